"""Intervals and differences by bootstrap over sources.

An interval is the middle 95 % of a figure over samples of sources drawn with replacement. Two sets of scores of the
same pages are compared on the same draws; their difference is called real where the middle 95 % of the differences
leaves out zero.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import isnan
from typing import Literal

import numpy as np

from detector.lab.panel import FIGURES, ROUNDS, Floats, Panel

LEVEL = 95  # per cent
FEW_SOURCES = 5  # bad or good: with fewer, an interval says little; the reports say so
Outcome = Literal["better", "worse", "could be chance", "the same", "cannot be said"]


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure with its 95 % interval; NaN where it cannot be had (no such pages, or a single source)."""

    value: float
    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Difference:
    """What changes from one set of scores to another, on the same pages."""

    before: float
    after: float
    change: Figure
    outcome: Outcome  # of `after` against `before`, with the figure's own direction


class Resampled:
    """A panel's figures, whole and under bootstrap draws; computed once for intervals and comparisons."""

    def __init__(self, panel: Panel, *, rounds: int = ROUNDS, seed: int = 0) -> None:
        self.panel = panel
        self.whole: Mapping[str, float] = {n: float(v[0]) for n, v in panel.figures(panel.whole()).items()}
        self.drawn = panel.figures(panel.draws(rounds, seed))

    def intervals(self) -> dict[str, Figure]:
        """All figures with their intervals."""
        return {name: Figure(value, *_middle(self.panel, name, self.drawn[name])) for name, value in self.whole.items()}

    def differences(self, after: Resampled) -> dict[str, Difference]:
        """Compare with another panel of the same pages in the same order, drawn with the same seed.

        Raises:
            ValueError: the panels are not of the same pages.
        """
        mine, theirs = self.panel, after.panel
        if mine.source.tolist() != theirs.source.tolist() or mine.bad.tolist() != theirs.bad.tolist():
            raise ValueError("the two sets of scores are not of the same pages")
        found = {}
        for name, before in self.whole.items():
            change = after.whole[name] - before
            low, high = _middle(mine, name, after.drawn[name] - self.drawn[name])
            outcome = _outcome(name, change, low, high)
            found[name] = Difference(before, after.whole[name], Figure(change, low, high), outcome)
        return found


def curve_band(panel: Panel, rates: Sequence[float], *, rounds: int = 300, seed: int = 0) -> tuple[Floats, Floats]:
    """Lower and upper 95 % limits of the macro true-positive rate at each false-alarm rate."""
    if not _enough(panel, "all"):
        empty = np.full(len(rates), np.nan)
        return empty, empty
    rows = panel.true_rates(panel.draws(rounds, seed), rates, split_ties=True)
    tail = (100 - LEVEL) / 2
    return np.percentile(rows, tail, axis=0), np.percentile(rows, 100 - tail, axis=0)


def _enough(panel: Panel, pages: str) -> bool:
    """Whether the pages that a figure speaks of come from more than one source."""
    bad, good = len(panel.bad_sources) > 1, len(panel.good_sources) > 1
    return {"bad": bad, "good": good, "all": bad and good}[pages]


def _middle(panel: Panel, name: str, values: Floats) -> tuple[float, float]:
    known = values[~np.isnan(values)]
    if len(known) < 2 or not _enough(panel, FIGURES[name].pages):
        return float("nan"), float("nan")
    tail = (100 - LEVEL) / 2
    return float(np.percentile(known, tail)), float(np.percentile(known, 100 - tail))


def _outcome(name: str, change: float, low: float, high: float) -> Outcome:
    if isnan(change) or (isnan(low) and change):
        return "cannot be said"
    if change == 0 and not (low < 0 or high > 0):
        return "the same"
    if low <= 0 <= high:
        return "could be chance"
    return "better" if (change > 0) == FIGURES[name].more else "worse"
