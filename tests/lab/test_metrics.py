from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from detector.lab import metrics

scores = arrays(np.float64, st.integers(1, 30), elements=st.floats(0, 1))


@given(scores, scores)
def test_auroc_is_the_share_of_pairs_in_order_with_ties_halved(bad: np.ndarray, good: np.ndarray) -> None:
    pairs = [(b > g) + 0.5 * (b == g) for b in bad for g in good]
    assert metrics.auroc(bad, good) == pytest.approx(sum(pairs) / len(pairs))


@given(scores, st.floats(0, 0.5))
def test_the_threshold_lets_no_more_than_the_rate_through(good: np.ndarray, rate: float) -> None:
    assert (good > metrics.threshold_at(good, rate)).mean() <= rate + 1e-9


def test_sources_with_fewer_than_five_pages_are_pooled() -> None:
    assert metrics.pool_wild(["a"] * 5 + ["b"] * 4) == ["a"] * 5 + ["wild"] * 4


def test_macro_figures_count_each_source_once() -> None:
    good = np.linspace(0, 0.5, 100)
    bad = {"large": np.full(1000, 0.9), "small": np.full(5, 0.0)}
    assert metrics.macro_tpr(bad, good, 0.01) == pytest.approx(0.5)


def test_calibration_error_is_the_gap_between_claim_and_frequency() -> None:
    p = np.full(100, 0.75)
    bad = np.arange(100) < 25
    assert metrics.calibration_error(p, bad, np.ones(100)) == pytest.approx(0.5)


def test_bootstrap_brackets_the_figure() -> None:
    rng = np.random.default_rng(1)
    bad = {str(i): rng.normal(1, 1, 20) for i in range(8)}
    good = {str(i): rng.normal(0, 1, 20) for i in range(8)}
    low, high = metrics.bootstrap(bad, good, metrics.macro_auroc, rounds=50)
    assert low < metrics.macro_auroc(bad, np.concatenate(list(good.values()))) < high
