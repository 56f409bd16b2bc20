"""The headline figures of a set of scored pages, and how far they would move with other sources.

Every figure is a function of how often each source counts, so that one bootstrap (Efron 1979) gives all intervals, and
the same draws given to two sets of scores of the same pages give the interval of their difference (a paired bootstrap).
Sources are drawn, bad and good apart, since a source is one template; bad sources with fewer than five pages count
together as one.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from detector.lab.fit import BAD_SHARE
from detector.lab.pagecorpora import WILD

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]

ROUNDS = 1000  # of the bootstrap
FALSE_ALARMS = 0.01  # rate of `tpr_at_1pct`
BINS = 10  # of the calibration error
GROUPS = "abcde"  # matched static sites


class Meaning(NamedTuple):
    """What a figure says, whether more is better, and of which pages it speaks ("bad", "good" or "all")."""

    words: str
    more: bool
    pages: str


FIGURES = {
    "auroc": Meaning("AUROC, macro over bad sources against all good pages", True, "all"),
    "tpr_at_1pct": Meaning("found at 1 % false alarms, macro over bad sources", True, "all"),
    "reject_bad": Meaning("bad pages rejected, macro over sources", True, "bad"),
    "flag_bad": Meaning("bad pages rejected or sent to review, macro", True, "bad"),
    "reject_good": Meaning("good pages rejected", False, "good"),
    "flag_good": Meaning("good pages rejected or sent to review", False, "good"),
    "reject_hard": Meaning("hard negatives rejected", False, "good"),
    **{f"reject_group_{name}": Meaning(f"matched sites {name} rejected", False, "good") for name in GROUPS},
    "abstain": Meaning("pages without a verdict", False, "all"),
    "ece": Meaning("calibration error, weighted by source", False, "all"),
    "ece_pages": Meaning("calibration error, each page once", False, "all"),
}


@dataclass(frozen=True, slots=True)
class Columns:
    """Scored pages, one row a page; borderline pages are not among them."""

    probability: Floats
    verdict: Sequence[str]
    bad: Sequence[bool]
    source: Sequence[str]
    group: Sequence[str]
    hard: Sequence[bool]


class Panel:
    """Pages prepared so that figures under many weightings of the sources cost a few products of matrices.

    A weighting is a row of `times`, (draws, sources): how often each source counts, bad ones first.

    Args:
        columns: the scored pages.
        bad_share: share of the weight that bad pages have in the weighted calibration error.
    """

    def __init__(self, columns: Columns, *, bad_share: float = BAD_SHARE) -> None:
        self.bad_share = bad_share
        self.bad = np.array(columns.bad, dtype=np.bool_)
        self.probability = np.asarray(columns.probability, dtype=np.float64)
        self.bins = np.minimum((self.probability * BINS).astype(np.int64), BINS - 1)
        self.source, self.bad_sources, self.good_sources = _number(columns.source, self.bad)
        self._split = len(self.bad_sources)
        self._pages = np.bincount(self.source, minlength=sum(self._sizes()))[: self._split]
        self._small = self._pages < WILD
        self._good = np.sort(self.probability[~self.bad])
        order = np.argsort(self.probability[~self.bad], kind="stable")
        self._good_source = self.source[~self.bad][order] - self._split
        self._tie_end = np.searchsorted(self._good, self._good, "right")
        self._scores = [np.sort(self.probability[self.source == s]) for s in range(self._split)]
        verdict = np.array(list(columns.verdict), dtype=object)
        self._rejected = (verdict == "reject").astype(np.float64)
        self._flagged = self._rejected + (verdict == "review")
        self._abstained = (verdict == "abstain").astype(np.float64)
        group = np.array(list(columns.group), dtype=object)
        self._kept = {"reject_good": ~self.bad, "reject_hard": ~self.bad & np.array(columns.hard, dtype=np.bool_)}
        self._kept |= {f"reject_group_{g}": ~self.bad & (group == g) for g in GROUPS}
        self._pairs = self._pair_matrix()

    def whole(self) -> Floats:
        """The weighting that counts each source once."""
        return np.ones((1, self._split + len(self.good_sources)))

    def draws(self, rounds: int, seed: int) -> Floats:
        """Bootstrap weightings: bad and good sources drawn apart, with replacement."""
        rng = np.random.default_rng(seed)
        parts = [rng.multinomial(n, np.full(n, 1 / n), rounds) if n else np.zeros((rounds, 0)) for n in self._sizes()]
        return np.concatenate(parts, axis=1).astype(np.float64)

    def figures(self, times: Floats) -> dict[str, Floats]:
        """Each of FIGURES as (draws,); NaN where there are no such pages."""
        everything = np.ones(len(self.bad), dtype=np.bool_)
        good = times[:, self._split :]
        pages = self._sums((~self.bad).astype(np.float64))[self._split :]
        found = {
            "auroc": self._macro(times, _ratio(good @ self._pairs.T, (good @ pages)[:, None])),
            "tpr_at_1pct": self.true_rates(times, (FALSE_ALARMS,))[:, 0],
            "reject_bad": self._macro(times, self._means(self._rejected)),
            "flag_bad": self._macro(times, self._means(self._flagged)),
            "flag_good": self._share(times, self._flagged, ~self.bad),
            "abstain": self._share(times, self._abstained, everything),
            "ece": self._calibration(times, weighted=True),
            "ece_pages": self._calibration(times, weighted=False),
        }
        found |= {name: self._share(times, self._rejected, kept) for name, kept in self._kept.items()}
        return {name: found[name] for name in FIGURES}

    def true_rates(self, times: Floats, rates: Sequence[float], *, split_ties: bool = False) -> Floats:
        """Macro true-positive rate at each false-alarm rate, (draws, rates).

        The threshold is the smallest score of a good page that at most that share of the good pages exceeds. Of the
        pages that score the same as that, none counts, or with `split_ties` as many as the rate leaves room for.
        """
        if not self._split or not len(self._good):
            return np.full((len(times), len(rates)), np.nan)
        found = np.array([self._rates_of(draw, rates, split_ties) for draw in times])  # (draws, rates, bad sources)
        return np.stack([self._macro(times, found[:, i]) for i in range(len(rates))], axis=1)

    def calibration_weights(self) -> Floats:
        """Weight of each page in the weighted calibration error: bad pages have `bad_share` of it in all."""
        counts = np.bincount(self.source)
        weight = 1 / np.maximum(counts[self.source], WILD) ** 0.5  # a source counts by the root of its pages
        for rows, share in ((self.bad, self.bad_share), (~self.bad, 1 - self.bad_share)):
            weight[rows] *= share / max(weight[rows].sum(), 1e-12)
        return np.asarray(weight, dtype=np.float64)

    def _sizes(self) -> tuple[int, int]:
        return self._split, len(self.good_sources)

    def _pair_matrix(self) -> Floats:
        """(bad sources, good sources): pages of the good source below a page of the bad one, on average; ties half."""
        pairs = np.zeros(self._sizes())
        for g in range(len(self.good_sources)):
            scores = self._good[self._good_source == g]
            for b, own in enumerate(self._scores):
                both = np.searchsorted(scores, own, "left") + np.searchsorted(scores, own, "right")
                pairs[b, g] = both.mean() / 2
        return pairs

    def _rates_of(self, draw: Floats, rates: Sequence[float], split_ties: bool) -> Floats:
        weight = np.concatenate(([0.0], np.cumsum(draw[self._split :][self._good_source])))
        above = weight[-1] - weight[self._tie_end]  # weight of good pages strictly above each good page
        places = [int(np.argmax(above <= rate * weight[-1] + 1e-9)) for rate in rates]
        thresholds = self._good[places]
        above_rates = np.array([1 - np.searchsorted(own, thresholds, "right") / len(own) for own in self._scores])
        if not split_ties:
            return above_rates.T
        from_rates = np.array([1 - np.searchsorted(own, thresholds, "left") / len(own) for own in self._scores])
        tied = weight[self._tie_end[places]] - weight[np.searchsorted(self._good, thresholds, "left")]
        room = np.clip((np.array(rates) * weight[-1] - above[places]) / np.maximum(tied, 1e-12), 0, 1)
        return np.asarray((above_rates + (from_rates - above_rates) * room).T, dtype=np.float64)

    def _sums(self, values: Floats) -> Floats:
        return np.bincount(self.source, weights=values, minlength=sum(self._sizes())).astype(np.float64)

    def _means(self, values: Floats) -> Floats:
        """(1, bad sources): mean of `values` over each bad source's pages."""
        return (self._sums(values)[: self._split] / self._pages)[None]

    def _macro(self, times: Floats, means: Floats) -> Floats:
        """Mean over bad sources of their (draws, sources) means; the small ones together count as one source."""
        bad = times[:, : self._split]
        large, mass = bad * ~self._small, bad * self._pages * self._small
        wild = _ratio((mass * means).sum(axis=1), mass.sum(axis=1))
        there = mass.sum(axis=1) > 0
        return _ratio((large * means).sum(axis=1) + np.where(there, wild, 0), large.sum(axis=1) + there)

    def _share(self, times: Floats, values: Floats, kept: Bools) -> Floats:
        return _ratio(times @ self._sums(values * kept), times @ self._sums(kept.astype(np.float64)))

    def _calibration(self, times: Floats, *, weighted: bool) -> Floats:
        weight = self.calibration_weights() if weighted else np.ones(len(self.bad))
        gap = np.zeros((len(times), BINS))
        total = np.zeros(len(times))
        for rows, share in ((self.bad, self.bad_share), (~self.bad, 1 - self.bad_share)):
            own = weight * rows
            mass = times @ self._sums(own)
            scale = share * _ratio(np.ones(len(times)), mass) if weighted and rows.any() else np.ones(len(times))
            error = own * (self.probability - self.bad)
            parts = [times @ self._sums(error * (self.bins == index)) for index in range(BINS)]
            gap += scale[:, None] * np.stack(parts, axis=1)
            total += scale * mass
        return _ratio(np.abs(gap).sum(axis=1), total)


def _number(source: Sequence[str], bad: Bools) -> tuple[Ints, list[str], list[str]]:
    """Number the sources, bad ones first; one that has both kinds of pages is two."""
    names = np.array(list(source), dtype=object)
    poor, honest = ([str(name) for name in names[rows]] for rows in (bad, ~bad))
    bad_names, good_names = sorted(set(poor)), sorted(set(honest))
    first = {name: index for index, name in enumerate(bad_names)}
    second = {name: len(bad_names) + index for index, name in enumerate(good_names)}
    number = np.zeros(len(names), dtype=np.int64)
    number[bad] = [first[name] for name in poor]
    number[~bad] = [second[name] for name in honest]
    return number, bad_names, good_names


def _ratio(part: Floats, whole: Floats) -> Floats:
    """Division that gives NaN where `whole` is zero."""
    whole = np.broadcast_to(whole, part.shape)
    return np.asarray(np.divide(part, whole, out=np.full(part.shape, np.nan), where=whole > 0), dtype=np.float64)
