from __future__ import annotations

import pytest

from tests.plugins.observing import observe, strength
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.iptv"
SELLING = (
    "Abonnement IPTV premium\n\n"
    "Le meilleur abonnement IPTV pour vous : IPTV pas cher, chaînes et VOD en 4K, sans coupure. Essai gratuit "
    "IPTV sur IPTV Smarters Pro, TiviMate ou MAG box.\n\n"
    "Commandez maintenant votre meilleur IPTV, activation immédiate."
)
HONEST = (
    "Multicast for television at the edge\n\n"
    "An open source project measures how television over IP reaches homes. The RFC describes how a multicast "
    "group is joined, and the paper compares IPTV with caching at the provider.\n\n"
    "Copyright infringement by resellers is not the subject of this text."
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)


def test_german_resellers_are_told() -> None:
    page = (
        "IPTV Abo ab 9 Euro\n\nIPTV kaufen beim IPTV Anbieter: kostenlos testen, jetzt bestellen. "
        "IPTV Stick und IPTV Receiver. Zugangsdaten kommen per WhatsApp."
    )
    assert strength(RULE, page) >= 0.5


SOLD = ("IPTV předplatné\n\nNejlepší IPTV pro Česko, levné IPTV, IPTV CZ i SK kanály, 4K, VOD. Test 24 h.",)


@pytest.mark.parametrize("page", SOLD)
def test_it_is_told_in_other_languages_and_forms_of_the_words(page: str) -> None:
    assert strength(RULE, page) >= 0.3
