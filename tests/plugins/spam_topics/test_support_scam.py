from __future__ import annotations

from tests.plugins.observing import observe
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.support-scam"
SELLING = (
    "How do I speak to someone at Larch Airlines?\n\n"
    "Call Larch Airlines customer service number +1-855-555-0142. The reservations number and customer "
    "support number +1 (855) 555-0142 connect you to a live person at any hour.\n\n"
    "Dial the toll-free number +1-855-555-0142, available 24/7: reservations phone number, flight change "
    "policy, talk to a real person. Call now."
)
HONEST = (
    "How to contact the library\n\n"
    "Call the desk on weekdays between nine and five, or write to us. For the branch in the harbour, dial 0 "
    "and ask for the children's room.\n\n"
    "Telephone fraud: we never call to ask for a card number. Tell the police about such a scam."
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)
