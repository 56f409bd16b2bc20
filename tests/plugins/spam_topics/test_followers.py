from __future__ import annotations

import pytest

from tests.plugins.observing import observe, strength
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.followers"
SELLING = (
    "Buy Instagram followers\n\n"
    "Buy followers, buy likes and buy YouTube views from the cheapest SMM panel. Real followers with instant "
    "delivery, non drop.\n\n"
    "Order now: buy TikTok followers and free Instagram likes."
)
HONEST = (
    "Inauthentic accounts and how a network finds them\n\n"
    "Researchers counted bot accounts that follow politicians. The platform removed two million followers in "
    "a week, and a regulator asked who had bought them.\n\n"
    "People who follow few others look odd as well."
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)


SOLD = (
    "Koupit sledující na Instagram\n\nNákup lajků a koupit followery od 29 Kč. Sledující na Instagram "
    "do hodiny, objednat bez hesla.",
    "Накрутка підписників\n\nКупити підписників і купити лайки дешево, накрутка переглядів, живі "
    "підписники в Instagram. Замовити",
)


@pytest.mark.parametrize("page", SOLD)
def test_it_is_told_in_other_languages_and_forms_of_the_words(page: str) -> None:
    assert strength(RULE, page) >= 0.3
