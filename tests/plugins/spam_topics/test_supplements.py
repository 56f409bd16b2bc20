from __future__ import annotations

import pytest

from tests.plugins.observing import observe, strength
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.supplements"
SELLING = """Slimora Keto Gummies Reviews: Scam or Legit? Read Before You Buy

Slimora keto gummies help you melt belly fat and lose weight fast with no side effects. Visit the official website and order now: three bottles at 59 dollars per bottle with a 60-day money-back guarantee.

Click here to order. Slimora is only available on the official website, so rush your order and claim your bottle today."""
HONEST = """What keto gummies can and cannot do

A dietitian looked at eleven brands of keto gummies. None of them had been tested in a clinical trial, and two carried a dose other than the label said. The regulator sent a warning letter to one maker whose page promised that the sweets would melt belly fat.

Reviews with the heading "scam or legit" are mostly written by resellers. Who wants to lose weight is better served by a talk with a doctor."""
SOUTH = (
    "गठिया जड़ से खत्म\n\nयह रामबाण दवा 100% आयुर्वेदिक है, कोई साइड इफेक्ट नहीं, गारंटी के साथ इलाज। अभी ऑर्डर करें।",
    "موٹاپے کا جڑ سے خاتمہ\n\nپیٹ کی چربی ختم، سو فیصد قدرتی، کوئی سائیڈ ایفیکٹ نہیں، گارنٹی کے ساتھ علاج۔ ابھی آرڈر کریں۔",
    "حبوب التنحيف الأصلية\n\nالتخلص من الكرش بدون رجيم وبدون رياضة، نتائج مضمونة بدون آثار جانبية. اطلب الآن.",
    "বাতের ব্যথা চিরতরে নির্মূল\n\nমাত্র ৭ দিনে, পার্শ্বপ্রতিক্রিয়া নেই, ১০০% প্রাকৃতিক, গ্যারান্টিসহ চিকিৎসা। অর্ডার করুন।",
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)


@pytest.mark.parametrize("page", SOUTH, ids=["hi", "ur", "ar", "bn"])
def test_it_is_told_from_south_asia_to_africa(page: str) -> None:
    assert_told_with_phrases(RULE, page)


SOLD = (
    "Капки за отслабване Вита: мнения и цена\n\nБързо отслабване без диети? Капки за отслабване с "
    "растителни екстракти, без странични ефекти. Цената в аптеките е по-висока, затова поръчайте от "
    "официалния сайт на производителя с 50% намаление.\n\nИзмама или истина? Прочетете мнения и цена "
    "тук.",
)
TOLD_OF = (
    "Лекарят отговаря: може ли да се отслабва с капки\n\nД-р Мария Иванова, ендокринолог в УМБАЛ "
    "„Александровска“: „Всяка седмица идват пациенти, купили хапчета за отслабване от интернет. Нито "
    "един от продуктите няма доказано действие.“",
)


@pytest.mark.parametrize("page", SOLD)
def test_it_is_told_in_other_languages_and_forms_of_the_words(page: str) -> None:
    assert strength(RULE, page) >= 0.3


@pytest.mark.parametrize("page", TOLD_OF)
def test_who_informs_of_it_in_those_languages_is_left_alone(page: str) -> None:
    assert not observe(RULE, page)
