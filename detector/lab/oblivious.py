"""Fit boosted oblivious trees on counts of binned values; deterministic, in numpy alone.

Gradient boosting of the logistic loss with Newton steps (Friedman 2001). All nodes of a level ask the same question, so
few trees say little about single words and cannot learn them by heart; see `detector.textmodels.trees` for their use.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from detector.textmodels.trees import F32, Trees, stacked

Floats = npt.NDArray[np.float64]
Bins = npt.NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Growth:
    """How trees grow."""

    trees: int = 60
    levels: int = 5
    rate: float = 0.15
    ridge: float = 5.0  # added to each leaf's second derivative
    bins: int = 24


def fit_trees(rows: F32, positive: npt.NDArray[np.bool_], missing: float, growth: Growth | None = None) -> Trees:
    """Fit trees that tell the positive rows.

    Args:
        rows: (rows, columns).
        positive: (rows,) labels.
        missing: values at or below it are no values: a bin of their own, below all others.
        growth: number and size of the trees.
    """
    growth = growth or Growth()
    edges = [_edges(column, missing, growth.bins) for column in rows.T]
    binned = [np.searchsorted(own, column).astype(np.uint8) for own, column in zip(edges, rows.T, strict=True)]
    base = float(np.log(positive.sum() / (~positive).sum()))
    score = np.full(len(rows), base)
    grown = []
    for _ in range(growth.trees):
        chance = 1 / (1 + np.exp(-score))
        asked, values, leaf = _grow(binned, edges, positive - chance, chance * (1 - chance), growth)
        score += values[leaf]
        grown.append((asked, values))
    return stacked(grown, base)


def _edges(column: F32, missing: float, bins: int) -> F32:
    """Bounds at even shares of the values, each a value itself; the first tells values from none."""
    known = column[column > missing]
    shares = np.linspace(0, 1, bins + 1)[1:-1]
    inner = np.quantile(known, shares, method="lower") if len(known) else np.zeros(0, np.float32)
    return np.unique(np.append(inner, missing)).astype(np.float32)


def _grow(
    binned: Sequence[Bins], edges: Sequence[F32], slope: Floats, bend: Floats, growth: Growth
) -> tuple[list[tuple[int, float]], Floats, npt.NDArray[np.intp]]:
    """One tree: its questions, the values of its leaves, and the leaf of each row."""
    leaf = np.zeros(len(slope), np.intp)
    asked = []
    for level in range(growth.levels):
        gains = [_gains(leaf, own, slope, bend, 1 << level, growth) for own in binned]
        column = int(np.argmax([gain[: len(own)].max() for gain, own in zip(gains, edges, strict=True)]))
        place = int(gains[column][: len(edges[column])].argmax())
        asked.append((column, float(edges[column][place])))
        leaf = leaf * 2 + (binned[column] > place)
    size = 1 << growth.levels
    values = np.bincount(leaf, slope, size) / (np.bincount(leaf, bend, size) + growth.ridge)
    return asked, growth.rate * values, leaf


def _gains(leaf: npt.NDArray[np.intp], own: Bins, slope: Floats, bend: Floats, nodes: int, growth: Growth) -> Floats:
    """What each bound of a column would gain, summed over the nodes."""
    width = growth.bins + 1
    at = leaf * width + own
    first = np.bincount(at, slope, nodes * width).reshape(nodes, width)
    second = np.bincount(at, bend, nodes * width).reshape(nodes, width)
    left, left_bend = first.cumsum(axis=1)[:, :-1], second.cumsum(axis=1)[:, :-1]
    right, right_bend = first.sum(axis=1)[:, None] - left, second.sum(axis=1)[:, None] - left_bend
    gains: Floats = (left**2 / (left_bend + growth.ridge) + right**2 / (right_bend + growth.ridge)).sum(axis=0)
    return gains
