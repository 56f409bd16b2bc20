from __future__ import annotations

import pytest

from tests.plugins.observing import observe
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.potency"
SELLING = (
    "Be a man again: manhood enlargement cream\n\n"
    "Last longer in bed and get a bigger manhood with Mama Zee's herbs. Entengo herbs and sande oil cure weak "
    "erection in seven days. Order now, cash on delivery.\n\n"
    "WhatsApp today for the penis enlargement oil."
)
HONEST = (
    "Erectile dysfunction: what the examination shows\n\n"
    "Trouble with an erection is often the first sign of cardiovascular disease. The urologist measures blood pressure "
    "and sugar, and asks about sleep.\n\n"
    "Anyone who promises that men last longer in bed after a week of powders has no trial to show."
)
OTHERS = (
    "মাত্র ১৫ দিনে লিঙ্গ মোটা ও লম্বা\n\nযৌন শক্তি বৃদ্ধি আর সহবাসের সময় বাড়ানোর ভেষজ। পুরুষাঙ্গ বড় করুন, অর্ডার করুন আজই।",
    "مردانہ طاقت کا شاہی نسخہ\n\nٹائمنگ بڑھانے اور نفس کی لمبائی کے لیے۔ سرعت انزال کا علاج گھر بیٹھے، ابھی آرڈر کریں۔",
    "كريم التكبير الأصلي\n\nتكبير القضيب وتأخير القذف من أول أسبوع، منشط جنسي بالأعشاب. اطلب الآن والدفع عند الاستلام.",
    "Dawa ya nguvu za kiume\n\nTunarefusha: kurefusha uume, kuchelewa kufika kileleni na kurudia tendo. Piga simu sasa.",
    "قرص تاخیری گیاهی\n\nاسپری تاخیری، بزرگ کننده آلت و تقویت قوای جنسی با ارسال محرمانه. سفارش تلفنی.",
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)


@pytest.mark.parametrize("page", OTHERS, ids=["bn", "ur", "ar", "sw", "fa"])
def test_promises_are_told_in_other_languages(page: str) -> None:
    assert_told_with_phrases(RULE, page)
