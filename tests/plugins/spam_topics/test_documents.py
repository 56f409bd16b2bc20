from __future__ import annotations

from tests.plugins.observing import observe
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.documents"
SELLING = (
    "Buy real passport and buy driver's license online\n\n"
    "Registered passport and database registered documents: buy fake diploma, buy degree, IELTS without exam. "
    "Undetectable counterfeit bills for sale.\n\n"
    "Contact us on WhatsApp, order now, fast delivery of fake documents."
)
HONEST = (
    "Border guard finds forged passports\n\n"
    "Europol arrested four people who had made fake passports in a garage. The court convicted two of them; "
    "prosecutors said that buyers had paid two thousand each.\n\n"
    "The police want better paper."
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)
