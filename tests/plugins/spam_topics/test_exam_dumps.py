from __future__ import annotations

from tests.plugins.observing import observe
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.exam-dumps"
SELLING = """AZ-9001 exam dumps PDF: pass your exam in first attempt

Download now the latest dumps with real exam questions for the AZ-9001 certification. Our PDF dumps come with a 100% passing guarantee and free 90 days updates, the practice exam software and verified exam questions.

Try free demo. Buy now with the discount code."""
HONEST = """How to prepare for a cloud certification

Read the outline of the exam, build something small with each service, and take the maker's own practice test. Leave exam dumps alone: the candidate agreement forbids them, and certificates have been withdrawn for cheating.

I passed on the second attempt after six weeks. My notes on networking and storage are below, chapter by chapter."""


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)
