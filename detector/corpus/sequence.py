"""In which order two pages tell the same words: what a retelling keeps and another story of the topic does not.

Two stories of one topic share names and terms, and bring them up in any order. A rewrite follows its original
from point to point, even where facts were exchanged and hardly a sentence can be aligned. So the words that both
pages carry are ranked by where each first has them, and the ranks are correlated.
"""

from __future__ import annotations

from math import log1p, sqrt
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from detector.corpus.rarity import Keys, Weights

LEAST = 4  # shared words below which an order says nothing
RUN = 6  # words in a row that two writers hardly ever choose alike
TIGHT = 1e-9


class Carried(NamedTuple):
    """The words of a page that carry meaning: sorted, with their weights and the place where each first stands."""

    words: Keys
    weights: Weights
    first: NDArray[np.int64]


def carried(words: Keys, weights: Weights, at: NDArray[np.int64], least: float) -> Carried:
    """Return the words above a weight with their first places.

    Args:
        words: distinct stems, sorted.
        weights: of each.
        at: of each stem of the page, in order: the index into `words`.
        least: weight in nats above which a word carries something.
    """
    first = np.zeros(len(words), np.int64)
    first[at[::-1]] = np.arange(len(at) - 1, -1, -1)
    kept = weights > least
    return Carried(words[kept], weights[kept], first[kept])


def word_order(a: Carried, b: Carried) -> float:
    """Return how surely two pages bring up their shared words in one order.

    The rank correlation of first places, weighted by rarity, in units of its standard error by chance: around 0
    for two stories, 3 and more for most retellings, 0 where fewer than `LEAST` words are shared.
    """
    _, x, y = np.intersect1d(a.words, b.words, assume_unique=True, return_indices=True)
    if len(x) < LEAST:
        return 0.0
    weights = np.minimum(a.weights[x], b.weights[y]).astype(np.float64)
    weights /= weights.sum()
    p, q = _centred(a.first[x], weights), _centred(b.first[y], weights)
    spread = float((weights * p * p).sum() * (weights * q * q).sum())
    if spread <= TIGHT:
        return 0.0
    return float((weights * p * q).sum()) / sqrt(spread) / sqrt(float((weights**2).sum()))


def _centred(places: NDArray[np.int64], weights: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return ranks less their weighted mean."""
    ranks = np.empty(len(places), np.float64)
    ranks[np.argsort(places, kind="stable")] = np.arange(len(places)) / len(places)
    centred: NDArray[np.float64] = ranks - (weights * ranks).sum()
    return centred


def long_runs(stems: Keys, unit: float = 1.0) -> Keys:
    """Return distinct hashes of `RUN` words in a row; `unit` is how many words a stem comes to."""
    length = round(RUN / unit)
    if len(stems) < length:
        return np.empty(0, np.uint32)
    mixed = np.zeros(len(stems) - length + 1, np.uint32)
    for i in range(length):
        mixed = mixed * np.uint32(2654435761) + (stems[i : len(stems) - length + 1 + i] ^ np.uint32(0x9E3779B1))
    return np.unique(mixed)


def kept_runs(a: Keys, b: Keys) -> float:
    """Return ln(1 + n) of the runs of words that both pages have."""
    return log1p(int(np.isin(a, b, assume_unique=True).sum()))
