from __future__ import annotations

import pytest

from tests.plugins.observing import observe, strength
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.pharmacy"
SELLING = (
    "Viagra senza ricetta\n\n"
    "Farmacia online senza ricetta: acquistare Viagra generico, comprare Cialis online e Kamagra senza "
    "ricetta medica con spedizione gratuita.\n\n"
    "Ordina ora, acquista ora: farmacia online, prezzo in farmacia più basso."
)
HONEST = (
    "Buying medicines online safely\n\n"
    "The medicines agency warns of sites that sell tablets without a prescription. Counterfeit medicines held "
    "no active substance in half of the samples, the FDA said, and side effects may be severe.\n\n"
    "Ask your doctor or pharmacist before you take sildenafil. The police seized parcels from an online "
    "pharmacy in March."
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)


def test_offers_in_trade_words_beside_a_drug_count() -> None:
    page = (
        "Buy Tramadol online\n\nOrder tramadol online, buy xanax online, cheap generic viagra with "
        "overnight delivery and discreet shipping. No prescription needed. Add to cart, order now."
    )
    assert strength(RULE, page) >= 0.5


SOLD = (
    "Kamagra bez recepta\n\nTablete za potenciju diskretno na kućnu adresu. Kupite viagru ili cialis "
    "bez recepta, kamagra gel 100 mg. Poruči danas.",
    "Viagra bez předpisu\n\nKoupit viagru i kamagru diskrétně, viagra bez receptu, léky na erekci bez "
    "předpisu, 100 mg. Objednat",
)
TOLD_OF = (
    "Sildenafil\n\nMagyarországon vényköteles hatóanyag. Vény nélkül, interneten rendelt készítmények "
    "felében más hatóanyag volt, 1998 óta forgalmazzák Viagra néven.",
)


@pytest.mark.parametrize("page", SOLD)
def test_it_is_told_in_other_languages_and_forms_of_the_words(page: str) -> None:
    assert strength(RULE, page) >= 0.3


@pytest.mark.parametrize("page", TOLD_OF)
def test_who_informs_of_it_in_those_languages_is_left_alone(page: str) -> None:
    assert not observe(RULE, page)
