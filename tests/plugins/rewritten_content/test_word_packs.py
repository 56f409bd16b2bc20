from __future__ import annotations

import pytest

from tests.plugins.observing import catalogue, observe, strength

RULES = (
    "rewritten.filler",
    "rewritten.sales-cliches",
    "rewritten.spinner-idioms",
    "rewritten.stock-asides",
    "rewritten.stiff-synonyms",
    "rewritten.teaser-formula",
    "rewritten.tortured-phrases",
    "rewritten.weasel-sources",
)
PLAIN = (
    "The bus leaves at six from the square and stops at every farm on the way. In winter the driver scrapes the"
    " ice off the glass"
    " while the engine warms up. A ticket is two coins. Whoever has none helps with the sacks at the mill, where"
    " the bus waits. "
) * 4


@pytest.mark.parametrize("rule_id", RULES)
def test_examples_of_the_pack_hold(rule_id: str) -> None:
    rule = catalogue().rule(rule_id)
    assert all(observe(rule_id, text) for text in rule.bad)
    assert not any(observe(rule_id, text) for text in rule.good)


@pytest.mark.parametrize("rule_id", RULES)
def test_plain_prose_stays_silent(rule_id: str) -> None:
    assert not observe(rule_id, f"The bus\n\n{PLAIN}")


@pytest.mark.parametrize(
    "sentences",
    [
        "In der heutigen schnelllebigen Welt spielt der Bus eine entscheidende Rolle. Er ist aus dem Alltag"
        " nicht mehr wegzudenken.",
        "Dans un monde où tout va vite, le bus joue un rôle crucial. Il est important de noter que le village en"
        " dépend.",
        "En la era digital, el autobús juega un papel fundamental. Es importante destacar que el pueblo depende de él.",
        "Na era digital, o ônibus desempenha um papel crucial. É importante ressaltar que a vila depende dele.",
        "В современном мире автобус играет важную роль. Стоит отметить, что деревня от него зависит.",
    ],
)
def test_filler_is_known_in_several_languages(sentences: str) -> None:
    assert strength("rewritten.filler", f"Bus\n\n{sentences} {PLAIN}") >= 0.25


def test_one_stock_phrase_says_nothing() -> None:
    assert not observe("rewritten.filler", f"Bus\n\nIt remains to be seen who pays for the new bus. {PLAIN}")
    assert not observe("rewritten.sales-cliches", f"Bus\n\nThe new bus gives the farmers peace of mind. {PLAIN}")


def test_an_essay_about_tortured_phrases_stays_silent() -> None:
    text = "Sleuths collect tortured phrases such as counterfeit consciousness and bosom malignancy from spun papers."
    assert not observe("rewritten.tortured-phrases", f"Spun science\n\n{text}")


def test_a_single_spinner_idiom_may_be_a_habit() -> None:
    text = "On the off chance that it rains, the bus waits under the roof of the mill."
    assert not observe("rewritten.spinner-idioms", f"Bus\n\n{text} {PLAIN}")


def test_the_plain_phrase_behind_a_spinner_idiom_is_named() -> None:
    text = "On the off chance that it rains, you can without much of a stretch wait at the mill."
    (found, *_) = observe("rewritten.spinner-idioms", f"Bus\n\n{text} {PLAIN}")
    assert "“if”" in found.message
