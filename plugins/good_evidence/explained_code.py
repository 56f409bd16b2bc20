r"""Code with explanation: listings between paragraphs that speak about them.

Two listings and 150 words of prose around them stand on 9 % of honest pages and on two of 1,448 mass-produced ones.
Generators write code too, so: 0.35, and only where prose stands between the listings.
"""

from __future__ import annotations

from collections.abc import Iterator

from detector.nouns import Evidence, Reading, Rule
from detector.signals.block_places import main_blocks, places_by_kind
from detector.signals.sentences import opening

LISTINGS, WORDS = 2, 150


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the listings."""
    if len(reading.once(places_by_kind).get("code", ())) < LISTINGS:
        return
    blocks = reading.once(main_blocks)
    code = [i for i, block in enumerate(blocks) if block.kind == "code"]
    if len(code) < LISTINGS:
        return
    prose = [i for i, block in enumerate(blocks) if block.kind in ("paragraph", "list")]
    between = [i for i in prose if code[0] < i < code[-1]]
    if between and sum(blocks[i].text.count(" ") + 1 for i in prose) >= WORDS:
        yield Evidence(
            f"{len(code)} listings stand in prose that explains them.",
            0.35,
            tuple(opening(reading.page.text, blocks[i].span) for i in code[:6]),
        )


RULE = Rule(
    id="good.explained-code",
    group="good_evidence",
    severity="info",
    good_sign=True,
    summary="Code with explanation",
    why="The writer shows how it is done.",
    advice="Keep the listings.",
    check=check,
    source="frequencies over labelled pages",
)
