from __future__ import annotations

import pytest

from tests.plugins.observing import observe, strength
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.essay-mill"
SELLING = (
    "Assignment help from PhD writers\n\n"
    "Order now: our essay writing service and dissertation writing services deliver plagiarism-free work. Our "
    "writers write custom essays with unlimited revisions.\n\n"
    "Get a quote for thesis writing help or coursework help, place your order and let us write my essay for "
    "you."
)
HONEST = (
    "How we deal with contract cheating\n\n"
    "Our academic integrity office saw forty cases of misconduct last year. Students who buy an essay usually "
    "say that the deadline frightened them.\n\n"
    "The honor code asks examiners to talk with a student before they judge. Plagiarism software helps little "
    "against a text that was written to order."
)
SOUTH = (
    "PhD thesis help and assignment help in Muscat\n\nPhD-qualified writers, plagiarism-free content and dissertation writers on call. Order now, 24/7 support.",
    "حل واجبات جامعية بالكويت\n\nكتابة رسائل ماجستير، مشاريع تخرج جاهزة، نشر ابحاث سكوبس وحل الواجبات بأقل الأسعار.",
    "כתיבת עבודות אקדמיות\n\nעבודות סמינריוניות לקנייה, כתיבת תזה, כתיבת עבודות סמינריון ועבודות להגשה במחיר הוגן.",
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)


@pytest.mark.parametrize("page", SOUTH, ids=["en", "ar", "he"])
def test_it_is_told_from_south_asia_to_africa(page: str) -> None:
    assert_told_with_phrases(RULE, page)


SOLD = (
    "Курсовая работа на заказ в Твери\n\nЗаказать курсовую можно за день. Помощь в написании диплома, "
    "рефераты на заказ, решение задач на заказ. Узнай стоимость и оставь заявку.",
    "Стоимость курсовых работ\n\nВыполнение дипломных работ без предоплаты, высокий процент оригинальности и бесплатное "
    "сопровождение до защиты. Узнайте цену, закажите сегодня.",
    "Bakalárska práca na kľúč\n\nPísanie bakalárskych prác a vypracovanie diplomových prác. Seminárna "
    "práca na objednávku od 8 eur za stranu.",
    "Курсови работи по поръчка\n\nРазработване на дипломни работи, реферати по поръчка. Дипломна "
    "работа по поръчка до 10 дни, поръчайте сега.",
)
TOLD_OF = (
    "Вимоги до курсових робіт\n\nКурсова робота є самостійним дослідженням. Робота на замовлення "
    "порушує академічну доброчесність: курсова робота на замовлення тягне за собою відрахування.",
)


@pytest.mark.parametrize("page", SOLD)
def test_it_is_told_in_other_languages_and_forms_of_the_words(page: str) -> None:
    assert strength(RULE, page) >= 0.3


@pytest.mark.parametrize("page", TOLD_OF)
def test_who_informs_of_it_in_those_languages_is_left_alone(page: str) -> None:
    assert not observe(RULE, page)
