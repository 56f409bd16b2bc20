"""Capitals, exclamation marks and pictograms in place of an argument."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detector.nouns import Evidence, Reading, Rule, Span
from detector.patterns import lazy
from detector.signals.genres import word_estimate

# Stars (U+2605, U+2606, U+2B50) are left out: customers' ratings are made of them.
PICTOGRAM: Final = lazy("[\U0001f300-\U0001faff\u2600-\u2604\u2607-\u27bf]")
EXCLAIMED: Final = lazy(r"!{2,}")
# How pictograms begin in UTF-8, and quotation marks and dashes, which begin like some: bytes are counted quickly.
FOUR, LEAD, QUOTES = b"\xf0\x9f", b"\xe2", b"\xe2\x80"
LEAST: Final = 12


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield prose and headings full of pictograms and multiple exclamation marks."""
    page = reading.page
    marks = page.text.count("!!")
    if not page.text.isascii():
        data = page.text.encode("utf-8", "replace")
        marks += data.count(FOUR) + data.count(LEAD) - data.count(QUOTES)
    if marks < LEAST:  # as on most pages
        return
    marks = holding = 0
    spans = []
    for block in page.blocks:
        if not block.main or block.kind not in ("paragraph", "heading", "list", "table"):
            continue
        found = [] if block.text.isascii() else list(PICTOGRAM.finditer(block.text))
        found += EXCLAIMED.finditer(block.text) if "!!" in block.text else ()
        if found:
            marks += len(found)
            holding += 1
            first, start = min(found, key=lambda mark: mark.start()), block.span.start
            spans.append(Span(start + first.start(), start + first.end()))
    density = 100 * marks / reading.once(word_estimate)
    if marks < LEAST or density < 1.5 or holding < 6:
        return
    yield Evidence(
        f"{marks} pictograms and multiple exclamation marks, {density:.1f} in 100 words, in {holding} blocks.",
        min(0.4, 0.15 + 0.05 * density),
        tuple(spans[:8]),
    )


RULE: Final = Rule(
    id="quality.shouting",
    group="content_quality",
    severity="info",
    summary="pictograms and exclamation marks throughout the text",
    why="Decoration on every line is how sales pages and generated texts hold attention without content.",
    advice="Leave the decoration to greeting cards.",
    check=check,
    source="own measurement over labelled pages",
)
