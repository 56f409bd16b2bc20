"""Boosted trees as plain arrays: every level of a tree asks one question, so a tree is a table looked up by answers.

Such oblivious trees (Kohavi 1994; CatBoost) need no branching: all questions of all trees are put to all rows at once.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from detector.dataclassing import dataclass

F32 = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Trees:
    """Questions `column > threshold` and the answers' values."""

    columns: NDArray[np.uint8]  # (trees, levels)
    thresholds: F32  # (trees, levels)
    values: F32  # (trees, 2 ** levels); the first question is the highest bit
    base: float

    def score(self, rows: F32) -> F32:
        """Log-odds of each row of (rows, columns)."""
        trees, levels = self.columns.shape
        asked = rows.T[self.columns.ravel()] > self.thresholds.reshape(-1, 1)
        answers = asked.view(np.uint8).reshape(trees, levels, len(rows))
        leaf = answers[:, 0]
        for level in range(1, levels):
            leaf = leaf * np.uint8(2) + answers[:, level]
        first = np.arange(trees, dtype=np.intp)[:, None] * self.values.shape[1]
        total: F32 = self.values.ravel()[leaf + first].sum(axis=0, dtype=np.float64).astype(np.float32)
        return total + np.float32(self.base)


def stacked(trees: Sequence[tuple[Sequence[tuple[int, float]], NDArray[np.float64]]], base: float) -> Trees:
    """Trees from (questions, values) each."""
    columns = np.array([[column for column, _ in asked] for asked, _ in trees], np.uint8)
    thresholds = np.array([[threshold for _, threshold in asked] for asked, _ in trees], np.float32)
    return Trees(columns, thresholds, np.array([values for _, values in trees], np.float32), base)
