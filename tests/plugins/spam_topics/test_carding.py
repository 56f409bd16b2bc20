from __future__ import annotations

from tests.plugins.observing import observe
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.carding"
SELLING = """CVV shop with fresh CVV and fullz

Dumps with PIN, track 1 track 2, cloned cards for sale and blank ATM card. Bank logs, PayPal logs and Western Union hack.

Price list on telegram. Contact us, order now, bitcoin only, minimum order 200 dollars balance."""
HONEST = """How card fraud works, and what a shop can do

Stolen cards are traded in forums. Security researchers found a CVV shop that offered the numbers of forty thousand customers after a data breach; its owner was indicted in March.

Merchants see the fraud as chargebacks. Ask for the second factor, compare addresses, and report attempts to your bank."""


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)
