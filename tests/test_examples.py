"""Every rule's own examples hold: it speaks on the bad ones and is silent on the good ones."""

from __future__ import annotations

import pytest

from detector.catalogue import Catalogue, load_catalogue
from detector.engine import Detector
from detector.examples import Example, examples_of, judge_example, run_examples
from tests.making import finds, make_rule

CATALOGUE = load_catalogue()
EXAMPLES = [
    pytest.param(rule.id, example, id=f"{rule.id}-{example.side}-{example.number}")
    for rule in CATALOGUE.rules
    for example in examples_of(rule)
]


@pytest.fixture(scope="module")
def detector() -> Detector:
    return Detector(catalogue=CATALOGUE, models=False)


@pytest.mark.parametrize(("rule_id", "example"), EXAMPLES)
def test_the_examples_of_every_installed_rule_hold(detector: Detector, rule_id: str, example: Example) -> None:
    assert judge_example(detector, CATALOGUE.rule(rule_id), example) == ""


@pytest.mark.parametrize("rule_id", [rule.id for rule in CATALOGUE.rules])
def test_every_installed_rule_has_examples_of_both_sides(rule_id: str) -> None:
    assert {example.side for example in examples_of(CATALOGUE.rule(rule_id))} == {"good", "bad"}


def test_an_example_file_says_how_it_is_read_and_where_it_came_from() -> None:
    examples = examples_of(CATALOGUE.rule("links.affiliate"))
    assert {example.kind for example in examples} == {"html"}
    assert all(example.url.startswith("https://") and not example.text.startswith("<!--") for example in examples)


def test_every_installed_plugin_and_pack_loads() -> None:
    assert CATALOGUE.failures == ()


def outcomes(**fields: object) -> list[tuple[str, int, str]]:
    rule = make_rule("test.word", finds("spam"), **fields)
    made = Detector(catalogue=Catalogue(rules=(rule,)), models=False)
    return [(o.side, o.number, o.wrong) for o in run_examples(made, [rule])]


def test_examples_that_hold_have_nothing_wrong() -> None:
    assert outcomes(good=("ham and eggs",), bad=("spam and eggs", "<p>more spam</p>")) == [
        ("good", 1, ""),
        ("bad", 1, ""),
        ("bad", 2, ""),
    ]


def test_examples_that_do_not_hold_say_why() -> None:
    assert outcomes(good=("spam",), bad=("ham",)) == [
        ("good", 1, "the rule speaks: spam stands here"),
        ("bad", 1, "the rule is silent"),
    ]


def test_a_rule_for_other_languages_says_that_it_was_not_asked() -> None:
    ((_, _, wrong),) = outcomes(
        languages=("fi",), bad=("<html lang=en><p>This is a page of English words about spam and other things.</p>",)
    )
    assert wrong == "the rule is silent: it is for fi, and the example was taken for en"


def test_a_check_that_fails_is_told() -> None:
    rule = make_rule("test.broken", lambda reading: 1 / 0, bad=("x",))  # type: ignore[arg-type, return-value]
    made = Detector(catalogue=Catalogue(rules=(rule,)), models=False)
    assert judge_example(made, rule, Example("bad", 1, "x")) == "the check failed: ZeroDivisionError: division by zero"
