from __future__ import annotations

import pytest

from tests.making import make_page
from tests.plugins.observing import observe, strength

RULE = "rewritten.name-drift"


def told(*names: str) -> str:
    return "Visit\n\n" + "\n\n".join(
        f"In the evening {name} spoke to the crowd about the harvest and the roads." for name in names
    )


def test_two_spellings_of_one_name_are_told() -> None:
    (evidence,) = observe(RULE, told("Miro Val Tarek", "Miro Val Tarek", "Miro Vel Tarek"))
    assert "“Miro Vel Tarek” and “Miro Val Tarek”" in evidence.message
    assert evidence.strength == 0.12


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Anna Keller", "Anne Keller"),  # two people, and a last letter
        ("Jose Bolívar", "Jose Bolivar"),  # accents
        ("Olga Petrow", "Olga Petrowa"),  # an ending
        ("Peter Harding", "Walter Harding"),  # brothers
        ("Mark Stone", "Mary Stone"),  # short names
    ],
)
def test_different_people_and_grammar_stay_silent(one: str, other: str) -> None:
    assert strength(RULE, told(one, one, other)) == 0


def test_languages_that_decline_names_are_left_alone() -> None:
    page = make_page(told("Miro Val Tarek", "Miro Vel Tarek"), language="pl")
    from tests.plugins.observing import catalogue

    assert page.language.code not in catalogue().rule(RULE).languages
