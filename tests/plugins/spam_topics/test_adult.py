from __future__ import annotations

import pytest

from tests.plugins.observing import observe, strength
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.adult"
SELLING = (
    "Free porn videos\n\n"
    "Watch porn in HD: xxx videos, sex videos and amateur porn. Leaked OnlyFans clips every day, free xxx and "
    "porn movies.\n\n"
    "Watch now, free sex cams and nude pics."
)
HONEST = (
    "What schools say about pornography\n\n"
    "Researchers found that most pupils had seen a porn video before they were fifteen. Sex education rarely "
    "mentions it, and therapists see the consequences.\n\n"
    "The ministry wants age verification; a court stopped an earlier law."
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)


SOLD = ("Ελληνικό πορνό\n\nΔωρεάν πορνό, πορνό βίντεο και σεξ βίντεο κάθε μέρα. Ελληνικές τσόντες σε HD, download.",)


@pytest.mark.parametrize("page", SOLD)
def test_it_is_told_in_other_languages_and_forms_of_the_words(page: str) -> None:
    assert strength(RULE, page) >= 0.3
