from __future__ import annotations

from tests.plugins.observing import observe
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.crypto"
SELLING = (
    "Binance referral code: 20% trading fee discount\n\n"
    "Register now with our referral code and get a mystery box. Invitation code for OKX: sign up now, claim "
    "now your welcome bonus up to 500 USDT.\n\n"
    "Crypto signals with daily profit and guaranteed returns. Join now."
)
HONEST = (
    "How a proof of stake chain reaches agreement\n\n"
    "The whitepaper describes validators that hold tokens. Bitcoin and Ethereum differ in what a block costs, "
    "and the specification names the penalties.\n\n"
    "Beware of anyone who promises guaranteed returns: that is how a Ponzi scheme begins."
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)
