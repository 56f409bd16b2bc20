from __future__ import annotations

from dataclasses import replace

import pytest

from detector.engine import Detector
from detector.lab import judging
from detector.lab.judging import judge_pages
from detector.lab.labels import labelled
from detector.lab.pagecorpora import Labelled
from detector.nouns import Finding, Reading
from detector.offers import Scored
from detector.policy import load_policy
from detector.recipes import Recipe
from detector.records import Record
from detector.scoring import logistic, weigh
from tests.lab.making import HONEST
from tests.making import finds, make_catalogue, make_rule

RULE = make_rule("test.word", finds("flumbex", 0.9), severity="error")
OWN = Finding("model.words", "model", "info", "", "Its words.", 0.5, 0.75, (), "", "f" * 16)


class Words:
    """A model that says nothing of short pages and counts the rule it knows."""

    name = "words"
    version = "7"

    def score(self, reading: Reading, findings: tuple[Finding, ...], /) -> Scored | None:
        if len(reading.page.text) < 50:
            return None
        return Scored(-1.0, {"test.word": 2.0} if findings else {}, (OWN,), 0.5)


@pytest.fixture(autouse=True)
def _engines(monkeypatch: pytest.MonkeyPatch) -> None:
    catalogue = make_catalogue(RULE)
    rules = Detector(load_policy(), catalogue=catalogue, models=False)
    full = Detector(load_policy(), catalogue=replace(catalogue, models=(Words(),)))
    found = {True: {"rules": rules, "both": full}, False: {"rules": rules}}
    monkeypatch.setattr(judging, "_engines", lambda recipe: found[recipe.models])


def page(text: str, label: str) -> Labelled:
    url = "https://a.example/"
    return labelled({"url": url, "label": label}, Record("x", url, text.encode()))


def test_rules_models_and_both_each_have_their_say() -> None:
    (row,) = next(iter(judge_pages([Recipe("editor")], [page(f"A flumbex. {HONEST}", "spam")])))
    policy = load_policy()
    expected = policy.base + sum(w.contribution for w in weigh([(RULE, 0.9)], policy))
    assert row.opinions["rules"].log_odds == pytest.approx(expected, abs=1e-4)
    assert row.opinions["models"].log_odds == pytest.approx(-1 + 0.75)  # no finding was told to it
    assert row.opinions["both"].log_odds == pytest.approx(-1 + 2 + 0.75)
    assert row.opinions["both"].probability == pytest.approx(logistic(1.75), abs=1e-5)
    assert row.model == "words 7"
    assert row.seconds["both"] >= row.seconds["rules"] > 0


def test_models_without_an_opinion_have_no_verdict() -> None:
    (row,) = next(iter(judge_pages([Recipe("editor")], [page("Too short.", "good")])))
    assert row.opinions["models"].verdict == "abstain"
    assert row.model == ""


def test_reasons_are_kept_of_mistakes_alone_one_a_rule() -> None:
    text = f"A flumbex. {HONEST} Another flumbex."
    stopped, right = (next(iter(judge_pages([Recipe("editor")], [page(text, label)])))[0] for label in ("good", "spam"))
    assert right.reasons == ()
    assert [reason.rule for reason in stopped.reasons] == ["test.word", "model.words"]
    assert stopped.reasons[0].contribution == pytest.approx(2.0)
    assert stopped.reasons[0].quotes == ("flumbex",)


def test_several_recipes_judge_each_page_side_by_side() -> None:
    pages = [page(HONEST, "good") for _ in range(3)]
    rows = list(judge_pages([Recipe("editor"), Recipe("editor", models=False)], pages))
    assert [len(found) for found in rows] == [2, 2, 2]
    assert set(rows[0][0].opinions) == {"rules", "models", "both"}
    assert set(rows[0][1].opinions) == {"rules"}


def test_a_page_that_cannot_be_read_is_a_row_with_its_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    from detector.errors import FormatError

    def refuse(*args: object, **options: object) -> None:
        raise FormatError("not what it claims to be")

    monkeypatch.setattr(Detector, "read", refuse)
    (row,) = next(iter(judge_pages([Recipe("editor", models=False)], [page(HONEST, "good")])))
    assert row.failures == ("not what it claims to be",)
    assert row.opinions["rules"].verdict == "abstain"
