from __future__ import annotations

from tests.plugins.observing import observe
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.supplements"
SELLING = """Slimora Keto Gummies Reviews: Scam or Legit? Read Before You Buy

Slimora keto gummies help you melt belly fat and lose weight fast with no side effects. Visit the official website and order now: three bottles at 59 dollars per bottle with a 60-day money-back guarantee.

Click here to order. Slimora is only available on the official website, so rush your order and claim your bottle today."""
HONEST = """What keto gummies can and cannot do

A dietitian looked at eleven brands of keto gummies. None of them had been tested in a clinical trial, and two carried a dose other than the label said. The regulator sent a warning letter to one maker whose page promised that the sweets would melt belly fat.

Reviews with the heading "scam or legit" are mostly written by resellers. Who wants to lose weight is better served by a talk with a doctor."""


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)
