from __future__ import annotations

from tests.plugins.observing import observe
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.easy-money"
SELLING = (
    "Make money online: earn up to $500 per day online\n\n"
    "No experience needed! Quit your job and start earning today with passive income. Work from home jobs and "
    "earning apps with instant withdrawal.\n\n"
    "Join now, sign up now, start now and get paid to click."
)
HONEST = (
    "Unemployment and work at home\n\n"
    "The labour market office counted more people who work at home. A minimum wage applies to them as well, "
    "and offers that are too good to be true are usually a pyramid scheme.\n\n"
    "Unions ask for rules on who pays for the desk."
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)
