from __future__ import annotations

from tests.plugins.observing import observe, strength
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.loans"
SELLING = (
    "Payday loans online, no credit check loans\n\n"
    "Guaranteed approval and instant approval for bad credit loans. Same day loans and quick cash loans with "
    "no refusal: apply now and get your cash.\n\n"
    "Apply online for payday loans online."
)
HONEST = (
    "What to do when you cannot pay your debts\n\n"
    "A debt charity or a credit union can help before you take a payday loan. The ombudsman upheld half of "
    "the complaints about lenders who promised instant approval.\n\n"
    "The regulator capped interest in 2015. Talk with your bank first."
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)


def test_polish_quick_loans_are_told() -> None:
    page = "Chwilówki online\n\nSzybka pożyczka bez BIK i pożyczki online na dowód. Złóż wniosek, chwilówka w 15 minut."
    assert strength(RULE, page) >= 0.4
