from __future__ import annotations

import numpy as np

from detector.textmodels.trees import stacked

# Two trees of two questions each; values by the answers no-no, no-yes, yes-no, yes-yes.
TREES = stacked(
    [([(0, 1.0), (1, 5.0)], np.array([0.0, 1.0, 2.0, 3.0])), ([(1, 5.0), (0, 9.0)], np.array([0.0, 10.0, 20.0, 30.0]))],
    0.5,
)


def test_a_row_gets_the_base_and_each_tree_s_value_by_its_answers() -> None:
    rows = np.array([[0, 0], [2, 0], [0, 6], [2, 6], [10, 6]], np.float32)
    assert TREES.score(rows).tolist() == [0.5, 2.5, 21.5, 23.5, 33.5]


def test_a_value_at_the_threshold_is_not_above_it() -> None:
    assert TREES.score(np.array([[1, 5]], np.float32)).tolist() == [0.5]


def test_no_rows_give_no_scores() -> None:
    assert len(TREES.score(np.zeros((0, 2), np.float32))) == 0


def test_looked_up_answers_are_those_to_each_question() -> None:
    rng = np.random.default_rng(5)
    asked = rng.integers(0, 6, (7, 3))  # an odd number of trees
    thresholds = rng.integers(0, 30, (7, 3))
    values = rng.integers(-50, 50, (7, 8)) / 8
    questions = [list(zip(*own, strict=True)) for own in zip(asked.tolist(), thresholds.tolist(), strict=True)]
    trees = stacked(list(zip(questions, values, strict=True)), 0.25)
    rows = rng.integers(-2, 32, (200, 6)).astype(np.float32)
    yes = rows[:, asked] > thresholds
    leaf = yes @ np.array([4, 2, 1])
    assert trees.score(rows).tolist() == (values[np.arange(7), leaf].sum(axis=1) + 0.25).tolist()
