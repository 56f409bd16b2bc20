from __future__ import annotations

from tests.plugins.observing import observe

RULE = "template.brand-mismatch"


def test_two_acronyms_of_one_name_are_told() -> None:
    page = "RCN – River County News brings you the day of the valley.\n\n© 2023 RNC – River County News"
    (found,) = observe(RULE, page)
    assert found.strength == 0.7
    assert "RCN" in found.message
    assert "RNC" in found.message


def test_one_acronym_is_left_alone() -> None:
    assert not observe(RULE, "RCN – River County News brings you the day.\n\n© 2023 RCN – River County News")


def test_another_language_s_order_is_left_alone() -> None:
    assert not observe(RULE, "La Organización Tratado Atlántico Norte (NATO) se reunió ayer en la ciudad.")
