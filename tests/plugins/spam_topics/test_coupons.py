from __future__ import annotations

from tests.plugins.observing import observe
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.coupons"
SELLING = (
    "Larch Shop coupon code and promo codes\n\n"
    "Show code: verified coupon, working promo and exclusive coupon for March. Copy code and use code at "
    "checkout. Discount codes and voucher codes: get code, reveal code, get deal.\n\n"
    "Today's coupon: shop now, click to reveal, limited time. Coupon codes and promo code."
)
HONEST = (
    "How shops set their prices\n\n"
    "A discount of ten per cent sells more than a coupon of the same worth. The study followed forty shops "
    "for a year.\n\n"
    "Shops that print a code on the receipt see people return."
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)
