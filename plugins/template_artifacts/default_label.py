r"""The author is "admin" and the category "Uncategorized": nobody filled in what the system asks for.

Both are defaults of WordPress (the category in the languages of its catalogues, see
`detector/signals/residue.txt`). Small clubs leave them too (4 of 2,138 good pages, 63 of 1,250 bad ones): 0.2 for
one, 0.35 for both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from detector.nouns import Block, Evidence, Reading, Rule
from detector.page.dates import find_date
from detector.patterns import lazy
from detector.signals.residue import residue_seen

BY = r"(?:written |posted |published )?(?:by|von|par|por|di|door|oleh|av|przez|от|автор:?)"
REST = r"[\w ,.:/–-]{0,42}"
FOLLOWS = r"\D{0,20}\d|(?:in|on|no|leave|posted|published)\b"
# "Administrator changes" is a link of a wiki: what follows without a "by" has to be a date, a category or the like.
AUTHOR = lazy(
    rf"{BY}[ :]+admin(?:istrator)?(?:[ ,·|–-]{REST})?$"
    rf"|(?:{BY})?[ :]*admin(?:istrator)?(?:[ ]?[,·|–-]{REST}|[ ](?={FOLLOWS}){REST})?$",
    re.I,
)
NEAR = 2  # blocks between a page's own category and its headline, its date, or the form for comments
HEADLINE = 20  # code points of a line that the title repeats
LONG = 80  # code points of a byline


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield one piece of evidence for default author and category."""
    blocks = reading.page.blocks
    named = reading.matches("template.default-label/admin")
    authors = [block for block in blocks if _is_admin(block)] if named else []
    seen = [s.block for s in reading.once(residue_seen) if s.residue.kind == "label"]
    categories = [blocks[index] for index in seen if _is_own(blocks, index, reading.page.meta.title)]
    if not (authors or categories):
        return
    shown = [*authors[:1], *categories[:1]]
    quotes = " and ".join(f"“{block.text}”" for block in shown)
    strength = 0.35 if authors and categories else 0.2
    yield Evidence(f"{quotes}: author or category were left at the system's default.", strength,
                   tuple(block.span for block in shown))  # fmt: skip


def _is_own(blocks: Sequence[Block], index: int, title: str) -> bool:
    """Whether the page itself is sorted there: the label stands at its headline, its date, or the form for comments.

    Elsewhere it is one of the site's categories, in a menu or a list of them.
    """
    near = [block for block in blocks[max(0, index - NEAR) : index] if not block.hidden]
    after = [block for block in blocks[index + 1 : index + 1 + NEAR] if not block.hidden]
    if any(block.kind in ("form-prompt", "comment") for block in after):
        return True
    if any(block.level == 1 and block.kind in ("heading", "title") for block in (*near[-1:], *after[:1])):
        return True
    return any(
        (len(block.text) >= HEADLINE and block.kind not in ("title", "description") and block.text in title)
        or (len(block.text) <= LONG and find_date(block.text) is not None)
        for block in (*near, *after)
    )


def _is_admin(block: Block) -> bool:
    if block.kind not in ("byline", "paragraph", "list", "heading") or len(block.text) > LONG or block.hidden:
        return False
    return "admin" in block.text.lower() and AUTHOR.match(block.text) is not None


RULE = Rule(
    id="template.default-label",
    group="template_artifacts",
    severity="info",
    summary="Author or category are the system's default (“admin”, “Uncategorized”)",
    why="Nobody stands behind the text, and nobody sorted it.",
    advice="Name the author and give the page a category.",
    check=check,
    patterns={"admin": "admin"},
    source="WordPress core catalogues; rater guidelines on who is responsible for content",
    bad=("Harbour news\n\nby admin\n\nThe fair opens its gates on Sunday for the first time in many years.",),
    good=("Harbour news\n\nby Ada Moss\n\nThe administrator opens the gates on Sunday for the first time in years.",),
)
