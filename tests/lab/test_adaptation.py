from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detector.errors import InputError
from detector.lab.adaptation import Adapted, fit_calibration, fit_factors, folds_of, log_odds, make_cases
from detector.lab.adapting import compare, undo, write_overlay
from detector.lab.feedback import FeedbackStore
from detector.policy import load_policy
from tests.lab.deciding import RULES, decision, rules, site_where_a_rule_is_wrong

POLICY = load_policy()
BY_ID = {rule.id: rule for rule in RULES}


def test_fifty_decisions_take_back_a_rule_that_is_wrong_on_a_site() -> None:
    cases = make_cases(site_where_a_rule_is_wrong(50), rules(), POLICY)
    found = compare(cases, rules(), POLICY)
    assert found.pays
    assert found.real
    assert found.with_factors
    assert found.adapted.factors["test.wrong-here"] < 0.7
    assert found.adapted.factors.get("test.right", 1.0) > 1
    assert found.after.log_loss < found.before.log_loss
    assert found.after.auroc >= found.before.auroc
    assert found.after.stopped_good <= found.before.stopped_good


def test_a_better_fit_that_only_stops_more_good_pages_is_told() -> None:
    found = compare(make_cases(site_where_a_rule_is_wrong(50), rules(), POLICY), rules(), POLICY)
    assert not found.costs_honest_pages
    more = replace(found.before, stopped_good=found.before.stopped_good + 1)
    assert replace(found, after=more).costs_honest_pages
    traded = replace(more, passed_bad=found.before.passed_bad - 1)
    assert not replace(found, after=traded).costs_honest_pages


def test_decisions_that_agree_with_the_policy_hardly_move_it() -> None:
    rng = np.random.default_rng(0)
    made = []
    for page in range(80):
        strengths = {"test.right": float(rng.random() < 0.5) * 0.9, "test.rare": float(rng.random() < 0.3) * 0.5}
        z = POLICY.base + sum(POLICY.weight(BY_ID[n]) * s for n, s in strengths.items())
        label = "spam" if rng.random() < 1 / (1 + np.exp(-z)) else "good"
        made.append(decision(label, {n: s for n, s in strengths.items() if s}, page=page))
    found = compare(make_cases(made, rules(), POLICY), rules(), POLICY)
    assert 0.5 < found.adapted.scale < 1.6
    assert all(0.5 < factor < 1.6 for factor in found.adapted.factors.values())
    assert not found.real


@settings(max_examples=15)
@given(st.integers(0, 10_000))
def test_whatever_is_decided_a_finding_never_improves_a_page(seed: int) -> None:
    rng = np.random.default_rng(seed)
    made = [
        decision(
            "spam" if rng.random() < 0.5 or page < 8 else "good",
            {rule.id: float(rng.random()) for rule in RULES if rng.random() < 0.5},
            page=page,
        )
        for page in range(50)
    ]
    made = [replace(d, label="good") if 8 <= n < 16 else d for n, d in enumerate(made)]
    cases = make_cases(made, rules(), POLICY)
    adapted = fit_factors(cases, fit_calibration(cases))
    more = [replace(d, strengths={**d.strengths, "test.wrong-here": 1.0}) for d in made]
    worse = make_cases(more, rules(), POLICY)
    assert (log_odds(worse, adapted, BY_ID, POLICY) >= log_odds(cases, adapted, BY_ID, POLICY) - 1e-9).all()


def test_the_figures_are_those_of_the_verdicts_under_the_overlay() -> None:
    made = site_where_a_rule_is_wrong(50)
    cases = make_cases(made, rules(), POLICY)
    adapted = Adapted(0.8, -0.5, {"test.wrong-here": 0.25})
    policy = adapted.over(POLICY)
    strengths = made[1].strengths
    expected = 0.8 * (POLICY.base + sum(policy.weight(BY_ID[name]) * s for name, s in strengths.items())) - 0.5
    assert log_odds(cases, adapted, BY_ID, POLICY)[1] == pytest.approx(expected)


def test_a_rule_that_few_decided_pages_show_keeps_its_weight() -> None:
    made = site_where_a_rule_is_wrong(60)
    made += [decision("good", {"test.rare": 0.9}, page=1000 + n) for n in range(3)]
    cases = make_cases(made, rules(), POLICY)
    assert "test.rare" not in fit_factors(cases, fit_calibration(cases)).factors


