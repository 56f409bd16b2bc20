"""The page repeats itself: copies of paragraphs and passages inside its main content.

Two measures, one rule. Copies of a whole paragraph of at least 80 characters, four and more of it, come from generators
that fill a page from too little; runs of five and more words that return make up more than Gopher's 15 % of the
characters only where text was stretched. Shorter lines return on honest pages as often as on poor ones (addresses of
meetings, ingredients, captions of one photograph: 18 honest labelled pages, 13 poor ones), and lists of equal records,
entries of a calendar (they begin with an hour or a date) and code repeat by nature: all these stay out.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import Final

from detector.nouns import Block, Evidence, Reading, Rule
from detector.patterns import lazy
from detector.signals.block_places import of_kind
from detector.signals.counts import counts
from detector.signals.document import main_document
from detector.signals.page_subject import page_subject
from detector.signals.repetition import REPEATED, repeated_fives
from detector.signals.sentences import opening

PARAGRAPH: Final = 80  # characters, about 15 words: shorter ones are addresses, prompts and ingredients
COPIES: Final = 4
COPIED: Final = 0.25  # of the characters of such paragraphs
ENTRY: Final = lazy(r"\W*(?:\d{1,2}(?:[:.h]\d{2}|\s?(?:[ap]\.?m\b|uhr\b|h\b))|\d{1,4}[./-]\d{1,2}[./-])", re.IGNORECASE)
LIMIT: Final = 0.4  # of the main text; Gopher's filter drops pages above .15, honest ones among them
SHRINKS: Final = 2.5  # times
SAMPLE: Final = 100_000  # characters
LEAST: Final = 2500  # characters of main prose


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the paragraph copied most and the share of repeated passages."""
    found = [*_copied_paragraph(reading), *_repeated_passages(reading)]
    if found and not reading.once(page_subject).code:
        yield from found


def _copied_paragraph(reading: Reading) -> Iterator[Evidence]:
    shown = [b for b in of_kind(reading, "paragraph") if b.main and not b.hidden and len(b.text) >= PARAGRAPH]
    copies: dict[str, list[Block]] = {}
    for block in shown:
        copies.setdefault(block.text, []).append(block)
    if len(shown) - len(copies) < COPIES - 1:  # as on most pages
        return
    text, blocks = max(copies.items(), key=lambda item: len(item[1]))
    if ENTRY.match(text):
        return
    part = 1 - sum(map(len, copies)) / sum(len(block.text) for block in shown)
    if len(blocks) >= COPIES and part >= COPIED:
        yield Evidence(
            f"“{text[:90]}” stands {len(blocks)} times, and {part:.0%} of the longer paragraphs are copies of others.",
            min(0.4, 0.1 + 0.5 * part),
            tuple(opening(reading.page.text, block.span) for block in blocks[:8]),
        )


def _repeated_passages(reading: Reading) -> Iterator[Evidence]:
    page = reading.page
    prose = [block for block in page.blocks if block.main and block.kind == "paragraph"]
    size = sum(len(block.text) for block in prose)
    if size < LEAST or size < 0.7 * sum(len(block.text) for block in page.blocks if block.main):
        return
    document = reading.once(main_document)
    if not _compresses(document.text):  # as on most pages
        return
    part = document.once(repeated_fives).characters / len(document.text)
    if part > LIMIT and document.once(counts).unspaced <= 0.3:
        yield Evidence(
            f"{part:.0%} of the main text repeat, word for word, passages that stand there before (filters of training "
            f"texts stop pages above {REPEATED[5]:.0%}).",
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
    summary="paragraphs or passages return again and again",
    why="A text that repeats itself has less to say than its length pretends.",
    advice="Keep each passage once.",
    check=check,
    source="Gopher (arXiv:2112.11446, table A1: characters in duplicate 5-grams <= .15); own measurement",
)
