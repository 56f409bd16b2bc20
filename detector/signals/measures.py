"""A measure: a number about a text with its published definition and limits, ready to become a `Signal`."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import isnan
from typing import NamedTuple

from detector.nouns import Reading, Signal
from detector.signals.document import Document


class Measure(NamedTuple):
    """A named number of a document; `low` and `high` are the published limits of what a filter keeps."""

    name: str
    value: Callable[[Document], float]
    unit: str
    definition: str
    source: str
    low: float | None = None
    high: float | None = None
    model: bool = False

    @property
    def threshold(self) -> str:
        """The limits in words, as in ">= 3, <= 10"."""
        parts = [f">= {self.low:g}"] if self.low is not None else []
        return ", ".join(parts + ([f"<= {self.high:g}"] if self.high is not None else []))

    def accepts(self, number: float) -> bool:
        """Whether the limits keep a page with this number; undefined numbers are kept."""
        if isnan(number):
            return True
        return (self.low is None or number >= self.low) and (self.high is None or number <= self.high)


def as_signals(
    measures: Iterable[Measure], scope: Callable[[Reading], Document], prefix: str = ""
) -> tuple[Signal, ...]:
    """Bind measures to one view of the page."""
    return tuple(
        Signal(prefix + m.name, _bound(m.value, scope), m.unit, m.definition, m.source, m.threshold, m.model)
        for m in measures
    )


def _bound(value: Callable[[Document], float], scope: Callable[[Reading], Document]) -> Callable[[Reading], float]:
    def measure(reading: Reading) -> float:
        return float(reading.once(scope).once(value))

    return measure


def share(part: float, whole: float) -> float:
    """`part / whole`, and NaN where there is nothing to have a share of."""
    return float(part) / float(whole) if whole else float("nan")
