from __future__ import annotations

import pytest

from tests.plugins.observing import observe, strength
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.easy-money"
SELLING = (
    "Make money online: earn up to $500 per day online\n\n"
    "No experience needed! Quit your job and start earning today with passive income. Work from home jobs and "
    "earning apps with instant withdrawal.\n\n"
    "Join now, sign up now, start now and get paid to click."
)
HONEST = (
    "Unemployment and work at home\n\n"
    "The labour market office counted more people who work at home. A minimum wage applies to them as well, "
    "and offers that are too good to be true are usually a pyramid scheme.\n\n"
    "Unions ask for rules on who pays for the desk."
)
SOUTH = (
    "घर बैठे पैसे कमाए\n\nपैसे कमाने वाला ऐप डाउनलोड करें, रोज कमाएं 500 रुपये, रेफर करके पैसे और पेटीएम कैश। ऑनलाइन पैसे कैसे कमाए? ज्वाइन करें।",
    "ঘরে বসে টাকা আয়\n\nটাকা ইনকাম করার অ্যাপ দিয়ে প্রতিদিন ইনকাম, বিকাশে পেমেন্ট। অনলাইন ইনকাম শুরু করতে ডাউনলোড করুন।",
    "Pata pesa mtandaoni\n\nApp ya kupata pesa: ingiza pesa kila siku, kujipatia pesa nyumbani bila mtaji. Jisajili sasa.",
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)


@pytest.mark.parametrize("page", SOUTH, ids=["hi", "bn", "sw"])
def test_it_is_told_from_south_asia_to_africa(page: str) -> None:
    assert_told_with_phrases(RULE, page)


SOLD = (
    "Online pénzkeresés\n\nPénz munka nélkül, napi 20 perc alatt. Internetes pénzkeresés tapasztalat "
    "nélkül, keress pénzt otthonról. Regisztrálj most, otthoni pénzkeresés holnaptól.",
)
TOLD_OF = (
    "Pasivní příjem: co je pravda a co pohádka\n\nNa kurzu finanční gramotnosti se mě lidé ptají, jak "
    "mít pasivní příjem. Odpovídám, že nejčastěji jde o nájem, dividendy nebo autorské honoráře, a "
    "každý z nich nejdřív stojí práci nebo peníze.\n\nBinární opce pro drobné klienty zakázal v roce "
    "2018 ESMA, protože tři čtvrtiny lidí na nich prodělaly. Když vám někdo slibuje rychlý výdělek, "
    "zeptejte se ho na licenci.\n\nDalší večer bude 12. května v knihovně v Třebíči, přednáší Jana "
    "Dvořáková.",
)


@pytest.mark.parametrize("page", SOLD)
def test_it_is_told_in_other_languages_and_forms_of_the_words(page: str) -> None:
    assert strength(RULE, page) >= 0.3


@pytest.mark.parametrize("page", TOLD_OF)
def test_who_informs_of_it_in_those_languages_is_left_alone(page: str) -> None:
    assert not observe(RULE, page)
