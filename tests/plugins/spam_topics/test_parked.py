from __future__ import annotations

import pytest

from tests.plugins.observing import observe, strength
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.parked"
SELLING = (
    "Welcome to larch-example.test\n\n"
    "This domain is for sale. Buy this domain. Related searches: car rental, insurance, loans, hotels.\n\n"
    "Sponsored listings. Popular searches: credit cards, dating, web hosting. Inquire about this domain."
)
HONEST = (
    "How we moved our domain\n\n"
    "We bought the name in 1999 and moved it twice. The registry answered within a day, and mail went on "
    "arriving.\n\n"
    "Keep a list of what points to the old name before you begin."
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)


SOLD = (
    "levneokna.cz\n\nTato doména je na prodej. Doména byla zaregistrována u správce.\n\nNabídnout cenu\n\nWebhosting",
    "Ez a domain eladó\n\nEladó domain név: a domain regisztrált.\n\nTárhely\n\nDomain regisztráció",
)


@pytest.mark.parametrize("page", SOLD)
def test_it_is_told_in_other_languages_and_forms_of_the_words(page: str) -> None:
    assert strength(RULE, page) >= 0.3


TOLD_OF = (
    "Купить домен от 199 рублей\n\nРегистрация доменов занимает пять минут. Купите домен и хостинг онлайн, доступны "
    "парковка домена и переадресация. Поддержка отвечает по телефону.",
    "Nápověda: doména je zaparkována\n\nNově koupená doména je zaparkovaná, dokud jí nenastavíte DNS. Stránka „Tato doména "
    "je na prodej“ patří někomu jinému. Registrace domén a webhosting mají oddělené faktury.",
)


@pytest.mark.parametrize("page", TOLD_OF)
def test_who_registers_domains_or_explains_them_is_left_alone(page: str) -> None:
    assert not observe(RULE, page)
