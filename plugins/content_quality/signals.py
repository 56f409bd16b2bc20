"""The public crawl filters' numbers as named signals.

Under their own names they are taken on the visible text, as a whole-page extractor hands it to a filter; under
`main.` the same measures on the main content alone. Readability is measured only when somebody asks for it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from detector.nouns import Reading, Signal
from detector.signals import crawlfilters, gopher, readability, repetition, rpv2, statistics
from detector.signals.document import main_document, visible_document
from detector.signals.measures import as_signals

FAMILIES: Final = (gopher, repetition, crawlfilters, rpv2, statistics)
MEASURES: Final = tuple(measure for family in FAMILIES for measure in family.MEASURES)


def _language_score(reading: Reading) -> float:
    return reading.page.language.confidence


LANGUAGE_SCORE: Final = Signal(
    "fineweb.language-score", _language_score, "probability", "confidence of the language detector",
    "FineWeb (arXiv:2406.17557); the published detector is fastText lid.176", ">= 0.65",
)  # fmt: skip


def signals() -> Iterator[Signal]:
    """Yield every signal of this package; only those of the main content are offered to models."""
    yield from (replace(signal, model=False) for signal in as_signals(MEASURES, visible_document))
    yield from as_signals(MEASURES, main_document, "main.")
    yield LANGUAGE_SCORE
    yield from readability.SIGNALS


SIGNALS: Final = tuple(signals())
