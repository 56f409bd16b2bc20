"""How well scores separate: AUROC, true positives at a false-alarm rate, calibration, bootstrap over sources.

Everything is by source: a source is one template, so a pooled figure says little (macro averages; sources with fewer
than five pages are pooled as "wild").
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

import numpy as np
import numpy.typing as npt

from detector.lab.pagecorpora import WILD

Floats = npt.NDArray[np.float64]


def auroc(bad: Floats, good: Floats) -> float:
    """Probability that a bad page scores above a good one, ties counted half; NaN when either is empty."""
    if not len(bad) or not len(good):
        return float("nan")
    ordered = np.sort(good)
    below = np.searchsorted(ordered, bad, "left")
    upto = np.searchsorted(ordered, bad, "right")
    return float((below + upto).mean() / 2 / len(good))


def threshold_at(good: Floats, rate: float) -> float:
    """Smallest score that at most a share `rate` of the good pages lies strictly above."""
    ordered = np.sort(good)[::-1]
    return float(ordered[min(int(np.floor(rate * len(ordered))), len(ordered) - 1)])


def tpr_at(bad: Floats, good: Floats, rate: float) -> float:
    """Share of bad pages above the threshold that lets through a share `rate` of the good ones."""
    return float((bad > threshold_at(good, rate)).mean()) if len(bad) and len(good) else float("nan")


def pool_wild(sources: Sequence[str]) -> list[str]:
    """Name sources with fewer than five pages "wild"."""
    counts: dict[str, int] = {}
    for source in sources:
        counts[source] = counts.get(source, 0) + 1
    return [source if counts[source] >= WILD else "wild" for source in sources]


def by_source(scores: Floats, sources: Sequence[str]) -> dict[str, Floats]:
    """Scores of each source, small sources pooled."""
    named = np.array(pool_wild(sources))
    return {str(name): scores[named == name] for name in sorted(set(named.tolist()))}


def macro(values: Mapping[str, float]) -> float:
    """Mean over sources."""
    return float(np.mean(list(values.values()))) if values else float("nan")


def macro_auroc(bad: Mapping[str, Floats], good: Floats) -> float:
    """AUROC of each bad source against all good pages, averaged."""
    return macro({name: auroc(scores, good) for name, scores in bad.items()})


def macro_tpr(bad: Mapping[str, Floats], good: Floats, rate: float) -> float:
    """True-positive rate of each bad source at one threshold, averaged."""
    return macro({name: tpr_at(scores, good, rate) for name, scores in bad.items()})


def calibration_error(probability: Floats, bad: npt.NDArray[np.bool_], weight: Floats, bins: int = 10) -> float:
    """Expected calibration error: weighted mean gap between probability and frequency over equal-width bins."""
    which = np.minimum((probability * bins).astype(int), bins - 1)
    total, error = weight.sum(), 0.0
    for index in range(bins):
        chosen = which == index
        share = weight[chosen].sum()
        if share > 0:
            own = weight[chosen]
            gap = np.average(probability[chosen], weights=own) - np.average(bad[chosen], weights=own)
            error += share / total * abs(float(gap))
    return float(error)


def bootstrap(
    bad: Mapping[str, Floats],
    good: Mapping[str, Floats],
    measure: Callable[[Mapping[str, Floats], Floats], float],
    rounds: int = 200,
    seed: int = 0,
) -> tuple[float, float]:
    """95 % interval of `measure` when sources, bad and good, are drawn again with replacement."""
    rng = np.random.default_rng(seed)
    bad_names, good_names = list(bad), list(good)
    values = []
    for _ in range(rounds):
        drawn = rng.choice(len(bad_names), len(bad_names))
        chosen = {f"{i}": bad[bad_names[j]] for i, j in enumerate(drawn)}
        pages = np.concatenate([good[good_names[j]] for j in rng.choice(len(good_names), len(good_names))])
        values.append(measure(chosen, pages))
    return float(np.percentile(values, 2.5)), float(np.percentile(values, 97.5))
