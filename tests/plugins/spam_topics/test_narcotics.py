from __future__ import annotations

from tests.plugins.observing import observe
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.narcotics"
SELLING = """Magic mushrooms for sale

Buy weed online and order LSD online from a legit weed shop. MDMA for sale, cocaine for sale, ketamine for sale, stealth shipping and overnight delivery.

Prices per gram, telegram and whatsapp. Order now, bitcoin accepted."""
HONEST = """Mushroom season opens in the valley

The club walks every Sunday in October. We look for chanterelles, ceps and parasols; a guide checks every basket before it goes home. Magic mushrooms grow on the same meadows, and picking them is against the law.

The county's drug report counts four arrests in which cocaine was for sale. Harm reduction groups offer help with addiction every Tuesday."""


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING, sentences=1_000)
