from __future__ import annotations

import pytest

from tests.plugins.observing import observe, strength
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.occult"
SELLING = (
    "Powerful spell caster: bring back lost lover\n\n"
    "Love spells that work: get your love back with voodoo spells, black magic removal and money spells. "
    "Famous astrologer and vashikaran specialist.\n\n"
    "Call now or WhatsApp the traditional healer for lost love back."
)
HONEST = (
    "Love charms in the folklore of the coast\n\n"
    "Anthropologists collected forty charms. One asks a lover to come back before the tide turns, and the "
    "museum keeps the ring that goes with it.\n\n"
    "In the novel a wizard casts it for the wrong person."
)
SOUTH = (
    "काला जादू हटाना और वशीकरण मंत्र\n\nतांत्रिक बाबा प्रेमी वशीकरण और खोया प्यार वापस लाने का उपाय बताते हैं। अभी कॉल करें।",
    "বশীকরণ ও কালো জাদু\n\nকামরূপ কামাখ্যা থেকে আসা তান্ত্রিক বাবা স্বামী বশীকরণ করেন। আজই যোগাযোগ করুন।",
    "پسند کی شادی اور محبوب کو قدموں میں\n\nعامل بابا سے روحانی علاج اور کالے جادو کا توڑ۔ ابھی کال کریں۔",
    "שירותי החזרת אהבה\n\nכישוף אהבה, הסרת כישוף וכשפים לאהבה באחריות. התקשרו עכשיו.",
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)


@pytest.mark.parametrize("page", SOUTH, ids=["hi", "bn", "ur", "he"])
def test_it_is_told_from_south_asia_to_africa(page: str) -> None:
    assert_told_with_phrases(RULE, page)


SOLD = (
    "Szerelmi kötés és rontáslevétel\n\nSzerelmi mágia, rontáslevétel, telefonos jóslás éjjel-nappal. "
    "Szerelmi varázslat 24 órán belül, whatsapp.",
    "Потомственная ведьма Алёна\n\nПривороты и снятие порчи, гадание на картах таро. Сильный маг "
    "вернёт мужа, снятие сглаза за час. Звоните",
)


@pytest.mark.parametrize("page", SOLD)
def test_it_is_told_in_other_languages_and_forms_of_the_words(page: str) -> None:
    assert strength(RULE, page) >= 0.3
