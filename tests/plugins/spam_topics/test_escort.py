from __future__ import annotations

import pytest

from tests.plugins.observing import observe, strength
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.escort"
SELLING = (
    "Harbourtown Escorts, Call Girls in Harbourtown\n\n"
    "Book now with our independent escorts. We are the escort agency for high profile call girls, Russian "
    "call girls and college girl escorts in Harbourtown.\n\n"
    "Call now for escort service in Harbourtown, incall and outcall, real photos, 100% satisfaction. VIP "
    "escorts are available 24/7."
)
HONEST = (
    "Sex workers' rights after the reform\n\n"
    "The new law decriminalises the work of escorts. A court had asked parliament to act after police "
    "arrested women in four towns, and researchers who spoke with victims of human trafficking disagreed "
    "about the effects.\n\n"
    "An escort service may now register like any other business, the ministry said."
)
SOUTH = (
    "Verified call girls in Indore\n\nPremium companions and elite escorts with home delivery, low rate call girls at your hotel. Call now or WhatsApp.",
    "נערות ליווי בחיפה\n\nנערת ליווי עד הבית, דירות דיסקרטיות ועיסוי אירוטי, שירותי ליווי 24 שעות. התקשרו.",
    "কল গার্ল ঢাকা\n\nকলগার্ল সার্ভিস, এসকর্ট সার্ভিস ও মেয়েদের হোয়াটসঅ্যাপ নাম্বার। whatsapp করুন, call now.",
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)


@pytest.mark.parametrize("page", SOUTH, ids=["en", "he", "bn"])
def test_it_is_told_from_south_asia_to_africa(page: str) -> None:
    assert_told_with_phrases(RULE, page)


SOLD = (
    "Anonse towarzyskie Łódź\n\nPrywatne dziewczyny i agencja towarzyska w jednym miejscu. Seks "
    "anonse z numerem, panie do towarzystwa, masaż erotyczny. Zadzwoń, pełna dyskrecja.",
    "Escort Beograd\n\nPoslovna pratnja i elitna pratnja, escort devojke za hotel, erotska masaža. Pozovi, diskretno.",
)
TOLD_OF = (
    "Rețea destructurată la Cluj\n\nPolițiștii au făcut 14 percheziții. Gruparea posta anunțuri cu "
    "escorte de lux și promitea joburi de dame de companie; Tribunalul judecă joi.",
)


@pytest.mark.parametrize("page", SOLD)
def test_it_is_told_in_other_languages_and_forms_of_the_words(page: str) -> None:
    assert strength(RULE, page) >= 0.3


@pytest.mark.parametrize("page", TOLD_OF)
def test_who_informs_of_it_in_those_languages_is_left_alone(page: str) -> None:
    assert not observe(RULE, page)
