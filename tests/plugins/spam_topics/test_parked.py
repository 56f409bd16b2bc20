from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "spam.parked"
SELLING = (
    "Welcome to larch-example.test\n\n"
    "This domain is for sale. Buy this domain. Related searches: car rental, insurance, loans, hotels.\n\n"
    "Sponsored listings. Popular searches: credit cards, dating, web hosting. Inquire about this domain."
)
HONEST = (
    "How we moved our domain\n\n"
    "We bought the name in 1999 and moved it twice. The registry answered within a day, and mail went on "
    "arriving.\n\n"
    "Keep a list of what points to the old name before you begin."
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    (evidence,) = observe(RULE, SELLING)
    assert evidence.strength >= 0.4
    assert "“" in evidence.message
    assert evidence.spans


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert (
        strength(RULE, SELLING.split("\n\n")[1] + "\n\n" + "The boats came home before the tide turned. " * 400) < 0.3
    )
