from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detector.lab import metrics
from detector.lab.panel import FIGURES, Columns, Panel

Row = tuple[bool, str, float, str]
page = st.tuples(
    st.booleans(), st.sampled_from("abcd"), st.floats(0, 1), st.sampled_from(["publish", "review", "reject"])
)
pages = st.lists(page, min_size=1, max_size=60)


def make(found: list[Row]) -> Panel:
    bad, source, p, verdict = (list(column) for column in zip(*found, strict=True))
    count = len(found)
    return Panel(Columns(np.array(p), verdict, bad, source, ["c"] * count, [True] * count))


def whole(panel: Panel) -> dict[str, float]:
    return {name: float(values[0]) for name, values in panel.figures(panel.whole()).items()}


@settings(max_examples=30)
@given(pages)
def test_every_source_once_gives_the_plain_figures(found: list[Row]) -> None:
    figures = whole(make(found))
    p = np.array([row[2] for row in found])
    bad = np.array([row[0] for row in found])
    spam = metrics.by_source(p[bad], [row[1] for row in found if row[0]])
    good = p[~bad]
    assert figures["auroc"] == pytest.approx(metrics.macro_auroc(spam, good), nan_ok=True)
    assert figures["tpr_at_1pct"] == pytest.approx(metrics.macro_tpr(spam, good, 0.01), nan_ok=True)
    assert figures["ece_pages"] == pytest.approx(metrics.calibration_error(p, bad, np.ones(len(p))))
    rejected = [row[3] == "reject" for row in found if not row[0]]
    assert figures["reject_good"] == pytest.approx(np.mean(rejected) if rejected else float("nan"), nan_ok=True)
    assert figures["reject_hard"] == pytest.approx(figures["reject_good"], nan_ok=True)
    assert figures["reject_group_c"] == pytest.approx(figures["reject_good"], nan_ok=True)


@settings(max_examples=30)
@given(pages)
def test_all_shares_lie_between_zero_and_one(found: list[Row]) -> None:
    panel = make(found)
    for values in panel.figures(panel.draws(20, seed=3)).values():
        known = values[~np.isnan(values)]
        assert ((known >= -1e-9) & (known <= 1 + 1e-9)).all()


@settings(max_examples=30)
@given(pages, st.integers(0, 1000))
def test_a_source_drawn_twice_counts_like_its_pages_twice(found: list[Row], seed: int) -> None:
    panel = make(found)
    times = panel.draws(1, seed)[0]
    counts = Counter(row[1] for row in found if row[0])
    bad: dict[str, list[float]] = {}
    good: list[float] = []
    for index, name in enumerate(panel.bad_sources + panel.good_sources):
        is_bad = index < len(panel.bad_sources)
        scores = [row[2] for row in found if row[0] == is_bad and row[1] == name]
        for copy in range(int(times[index])):
            if is_bad:
                bad.setdefault(f"{name}{copy}" if counts[name] >= 5 else "wild", []).extend(scores)
            else:
                good += scores
    arrays = {name: np.array(scores) for name, scores in bad.items()}
    figures = panel.figures(times[None])
    assert figures["auroc"][0] == pytest.approx(metrics.macro_auroc(arrays, np.array(good)), nan_ok=True)
    assert figures["tpr_at_1pct"][0] == pytest.approx(metrics.macro_tpr(arrays, np.array(good), 0.01), nan_ok=True)


def test_bad_pages_have_their_share_of_the_weighted_calibration_error() -> None:
    rows = [(True, "a", 0.95, "reject")] * 90 + [(False, "b", 0.05, "publish")] * 10
    panel = make(rows)
    weights = panel.calibration_weights()
    assert weights[panel.bad].sum() == pytest.approx(panel.bad_share)
    assert whole(panel)["ece"] == pytest.approx(0.05)


def test_figures_without_pages_are_not_numbers() -> None:
    figures = whole(make([(False, "a", 0.2, "publish")]))
    assert np.isnan(figures["auroc"])
    assert figures["reject_good"] == 0.0
    assert list(figures) == list(FIGURES)


def test_ties_are_split_along_the_curve_but_not_at_a_threshold() -> None:
    rows = [(True, "a", 0.5, "publish")] * 6 + [(False, "b", 0.5, "publish")] * 10
    panel = make(rows)
    assert panel.true_rates(panel.whole(), (0.3,))[0, 0] == 0
    assert panel.true_rates(panel.whole(), (0.3, 0.7), split_ties=True)[0] == pytest.approx([0.3, 0.7])


@settings(max_examples=30)
@given(pages)
def test_the_area_under_the_curve_with_split_ties_is_the_auroc(found: list[Row]) -> None:
    panel = make([row for row in found if row[0]] + [row for row in found if not row[0]])
    grid = np.linspace(0, 1, 2001)
    curve = panel.true_rates(panel.whole(), grid.tolist(), split_ties=True)[0]
    area = ((curve[1:] + curve[:-1]) / 2 * np.diff(grid)).sum()
    assert area == pytest.approx(whole(panel)["auroc"], abs=2e-3, nan_ok=True)
