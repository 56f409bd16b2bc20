"""Boosted trees as plain arrays: every level of a tree asks one question, so a tree is a table looked up by answers.

Such oblivious trees (Kohavi 1994; CatBoost) need no branching. How a row answers all questions about a column follows
from how many of the column's thresholds its value exceeds, so its answers are looked up, for a few columns at once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import field
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from detector.dataclassing import dataclass

F32 = NDArray[np.float32]
Bounds = NDArray[np.floating[Any]]
Leaves = NDArray[np.unsignedinteger]
MOST_ROWS = 512  # of a table of answers: it has to stay in the nearest memory


class Column(NamedTuple):
    """A column that is asked about."""

    number: int
    thresholds: F32  # ascending


class Answers(NamedTuple):
    """Answers to all questions about some columns, by how many of its thresholds each of them exceeds."""

    columns: tuple[Column, ...]
    leaves: Leaves  # (ways to answer, pairs of trees): what they add to the number of the leaf


class Judge(NamedTuple):
    """Trees in use: two and two of them are one, so half as many leaves have to be fetched."""

    answers: tuple[Answers, ...]
    values: NDArray[np.float64]  # of the leaves of all pairs


@dataclass(slots=True)
class Trees:
    """Questions `column > threshold` and the answers' values."""

    columns: NDArray[np.uint8]  # (trees, levels)
    thresholds: F32  # (trees, levels)
    values: F32  # (trees, 2 ** levels); the first question is the highest bit
    base: float
    _judge: Judge | None = field(default=None, repr=False)

    def score(self, rows: F32) -> F32:
        """Log-odds of each row of (rows, columns)."""
        if self._judge is None:
            self._judge = make_judge(self)
        answers, values = self._judge
        leaf = answers[0].leaves.take(_ways(answers[0].columns, rows), axis=0)
        for columns, leaves in answers[1:]:
            leaf += leaves.take(_ways(columns, rows), axis=0)
        total: F32 = np.einsum("ij->i", values.take(leaf)).astype(np.float32)
        return total + np.float32(self.base)


def exceeded(values: F32, bounds: Bounds) -> NDArray[np.uint8]:
    """How many of at most 255 bounds each value exceeds: all compared, as a search takes steps nobody can foresee."""
    found: NDArray[np.uint8] = np.add.reduce((values > bounds[:, None]).view(np.uint8), axis=0, dtype=np.uint8)
    return found


def _ways(columns: tuple[Column, ...], rows: F32) -> NDArray[np.intp]:
    """The way in which each row answers all questions about the columns."""
    way = np.zeros(len(rows), np.intp)
    for number, thresholds in columns:
        way *= len(thresholds) + 1
        way += exceeded(rows[:, number], thresholds)
    return way


def make_judge(trees: Trees) -> Judge:
    """Look up beforehand what can be."""
    count, levels = trees.columns.shape
    values = trees.values.astype(np.float64)
    if count % 2:
        values = np.append(values, np.zeros((1, 1 << levels)), axis=0)
    pairs = values.reshape(-1, 2, 1 << levels)
    summed = pairs[:, 0, :, None] + pairs[:, 1, None, :]
    kind = np.min_scalar_type(summed.size)
    answers = [_answers(trees, columns, len(pairs), kind) for columns in _together(trees)]
    answers[0].leaves[:] += (np.arange(len(pairs)) << 2 * levels).astype(kind)
    return Judge(tuple(answers), summed.ravel())


def _together(trees: Trees) -> Iterator[tuple[Column, ...]]:
    """The columns that are asked about, as many together as `MOST_ROWS` allows."""
    asked: dict[int, set[float]] = {}
    for number, threshold in zip(trees.columns.ravel().tolist(), trees.thresholds.ravel().tolist(), strict=True):
        asked.setdefault(number, set()).add(threshold)
    columns = [Column(number, np.array(sorted(own), np.float32)) for number, own in sorted(asked.items())]
    columns.sort(key=lambda column: len(column.thresholds))
    own: list[Column] = []
    ways = 1
    for column in columns:
        ways *= len(column.thresholds) + 1
        if own and ways > MOST_ROWS:
            yield tuple(own)
            own, ways = [], len(column.thresholds) + 1
        own.append(column)
    yield tuple(own)


def _answers(trees: Trees, columns: tuple[Column, ...], pairs: int, kind: np.dtype[np.unsignedinteger]) -> Answers:
    """What each way to answer the questions about `columns` adds to the leaves."""
    count, levels = trees.columns.shape
    leaves = np.zeros((1, pairs), kind)
    for number, thresholds in columns:
        ways = np.arange(len(thresholds) + 1)[:, None, None]
        yes = (trees.columns == number) & (np.searchsorted(thresholds, trees.thresholds) < ways)
        leaf = np.zeros((len(ways), 2 * pairs), np.intp)
        leaf[:, :count] = yes @ (1 << np.arange(levels)[::-1])
        own = leaf.reshape(len(ways), pairs, 2) @ np.array([1 << levels, 1])
        leaves = (leaves[:, None] + own.astype(kind)).reshape(-1, pairs)
    return Answers(columns, leaves)


def stacked(trees: Sequence[tuple[Sequence[tuple[int, float]], NDArray[np.float64]]], base: float) -> Trees:
    """Trees from (questions, values) each."""
    columns = np.array([[column for column, _ in asked] for asked, _ in trees], np.uint8)
    thresholds = np.array([[threshold for _, threshold in asked] for asked, _ in trees], np.float32)
    return Trees(columns, thresholds, np.array([values for _, values in trees], np.float32), base)
