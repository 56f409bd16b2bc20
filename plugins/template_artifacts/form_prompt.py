r"""Prompts of a comment form standing in the text: "Please enter your comment!", "Your email address will not be
published."

Real forms ask such things and no reader minds: in markup, a prompt in or beside a form is passed over. What is told
is the prompt that came along as content. Measured, single prompts stand on honest newspapers as often as on farms
(9 good pages of 403, no spam page of 906), so one is worth 0.05, two or more different ones without a single comment
on the page 0.2. "Name *" and "Please enter your email" are asked by any form for orders, messages and forgotten
passwords: where nothing says comment, none is told. Strings with their origin: `detector/signals/residue.txt`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from detector.nouns import Block, Evidence, Reading, Rule
from detector.patterns import lazy
from detector.signals.block_places import places_by_kind
from detector.signals.prose_range import in_form
from detector.signals.residue import fold, residue_seen
from detector.signals.sentences import excerpt

PROMPT = lazy(
    r"please enter (?:your|an?) |leave a (?:comment|reply)$|(?:you must be )?logged in to (?:post|leave)"
    r"|your email address will"
    r"|required fields are|save my name|enter your (?:name|email|comment)|(?:name|email|website|comment)\*? ?:?\*$",
    re.I,
)
# What the form of comments alone says; "Name *" and "Enter your email" are any form's.
COMMENTING = lazy(r"comment|reply|will not be published|save my name|logged in to", re.I)
NEAR = 4  # blocks from a real form in which prompts belong to it
TOLD = 4
PROMPTS = 300  # code points; a longer block is not a prompt


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield one piece of evidence for all prompts that stand outside real forms."""
    blocks = reading.page.blocks
    named = {s.block: s.residue for s in reading.once(residue_seen) if s.residue.kind == "form"}
    prompts = [i for i in reading.once(places_by_kind).get("form-prompt", ()) if _is_prompt(blocks[i])]
    places = [i for i in sorted({*named, *prompts}) if not blocks[i].hidden and not _beside_form(blocks, i)]
    if not any(i in named or COMMENTING.search(blocks[i].text) for i in places):
        return
    places = sorted({fold(blocks[i].text): i for i in reversed(places)}.values())  # each where it first stands
    quotes = ", ".join(f"“{excerpt(blocks[i].text)}”" for i in places[:TOLD])
    origins = Counter(named[i].origin for i in places if i in named)
    source = f" ({origins.most_common(1)[0][0]})" if origins else ""
    plain = blocks[places[0]].locator.startswith("line")
    strength = 0.05 if len(places) == 1 or reading.page.comments else 0.2 if plain else 0.1
    spans = tuple(blocks[i].span for i in places[:TOLD])
    yield Evidence(f"Prompts of a comment form stand as content: {quotes}{source}.", strength, spans)


def _is_prompt(block: Block) -> bool:
    return len(block.text) < PROMPTS and PROMPT.match(block.text) is not None


def _beside_form(blocks: Sequence[Block], index: int) -> bool:
    return any(in_form(block) for block in blocks[max(0, index - NEAR) : index + NEAR + 1])


RULE = Rule(
    id="template.form-prompt",
    group="template_artifacts",
    severity="info",
    summary="Prompts of a comment form stand as content",
    why="What a form says to its user became part of the text: nobody looked at what was published.",
    advice="Take the prompts out of the content, or show them only inside the form.",
    check=check,
    source="tagDiv Newspaper (recollection), WordPress core catalogues",
    bad=("Please enter your comment!\n\nPlease enter your website here",),
    good=("The clerk asked him to enter his name, and he did.",),
)
