from __future__ import annotations

import pytest

from tests.plugins.observing import observe, strength
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.links-for-sale"
SELLING = (
    "Guest post service: high DA backlinks\n\n"
    "Buy backlinks and buy guest posts: permanent dofollow links on DA 50+ sites. Link insertion, niche edits "
    "and PBN backlinks, price list per post.\n\n"
    "Place your order for high authority backlinks, contact us for backlink packages."
)
HONEST = (
    "How search engines read links\n\n"
    "A link from another site tells a crawler what a page is about. Buying links is against the spam "
    "policies, and an audit of our own site found three that nobody remembered.\n\n"
    "A link scheme is a set of links made to deceive."
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)


SOLD = (
    "Prodej odkazů pro SEO\n\nKoupit zpětné odkazy od 99 Kč, nákup zpětných odkazů v balíčku, pr "
    "články na prodej. Dofollow, telegram.",
)


@pytest.mark.parametrize("page", SOLD)
def test_it_is_told_in_other_languages_and_forms_of_the_words(page: str) -> None:
    assert strength(RULE, page) >= 0.3
