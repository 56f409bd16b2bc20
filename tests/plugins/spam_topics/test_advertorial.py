from __future__ import annotations

from tests.plugins.observing import observe
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.advertorial"
SELLING = (
    "Grandmother's simple trick melts fat, doctors hate it\n\n"
    "Dr. Oz called it a miracle pill: garcinia cambogia helps you burn fat fast without diet or exercise. She "
    "lost 30 pounds in four weeks, and her flat belly stunned doctors.\n\n"
    "Claim your free trial bottle while supplies last. Step 1: order now. Step 2: pay only shipping. Rush my "
    "trial, limited supply."
)
HONEST = (
    "Does the extract work? What the trials say\n\n"
    "A randomised trial with 120 people found no difference from placebo after twelve weeks. A meta-analysis "
    "that was peer-reviewed came to the same result, and a dietitian told us that belly fat does not know "
    "what you drink.\n\n"
    "There is no evidence that the capsules help anybody lose weight."
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING, sentences=475)
