from __future__ import annotations

import numpy as np

from detector.lab.oblivious import Growth, fit_trees

NONE = -1e6
GROWTH = Growth(trees=20, levels=3)


def rows(count: int = 4000) -> np.ndarray:
    return np.random.default_rng(1).normal(size=(count, 3)).astype(np.float32)


def test_what_two_columns_say_only_together_is_learned() -> None:
    x = rows()
    positive = (x[:, 0] > 0) ^ (x[:, 2] > 0.5)
    trees = fit_trees(x, positive, NONE, GROWTH)
    assert ((trees.score(x) > 0) == positive).mean() > 0.95
    assert set(trees.columns.ravel().tolist()) <= {0, 1, 2}


def test_missing_values_are_a_kind_of_their_own() -> None:
    x = rows()
    x[::5, 1] = NONE
    positive = np.arange(len(x)) % 5 == 0
    scores = fit_trees(x, positive, NONE, GROWTH).score(x)
    assert scores[positive].min() > scores[~positive].max()


def test_rows_that_tell_nothing_get_the_share_of_positives() -> None:
    positive = np.arange(4000) % 4 == 0
    scores = fit_trees(np.zeros((4000, 2), np.float32), positive, NONE, GROWTH).score(np.zeros((1, 2), np.float32))
    assert abs(1 / (1 + np.exp(-scores[0])) - 0.25) < 0.01
