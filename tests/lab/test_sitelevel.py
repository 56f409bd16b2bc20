from __future__ import annotations

from math import isnan
from pathlib import Path

import numpy as np
import pytest

from detector.lab.manifest import write_artefact
from detector.lab.sitelevel import site_report
from detector.lab.sitemodel import Site, convict_above, estimate_site_model, site_models, trained_site_model
from detector.sites import score_site
from tests.lab.making import sites


def drawn(mean: float, count: int, pages: int, seed: int) -> list[list[float]]:
    rng = np.random.default_rng(seed)
    return [(rng.normal(mean, 0.8) + rng.normal(0, 1.2, pages)).tolist() for _ in range(count)]


def test_the_estimate_finds_the_parameters_that_made_the_sites() -> None:
    found = [Site(f"b{i}", True, np.array(s)) for i, s in enumerate(drawn(1, 300, 8, 0))]
    found += [Site(f"g{i}", False, np.array(s)) for i, s in enumerate(drawn(-3, 300, 8, 1))]
    model = estimate_site_model(found)
    assert model is not None
    assert (model.mu_bad, model.mu_good) == (pytest.approx(1, abs=0.2), pytest.approx(-3, abs=0.2))
    assert (model.between, model.within) == (pytest.approx(0.8, abs=0.1), pytest.approx(1.2, abs=0.1))


def test_one_site_of_a_class_is_too_few_to_estimate() -> None:
    found = [Site("b", True, np.array([1.0, 2.0]))] + [Site(f"g{i}", False, np.array([-3.0, -2.0])) for i in range(5)]
    assert estimate_site_model(found) is None


def test_each_site_is_judged_by_the_others() -> None:
    found = [
        Site(f"{bad}{i}", bad, np.array([i + 3.0 * bad, i + 3.0 * bad])) for bad in (True, False) for i in range(4)
    ]
    models, told = site_models(found, trained=None)
    assert len({model.mu_bad for model in models[:4] if model}) == 4
    assert told


def test_more_pages_tell_more_and_all_sites_are_told_apart() -> None:
    rows = sites(drawn(1, 12, 12, 2), drawn(-3, 15, 12, 3))
    report = site_report(rows, "rules")
    assert (report.bad, report.good) == (12, 15)
    assert report.steps[0].convicted_bad == 0  # one page alone convicts nobody
    assert report.steps[-1].convicted_bad >= report.steps[1].convicted_bad
    assert report.convicted_bad > 0.9
    assert report.convicted_good == 0
    assert report.page_given_site > report.page_alone


def test_a_bad_site_that_looks_good_is_named() -> None:
    rows = sites([[-3.0, -3.5, -2.8, -3.1, -3.3], *drawn(2, 6, 8, 4)], drawn(-3, 8, 8, 5))
    missed = site_report(rows, "rules").missed
    assert [name for name, *_ in missed] == ["bad0"]
    assert missed[0][1] == 5


def test_too_few_sites_give_no_figures() -> None:
    report = site_report(sites([[1.0, 2.0]], [[-3.0, -2.0]]), "rules")
    assert (report.bad, report.good) == (0, 0)
    assert isnan(report.convicted_bad)


def test_trained_parameters_are_read_from_a_verified_artefact(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DETECTOR_TRAINED", str(tmp_path))
    assert trained_site_model() is None
    values = {"mu_good": -3, "mu_bad": 1, "between": 1, "within": 1.5, "prior": -2, "trust": 0.5, "convict": 2}
    arrays = {"names": np.array(list(values)), "values": np.array(list(values.values()), dtype=np.float64)}
    write_artefact(tmp_path, "site", arrays, "2024-01-01", {})
    model = trained_site_model()
    assert model is not None
    assert (model.mu_good, model.convict) == (-3, 2)
    report = site_report(sites(drawn(1, 3, 6, 0), drawn(-3, 3, 6, 1), "both"), "both")
    assert report.parameters == "trained artefact"
    (tmp_path / "site.npz").write_bytes(b"something else")
    assert trained_site_model() is None


def test_sites_are_convicted_a_margin_above_the_honest_ones() -> None:
    honest = [Site("calm", False, np.full(6, -4.0)), Site("odd", False, np.linspace(-2.0, 0.0, 6))]
    poor = [Site("farm", True, np.linspace(2.0, 4.0, 6)), Site("spam", True, np.linspace(1.0, 3.0, 6))]
    model = estimate_site_model([*honest, *poor])
    assert model is not None
    bound = convict_above([*honest, *poor], model)
    scores = {site.name: score_site(site.scores.tolist(), bound) for site in [*honest, *poor]}
    assert [name for name, score in scores.items() if score.convicted] == ["farm", "spam"]
    assert bound.convict >= scores["odd"].log_odds
    assert convict_above(poor, model) == model
