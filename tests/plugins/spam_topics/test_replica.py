from __future__ import annotations

from tests.plugins.observing import observe
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.replica"
SELLING = (
    "Replica watches, 1:1 replica\n\n"
    "Best replica watches and Swiss replica Rolex: replica handbags, replica shoes and AAA replica sunglasses "
    "on sale. Shop now, free shipping, 80% off.\n\n"
    "Rolex replica and mirror quality for a low price. Add to cart."
)
HONEST = (
    "Customs seized forty parcels of copies\n\n"
    "Officers found watches that claimed to be from Geneva. A court fined the importer, who had called his "
    "goods replicas, for trademark infringement.\n\n"
    "The museum shows a replica of the oldest clock in town."
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)
