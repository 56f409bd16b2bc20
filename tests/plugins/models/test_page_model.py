from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from detector_plugins.models.page_model import PageModel

from detector.catalogue import Catalogue
from detector.engine import Detector
from detector.lab.manifest import write_artefact
from detector.nouns import Signal
from detector.scoring import logistic
from tests.making import finds, make_page, make_rule

TEXT = ("An honest word about a spammy thing. " * 12).strip()
ARRAYS = {
    "version": np.array("v9"),
    "rules": np.array(["test.spammy", "test.honest"]),
    "rule_weights": np.array([3.0, -1.0]),
    "signals": np.array(["test.length", "test.absent"]),
    "step_signal": np.array([0, 0, 1], dtype=np.int16),
    "step_cuts": np.array([0.5, 100.0, 0.5]),
    "step_weights": np.array([0.25, 9.0, 2.0]),
    "step_shares": np.array([0.93, 0.99, 0.5]),
    "typical": np.array([0.05, 0.0]),
    "scalars": np.array([-2.0, 0.7]),
}


@pytest.fixture
def detector(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Detector:
    write_artefact(tmp_path, "page", ARRAYS, "2024-01-01", {})
    monkeypatch.setenv("DETECTOR_TRAINED", str(tmp_path))
    rules = (
        make_rule("test.spammy", finds("spammy")),
        make_rule("test.honest", finds("honest", 0.3), good_sign=True),
        make_rule("test.stranger", finds("thing", 0.1)),
    )
    signals = {"test.length": Signal("test.length", lambda reading: 42.0, "words", "d", "s")}
    return Detector(catalogue=Catalogue(rules=rules, signals=signals, models=(PageModel(),)))


def test_every_term_is_a_finding_and_they_add_up(detector: Detector) -> None:
    verdict = detector.check_page(make_page(TEXT))
    assert verdict.versions["model"] == "page v9"
    assert logistic(verdict.base + sum(f.contribution for f in verdict.findings)) == pytest.approx(verdict.probability)
    by_rule: dict[str, float] = {}
    for finding in verdict.findings:
        by_rule[finding.rule] = by_rule.get(finding.rule, 0.0) + finding.contribution
    assert by_rule["model.test.length"] == pytest.approx(0.2)
    assert "above 93 in 100 honest pages" in next(f.message for f in verdict.findings if "length" in f.rule)
    assert by_rule["test.spammy"] > 2.5  # of 3, under the ceiling that it shares
    assert by_rule["test.honest"] < 0


@pytest.mark.parametrize(("weights", "spammy", "honest"), [([30.0, -20.0], 4.0, -2.0), ([1.0, -0.5], 1.0, -0.5)])
def test_what_a_group_adds_stays_under_the_ceiling_of_the_policy(
    detector: Detector, tmp_path: Path, weights: list[float], spammy: float, honest: float
) -> None:
    write_artefact(tmp_path, "page", ARRAYS | {"rule_weights": np.array(weights)}, "2024-01-01", {})
    verdict = detector.check_page(make_page(TEXT))
    added = {
        name: sum(f.contribution for f in verdict.findings if f.rule == name) for name in ("test.spammy", "test.honest")
    }
    stranger = sum(f.contribution for f in verdict.findings if f.rule == "test.stranger")
    assert added["test.spammy"] + stranger == pytest.approx(min(4.0, spammy + stranger), rel=0.1)
    assert added["test.honest"] == pytest.approx(honest, rel=0.1)
    assert logistic(verdict.base + sum(f.contribution for f in verdict.findings)) == pytest.approx(verdict.probability)


def test_a_rule_that_the_model_was_not_trained_with_still_counts(detector: Detector) -> None:
    verdict = detector.check_page(make_page(TEXT))
    assert sum(f.contribution for f in verdict.findings if f.rule == "test.stranger") > 0


def test_a_page_of_few_words_is_left_to_the_rules(detector: Detector) -> None:
    assert detector.check_page(make_page("A spammy thing.")).versions["model"] == "none (rules alone)"


def test_a_tampered_artefact_leaves_the_rules_and_is_told(detector: Detector, tmp_path: Path) -> None:
    file = tmp_path / "page.npz"
    file.write_bytes(file.read_bytes()[:-5] + b"wrong")
    verdict = detector.check_page(make_page(TEXT))
    assert verdict.versions["model"] == "none (rules alone)"
    assert any("digest differs" in failure.reason for failure in verdict.failures)
    assert any(f.rule == "test.spammy" for f in verdict.findings)


def test_what_a_text_model_finds_unlikely_is_not_told_as_its_opinion(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DETECTOR_TRAINED", str(tmp_path))
    doubtful = {"test.length": Signal("test.length", lambda reading: 0.6, "of 1", "d", "s")}
    unlikely = {"test.length": Signal("test.length", lambda reading: 0.06, "of 1", "d", "s")}
    arrays = {**ARRAYS, "step_cuts": np.array([0.05, 100.0, 0.5])}
    write_artefact(tmp_path, "page", arrays, "2024-01-01", {})
    said = {}
    for name, signals in (("doubtful", doubtful), ("unlikely", unlikely)):
        catalogue = Catalogue(rules=(), signals=signals, models=(PageModel(),))
        said[name] = {
            f.rule: f.contribution for f in Detector(catalogue=catalogue).check_page(make_page(TEXT)).findings
        }
    assert said["doubtful"] == {"model.test.length": pytest.approx(0.2)}
    assert said["unlikely"] == {"model.other": pytest.approx(0.2)}


def test_a_term_that_weighs_is_told_by_name_however_unlikely(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DETECTOR_TRAINED", str(tmp_path))
    arrays = {**ARRAYS, "step_cuts": np.array([0.05, 100.0, 0.5]), "step_weights": np.array([1.3, 9.0, 2.0])}
    write_artefact(tmp_path, "page", arrays, "2024-01-01", {})
    signals = {"test.length": Signal("test.length", lambda reading: 0.06, "of 1", "d", "s")}
    catalogue = Catalogue(rules=(), signals=signals, models=(PageModel(),))
    (found,) = Detector(catalogue=catalogue).check_page(make_page(TEXT)).findings
    assert (found.rule, found.contribution) == ("model.test.length", pytest.approx(1.25))


def test_a_text_model_that_is_not_sure_does_not_call_the_page_machine_made(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("DETECTOR_TRAINED", str(tmp_path))
    arrays = {
        **ARRAYS,
        "signals": np.array(["text.rewritten", "test.absent"]),
        "step_cuts": np.array([0.05, 100.0, 0.5]),
    }
    arrays["step_weights"] = np.array([0.45, 9.0, 2.0])
    write_artefact(tmp_path, "page", arrays, "2024-01-01", {})
    said = []
    for measured in (0.2, 0.6):
        signals = {"text.rewritten": Signal("text.rewritten", lambda reading, m=measured: m, "of 1", "d", "s")}
        catalogue = Catalogue(rules=(), signals=signals, models=(PageModel(),))
        (found,) = Detector(catalogue=catalogue).check_page(make_page(TEXT)).findings
        said.append(found.message)
    assert "too few to call it one's work" in said[0]
    assert "reads like a language model's" in said[1]
