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
