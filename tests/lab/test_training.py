from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from detector.lab.boosting import boosted_figures
from detector.lab.measure import Measured
from detector.lab.pagemodel import Recipe, fit_page, make_columns, out_of_fold, source_folds
from detector.lab.training import page_arrays, platt, train_page, train_sites, with_out_of_fold

RECIPE = Recipe({"test.bad": (1.0, 2.0), "test.good": (-1.0, 1.0)}, ("text.vocabulary",), ())


def row(source: str, bad: bool, strengths: dict[str, float], words: float) -> Measured:
    label = "spam" if bad else "good"
    signals = {"text.vocabulary": words}
    url = f"https://{source}.example/{words}"
    return Measured(url, label, source, "", "en", "", (), "html", 100, strengths, signals)


@pytest.fixture(scope="module")
def rows() -> list[Measured]:
    rng = np.random.default_rng(7)
    made = []
    for index in range(24):
        bad = index % 3 == 0
        for _ in range(12):
            fired = rng.random() < (0.5 if bad else 0.05)
            praised = rng.random() < (0.05 if bad else 0.4)
            strengths = {**({"test.bad": 0.8} if fired else {}), **({"test.good": 0.6} if praised else {})}
            words = float(np.clip(rng.normal(0.7 if bad else 0.3, 0.15), 0, 1))
            made.append(row(f"s{index}", bad, strengths, words))
    return made


def test_folds_never_split_a_source(rows: list[Measured]) -> None:
    folds = source_folds(rows)
    by_source: dict[str, set[int]] = {}
    for measured, fold in zip(rows, folds.tolist(), strict=True):
        by_source.setdefault(measured.source, set()).add(fold)
    assert {len(own) for own in by_source.values()} == {1}


def test_evidence_only_ever_counts_in_its_direction(rows: list[Measured]) -> None:
    model = train_page(rows, RECIPE).model
    named = dict(zip([(c.name, c.cut) for c in model.columns], model.weights.tolist(), strict=True))
    assert all(w >= 0 for (name, _), w in named.items() if name in ("test.bad", "text.vocabulary"))
    assert all(w <= 0 for (name, _), w in named.items() if name == "test.good")


def test_scores_of_unseen_sources_separate_and_are_calibrated(rows: list[Measured]) -> None:
    trained = train_page(rows, RECIPE)
    assert trained.metrics["out_of_fold_auroc"] > 0.9
    assert trained.metrics["out_of_fold_calibration_error"] < 0.1
    assert len(out_of_fold(rows, RECIPE, source_folds(rows))) == len(rows)


def test_a_rule_that_never_fires_keeps_its_authors_weight(rows: list[Measured]) -> None:
    recipe = Recipe({**RECIPE.rules, "test.unseen": (1.0, 3.3)}, RECIPE.monotone, ())
    model = train_page(rows, recipe).model
    weights = dict(zip([c.name for c in model.columns], model.weights.tolist(), strict=True))
    assert weights["test.unseen"] == pytest.approx(3.3, abs=1e-3)


def weight_of(rows: list[Measured], recipe: Recipe, rule: str) -> float:
    model = fit_page(rows, recipe)
    return dict(zip([c.name for c in model.columns], model.weights.tolist(), strict=True))[rule]


def test_a_fault_keeps_its_weight_where_the_text_models_know_the_makers_by_their_words() -> None:
    known = [
        row(f"s{n % 12}", n % 2 == 0, {"test.bad": 1.0} if n % 2 == 0 else {}, float(n % 2 == 0)) for n in range(240)
    ]
    recipe = Recipe({"test.bad": (1.0, 1.0)}, ("text.vocabulary",), ())
    words_take_the_credit = weight_of(known, replace(recipe, silent=0.0), "test.bad")
    assert weight_of(known, recipe, "test.bad") > 1.2 * words_take_the_credit


def test_a_fault_that_honest_pages_have_too_keeps_a_share_of_its_weight() -> None:
    honest = [row(f"s{n % 12}", n % 2 == 0, {"test.bad": 1.0} if n % 2 else {}, 0.5) for n in range(240)]
    recipe = Recipe({"test.bad": (1.0, 5.0)}, (), ())
    assert weight_of(honest, recipe, "test.bad") == pytest.approx(5.0 * recipe.least)


def test_what_its_author_calls_a_hint_is_held_closer_than_what_they_call_a_fault(rows: list[Measured]) -> None:
    hint, fault = (weight_of(rows, Recipe({"test.bad": (1.0, prior)}, (), ()), "test.bad") for prior in (0.5, 2.0))
    assert 0.5 < hint < fault


def test_the_artefact_gives_the_same_log_odds_as_the_fit(rows: list[Measured]) -> None:
    trained = train_page(rows, RECIPE)
    arrays = page_arrays(trained, rows, "v1")
    base, _ = arrays["scalars"]
    rules = dict(zip(arrays["rules"].tolist(), arrays["rule_weights"].tolist(), strict=True))
    expected = trained.model.log_odds(rows) * trained.scale + trained.shift
    for measured, log_odds in zip(rows[:40], expected.tolist(), strict=False):
        steps = arrays["step_weights"][arrays["step_cuts"] < measured.signals["text.vocabulary"]].sum()
        own = base + steps - arrays["typical"].sum() + sum(rules[n] * s for n, s in measured.strengths.items())
        assert own == pytest.approx(log_odds)


def test_training_twice_gives_the_same_arrays(rows: list[Measured]) -> None:
    first, second = (page_arrays(train_page(rows, RECIPE), rows, "v") for _ in range(2))
    for name in first:
        np.testing.assert_array_equal(first[name], second[name])


def test_signals_missing_from_few_rows_make_no_columns() -> None:
    assert make_columns([row("a", True, {}, float("nan"))], Recipe({}, ("text.vocabulary",), ())) == ()


def test_out_of_fold_values_replace_signals(rows: list[Measured]) -> None:
    url = rows[0].url
    replaced = with_out_of_fold(rows[:2], {"text.vocabulary": {url: 0.123}})
    assert replaced[0].signals["text.vocabulary"] == 0.123
    assert replaced[1].signals == rows[1].signals


def test_platt_scaling_recovers_a_known_distortion() -> None:
    rng = np.random.default_rng(3)
    truth = rng.normal(0, 2, 20_000)
    bad = rng.random(20_000) < 1 / (1 + np.exp(-truth))
    scale, shift = platt(truth / 2 - 1, bad, np.ones(20_000))
    assert scale == pytest.approx(2, rel=0.1)
    assert shift == pytest.approx(2, rel=0.15)


def test_site_parameters_put_bad_sites_above_good_ones(rows: list[Measured]) -> None:
    model = train_sites(rows, train_page(rows, RECIPE).out_of_fold)
    assert model is not None
    assert model.mu_bad > model.mu_good


def test_additive_boosting_is_judged_on_the_same_folds(rows: list[Measured]) -> None:
    figures = boosted_figures(rows, RECIPE)
    assert figures["boosting_auroc"] > 0.85
    assert 0 <= figures["boosting_tpr_at_1pct"] <= 1
