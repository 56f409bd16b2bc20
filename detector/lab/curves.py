"""The points of the reliability diagram and of the ROC and DET curves."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from detector.lab.panel import BINS, Panel
from detector.lab.resampling import curve_band

# False-alarm rates at which the curve is taken: what matters lies below a tenth
RATES = (0.0, 0.001, 0.002, 0.003, 0.005, 0.0075, 0.01, 0.015, 0.02, 0.03, 0.04, 0.05, 0.06, 0.08, 0.1, 0.125, 0.15,
         0.2, 0.25, 0.3, 0.35, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.99)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Bin:
    """Pages of one tenth of the probabilities: what was claimed and what was so."""

    pages: int
    weight: float  # share of all weight
    claimed: float  # weighted mean probability
    observed: float  # weighted share of bad pages


@dataclass(frozen=True, slots=True)
class Curve:
    """Macro true-positive rate over bad sources at false-alarm rates of all good pages, with its 95 % band."""

    false_alarms: tuple[float, ...]
    found: tuple[float, ...]
    low: tuple[float, ...]
    high: tuple[float, ...]


def reliability(panel: Panel) -> list[Bin]:
    """The bins that hold pages, in order, weighted as the weighted calibration error is."""
    weight = panel.calibration_weights()
    which = panel.bins
    found = []
    for index in range(BINS):
        chosen = which == index
        share = float(weight[chosen].sum())
        if share > 0:
            claimed = float(np.average(panel.probability[chosen], weights=weight[chosen]))
            observed = float(np.average(panel.bad[chosen], weights=weight[chosen]))
            found.append(Bin(int(chosen.sum()), share / float(weight.sum()), claimed, observed))
    return found


def roc(panel: Panel, *, seed: int = 0) -> Curve:
    """The macro curve."""
    low, high = curve_band(panel, RATES, seed=seed)
    found = panel.true_rates(panel.whole(), RATES, split_ties=True)[0]
    return Curve(RATES, tuple(found.tolist()), tuple(low.tolist()), tuple(high.tolist()))
