from __future__ import annotations

from tests.plugins.observing import observe
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.dating"
SELLING = (
    "Hot singles in your area\n\n"
    "Meet local women tonight: adult dating, casual sex and local hookups. The best hookup sites and free "
    "hookup apps, married dating and milf dating.\n\n"
    "Join free, chat now, create your profile."
)
HONEST = (
    "A romance scam cost her savings\n\n"
    "Police said that the man she met on a dating site did not exist. Researchers found that victims rarely "
    "tell anybody, and the ministry plans a telephone line.\n\n"
    "She had talked with him for a year."
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)