def test_too_few_decisions_say_how_many_are_needed() -> None:
    with pytest.raises(InputError, match=r"40 decisions \(20 bad, 20 good\) are too few.*50 are needed"):
        make_cases(site_where_a_rule_is_wrong(40), rules(), POLICY)
    with pytest.raises(InputError, match="8 of each kind"):
        make_cases([decision("good", {}, page=n) for n in range(90)], rules(), POLICY)
    with pytest.raises(InputError, match="0 decisions"):
        make_cases([], rules(), POLICY)


def test_decisions_with_models_keep_what_the_models_gave() -> None:
    models = {"versions": {"model": "page 1"}, "base": -1.0}
    made = [
        replace(
            decision("spam" if n % 2 else "good", {}, page=n, **models),
            contributions={"model.text": 1.5 if n % 2 else -0.5, "test.right": 0.2},
        )
        for n in range(60)
    ]
    mixed = [decision("good", {}, page=500), *made]
    cases = make_cases(mixed, rules(), POLICY)
    assert cases.models
    assert len(cases.decisions) == 60
    assert log_odds(cases, Adapted(), BY_ID, POLICY)[1] == pytest.approx(-1.0 + 1.5 + 0.2)
    assert compare(cases, rules(), POLICY).pays


def test_whole_sites_are_left_out_where_there_are_enough() -> None:
    many = make_cases(site_where_a_rule_is_wrong(120, sites=24), rules(), POLICY)
    fold = folds_of(many)
    for site in {d.source for d in many.decisions}:
        assert len({int(f) for f, d in zip(fold, many.decisions, strict=True) if d.source == site}) == 1
    assert compare(many, rules(), POLICY).by_site
    one = make_cases(site_where_a_rule_is_wrong(60), rules(), POLICY)
    assert not compare(one, rules(), POLICY).by_site
    assert {int(one.bad[folds_of(one) == f].sum()) for f in range(5)} == {6}


def test_the_overlay_is_a_policy_file_over_the_operators_own(tmp_path: Path) -> None:
    own, overlay = tmp_path / "own.toml", tmp_path / "adapted.toml"
    own.write_text('[weights]\n"test.word" = 2.5\n[bands.editor]\nreject = 0.95\n')
    adapted = Adapted(0.75, -0.25, {"test.wrong-here": 0.125, "model.text": 1.5})
    with FeedbackStore(tmp_path / "f.sqlite") as store:
        write_overlay(store, overlay, adapted, 50, own)
    policy = load_policy("editor", overlay)
    assert (policy.scale, policy.shift, dict(policy.factors)) == (0.75, -0.25, dict(adapted.factors))
    assert policy.bands.reject == 0.95
    assert policy.weights["test.word"] == 2.5
    assert own.read_text().startswith("[weights]")


def test_undo_goes_back_step_by_step(tmp_path: Path) -> None:
    overlay = tmp_path / "adapted.toml"
    with FeedbackStore(tmp_path / "f.sqlite") as store:
        write_overlay(store, overlay, Adapted(0.9), 50)
        first = overlay.read_text()
        write_overlay(store, overlay, Adapted(0.8), 60)
        assert tomllib.loads(overlay.read_text())["adaptation"]["scale"] == 0.8
        assert "as it was" in undo(store)
        assert overlay.read_text() == first
        assert "removed" in undo(store)
        assert not overlay.exists()
        with pytest.raises(InputError, match="no adaptation to undo"):
            undo(store)


def test_undo_leaves_a_file_alone_that_was_changed_by_hand(tmp_path: Path) -> None:
    overlay = tmp_path / "adapted.toml"
    with FeedbackStore(tmp_path / "f.sqlite") as store:
        write_overlay(store, overlay, Adapted(0.9), 50)
        overlay.write_text(overlay.read_text() + "# mine\n")
        with pytest.raises(InputError, match="was changed"):
            undo(store)
        assert overlay.read_text().endswith("# mine\n")
        undo(store, force=True)
        assert not overlay.exists()


def test_a_run_killed_before_the_file_was_replaced_can_be_undone(tmp_path: Path) -> None:
    overlay = tmp_path / "adapted.toml"
    overlay.write_text("version = 'mine'\n")
    with FeedbackStore(tmp_path / "f.sqlite") as store:
        store.remember(str(overlay), overlay.read_text(), "what would have been written")
        undo(store)
    assert overlay.read_text() == "version = 'mine'\n"
