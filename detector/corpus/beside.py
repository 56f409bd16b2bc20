"""A pair in its collection: what speaks for it beside the log-odds of its two pages alone.

In a collection more is known than in a comparison of two pages: a rewrite resembles its original far more than
either resembles anything else, while the follow-ups of a running story all resemble each other. And what is there
to be confused with is known: other stories of the topic, which have days and numbers of their own and bring up the
same names in another order. A logistic regression weighs this. `benchmarks/collection_weights.py` fits it on the
candidates of 20,000 pages, every corpus judged by a fit on the others, and writes `collection.toml`.
"""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

from detector.corpus.shipped import collection_text

FLOOR, CEILING = -6.0, 2.0  # log-odds between which other candidates count
MOST = 12.0  # log-odds of a pair alone beyond which it is as sure as can be
NOBODY = -1.0  # taken for a page without other candidates: nothing to stand out from, so no bonus
SURE = 3.0  # log-odds from which a third page is another telling of the same story and not held against a pair
SEVERAL = 2  # figures of a page, none of which the other has, nor any of its own: it may be a bare list of names
EVIDENCE = ("alone", "rivals", "own_figures", "no_figures", "word_order", "long_runs", "facts_cosine", "written_apart")

Pair = tuple[int, int]


class Weighing(NamedTuple):
    """The coefficients of `EVIDENCE`, and the log-odds from which a pair of a collection tells the same."""

    intercept: float
    coefficients: tuple[float, ...]
    cut: float

    def logit(self, evidence: Sequence[float]) -> float:
        """Return the log-odds of a pair."""
        return self.intercept + sum(w * v for w, v in zip(self.coefficients, evidence, strict=True))


@lru_cache(maxsize=1)
def weighing() -> Weighing:
    """Return the shipped coefficients; raises `ModelError`."""
    data = tomllib.loads(collection_text())
    return Weighing(data["intercept"], tuple(data["coefficients"][name] for name in EVIDENCE), data["cut"])


def evidence(alone: float, rivals: float, measures: Mapping[str, float], figures: Sequence[int]) -> tuple[float, ...]:
    """Return what speaks for and against a pair, in the order of `EVIDENCE`.

    Args:
        alone: log-odds of the two pages by themselves.
        rivals: those of the other candidates of both, as `Rivals.of` tells.
        measures: of the two pages, by name, as `derivation.measure` names them.
        figures: how many figures each page has. Where one has none it can have none for itself, which says nothing.
    """
    bare = min(figures) == 0 and max(figures) >= SEVERAL
    own = 0.0 if bare else measures["figures_missing"]
    rest = (measures[name] for name in EVIDENCE[4:])
    return (min(MOST, max(FLOOR, alone)), rivals, own, float(bare), *rest)


class Rivals:
    """The candidates of every page, and how likely they are by themselves."""

    __slots__ = ("_odds", "_partners")

    def __init__(self, odds: Mapping[Pair, float]) -> None:
        self._odds = odds
        self._partners: dict[int, list[int]] = defaultdict(list)
        for a, b in odds:
            self._partners[a].append(b)
            self._partners[b].append(a)

    def of(self, a: int, b: int) -> float:
        """Return the mean log-odds of the two best other candidates of each of two pages."""
        others = [*self._best(a, b), *self._best(b, a)]
        return sum(others) / len(others)

    def _best(self, page: int, partner: int) -> Iterable[float]:
        found = []
        for third in self._partners[page]:
            if third != partner:
                value = self._odds[_ordered(page, third)]
                if value < SURE or self._odds.get(_ordered(partner, third), FLOOR) < SURE:
                    found.append(min(CEILING, max(FLOOR, value)))
        return [*sorted(found, reverse=True), NOBODY, NOBODY][:2]


def _ordered(a: int, b: int) -> Pair:
    return (a, b) if a < b else (b, a)
