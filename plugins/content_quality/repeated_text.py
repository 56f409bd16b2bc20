"""The page repeats itself: copies of lines and passages inside its main content.

Two measures, one rule. Copies of a whole line of at least four words, four and more of it, come from generators that
fill a list from too little; runs of five and more words that return make up more than Gopher's 15 % of the characters
only where text was stretched. Lists of equal records and code repeat by nature and stay out.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from typing import Final

from detector.nouns import Block, Evidence, Reading, Rule
from detector.signals.counts import counts
from detector.signals.document import main_document
from detector.signals.page_subject import page_subject
from detector.signals.repetition import REPEATED, repeated_ngrams

KINDS: Final = ("heading", "paragraph", "list", "caption")
COPIES: Final = 4
COPIED: Final = 0.25  # of such lines
LIMIT: Final = 0.4  # of the main text; Gopher's filter drops pages above .15, honest ones among them
SHRINKS: Final = 2.5  # times
SAMPLE: Final = 100_000  # characters
LEAST: Final = 2500  # characters of main prose


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the line copied most and the share of repeated passages."""
    found = [*_copied_line(reading), *_repeated_passages(reading)]
    if found and not reading.once(page_subject).code:
        yield from found


def _copied_line(reading: Reading) -> Iterator[Evidence]:
    lines = [b for b in reading.page.blocks if 25 <= len(b.text) < 400 and b.kind in KINDS]
    lines = [block for block in lines if not block.hidden and block.link_density < 0.5]
    if len(lines) - len({block.text for block in lines}) < COPIES - 1:  # as on most pages
        return
    copies: dict[str, list[Block]] = {}
    for block in lines:
        copies.setdefault(block.text, []).append(block)
    text, blocks = max(copies.items(), key=lambda item: len(item[1]))
    if len(blocks) < COPIES or len(text.split()) < 4 or text.startswith(("Re:", "RE:", "AW:", "Aw:", "<")):
        return
    copied = sum(len(own) - 1 for own in copies.values())
    part = copied / sum(map(len, copies.values()))
    if part >= COPIED:
        yield Evidence(
            f"“{text[:90]}” stands {len(blocks)} times, and {part:.0%} of the lines are copies of others.",
            min(0.4, 0.1 + 0.5 * part),
            tuple(block.span for block in blocks[:8]),
        )


def _repeated_passages(reading: Reading) -> Iterator[Evidence]:
    page = reading.page
    prose = [block for block in page.blocks if block.main and block.kind == "paragraph"]
    size = sum(len(block.text) for block in prose)
    if size < LEAST or size < 0.7 * sum(len(block.text) for block in page.blocks if block.main):
        return
    document = reading.once(main_document)
    if not _compresses(document.text) or document.once(counts).unspaced > 0.3:
        return
    part = document.once(repeated_ngrams)[5] / len(document.text)
    if part > LIMIT:
        yield Evidence(
            f"{part:.0%} of the main text are runs of five words and more that stood there before (Gopher's filter "
            f"drops pages above {REPEATED[5]:.0%}).",
            min(0.6, 0.2 + 0.6 * (part - LIMIT)),
        )


def _compresses(text: str) -> bool:
    """A cheap first look: text that repeats 40 % of itself shrinks to less than two fifths (other prose to a half)."""
    data = text[:SAMPLE].encode("utf-8", "replace")
    return len(data) > SHRINKS * len(zlib.compress(data, 1))


RULE: Final = Rule(
    id="quality.repeated-text",
    group="content_quality",
    severity="warning",
    summary="lines or passages return again and again",
    why="A text that repeats itself has less to say than its length pretends.",
    advice="Keep each passage once.",
    check=check,
    source="Gopher (arXiv:2112.11446, table A1: characters in duplicate 5-grams <= .15); own measurement",
)
