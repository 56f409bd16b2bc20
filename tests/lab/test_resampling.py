from __future__ import annotations

from dataclasses import replace
from math import isnan

import numpy as np
import pytest

from detector.lab.panel import Columns, Panel
from detector.lab.resampling import Resampled, curve_band


def columns(lift: float, *, bad_sources: int = 12, good_sources: int = 15, seed: int = 0) -> Columns:
    rng = np.random.default_rng(seed)
    p, bad, source = [], [], []
    for is_bad, count in ((True, bad_sources), (False, good_sources)):
        for s in range(count):
            own = rng.normal(0.55 if is_bad else 0.35, 0.1)
            p += [float(x) for x in np.clip(rng.normal(own, 0.15, 10) + (lift if is_bad else 0), 0, 1)]
            bad += [is_bad] * 10
            source += [f"{is_bad}{s}"] * 10
    verdict = ["reject" if x >= 0.7 else "publish" for x in p]
    return Columns(np.array(p), verdict, bad, source, [""] * len(p), [False] * len(p))


def panel(lift: float, **sources: int) -> Panel:
    return Panel(columns(lift, **sources))


def test_intervals_hold_the_figure() -> None:
    for name, figure in Resampled(panel(0), rounds=200).intervals().items():
        if not isnan(figure.low):
            assert figure.low <= figure.value <= figure.high, name


def test_the_same_scores_differ_in_nothing() -> None:
    found = Resampled(panel(0), rounds=100).differences(Resampled(panel(0), rounds=100))
    assert {d.outcome for d in found.values()} == {"the same", "cannot be said"}


def test_a_gain_on_every_source_is_real_and_its_loss_too() -> None:
    low, high = Resampled(panel(0), rounds=200), Resampled(panel(0.2), rounds=200)
    assert low.differences(high)["auroc"].outcome == "better"
    assert high.differences(low)["auroc"].outcome == "worse"


def test_fewer_false_alarms_are_better() -> None:
    before = columns(0)
    after = replace(before, verdict=["publish"] * len(before.bad))
    found = Resampled(Panel(before), rounds=100).differences(Resampled(Panel(after), rounds=100))
    assert found["reject_good"].change.value < 0
    assert found["reject_good"].outcome == "better"
    assert found["reject_bad"].outcome == "worse"


def test_a_gain_on_one_source_only_could_be_chance() -> None:
    before = columns(0)
    lifted = np.where(np.array(before.source) == "True0", 1.0, before.probability)
    after = Panel(replace(before, probability=lifted))
    found = Resampled(Panel(before), rounds=300).differences(Resampled(after, rounds=300))["auroc"]
    assert found.change.value > 0
    assert found.outcome == "could be chance"


def test_a_single_source_gives_no_interval() -> None:
    figures = Resampled(panel(0, bad_sources=1), rounds=50).intervals()
    assert isnan(figures["auroc"].low)
    assert isnan(figures["reject_bad"].low)
    assert not isnan(figures["reject_good"].low)  # of good pages alone, and there are many good sources


def test_other_pages_cannot_be_compared() -> None:
    with pytest.raises(ValueError, match="not of the same pages"):
        Resampled(panel(0), rounds=10).differences(Resampled(panel(0, bad_sources=3), rounds=10))


def test_the_band_of_the_curve_lies_around_it() -> None:
    one = panel(0.1)
    low, high = curve_band(one, (0.01, 0.1), rounds=200)
    found = one.true_rates(one.whole(), (0.01, 0.1))[0]
    assert (low <= found + 1e-9).all()
    assert (found <= high + 1e-9).all()
