from __future__ import annotations

import pytest

from tests.plugins.observing import observe, strength
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.documents"
SELLING = (
    "Buy real passport and buy driver's license online\n\n"
    "Registered passport and database registered documents: buy fake diploma, buy degree, IELTS without exam. "
    "Undetectable counterfeit bills for sale.\n\n"
    "Contact us on WhatsApp, order now, fast delivery of fake documents."
)
HONEST = (
    "Border guard finds forged passports\n\n"
    "Europol arrested four people who had made fake passports in a garage. The court convicted two of them; "
    "prosecutors said that buyers had paid two thousand each.\n\n"
    "The police want better paper."
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)


SOLD = (
    "Диплом с занесением в реестр\n\nДипломы на бланке Гознак, купить трудовую книжку, медкнижка без "
    "прохождения врачей. Заказать с доставкой.",
    "Sınavsız ehliyet almak kolay\n\nE-devlet onaylı ehliyet, sistem kayıtlı diploma, satılık "
    "diploma. WhatsApp hattından yazın.",
)


@pytest.mark.parametrize("page", SOLD)
def test_it_is_told_in_other_languages_and_forms_of_the_words(page: str) -> None:
    assert strength(RULE, page) >= 0.3
