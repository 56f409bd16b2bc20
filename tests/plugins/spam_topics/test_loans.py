from __future__ import annotations

import pytest

from tests.plugins.observing import observe, strength
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.loans"
SELLING = (
    "Payday loans online, no credit check loans\n\n"
    "Guaranteed approval and instant approval for bad credit loans. Same day loans and quick cash loans with "
    "no refusal: apply now and get your cash.\n\n"
    "Apply online for payday loans online."
)
HONEST = (
    "What to do when you cannot pay your debts\n\n"
    "A debt charity or a credit union can help before you take a payday loan. The ombudsman upheld half of "
    "the complaints about lenders who promised instant approval.\n\n"
    "The regulator capped interest in 2015. Talk with your bank first."
)
SOUTH = (
    "खराब सिबिल पर लोन\n\nबिना सिबिल और बिना सैलरी स्लिप के आधार कार्ड से लोन, घर बैठे लोन 5 मिनट में लोन। अभी आवेदन करें।",
    "Bina cibil aadhar card se loan\n\nGhar baithe loan, turant loan bina salary slip loan ke. Apply now.",
    "Mkopo wa haraka kwa simu\n\nMikopo bila dhamana, mkopo kwa simu ndani ya dakika tano: mikopo ya haraka kwa wote. Omba sasa, pakua app.",
    "وام فوری بدون ضامن\n\nوام یک ساعته، خرید و فروش وام و وام بدون سفته. درخواست وام را همین امروز بدهید، تماس بگیرید.",
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)


def test_polish_quick_loans_are_told() -> None:
    page = "Chwilówki online\n\nSzybka pożyczka bez BIK i pożyczki online na dowód. Złóż wniosek, chwilówka w 15 minut."
    assert strength(RULE, page) >= 0.4


@pytest.mark.parametrize("page", SOUTH, ids=["hi", "hinglish", "sw", "fa"])
def test_it_is_told_from_south_asia_to_africa(page: str) -> None:
    assert_told_with_phrases(RULE, page)


SOLD = (
    "Позика до зарплати за 10 хвилин\n\nМікропозика на будь-яку картку без довідки про доходи, навіть "
    "з поганою кредитною історією. Швидкі позики цілодобово, перша позика під 0.\n\nОформити заявку",
    "Pozyczka bez baz\n\nSzybka pozyczka od reki, bez poreczycieli i na dowod. Chwilowki dla "
    "zadluzonych, pieniadze od reki: wniosek o pozyczke w kwadrans.",
    "Imprumuturi rapide doar cu buletinul\n\nBani pe loc pentru rau platnici, imprumut rapid fara "
    "adeverinta de venit, credite nebancare. Aplica acum si primesti raspuns imediat.",
    "Бързи кредити до заплата\n\nКредит без поръчител, кредит само с лична карта, пари до заплата. "
    "Бърз заем и с лошо ЦКР, кандидатствай онлайн.",
    "Půjčka před výplatou\n\nNebankovní půjčka bez doložení příjmu, mikropůjčka i sms půjčka. První "
    "půjčka zdarma, peníze ihned na účet. Chci si půjčit.",
)
TOLD_OF = (
    "Zanim weźmiesz chwilówkę\n\nPożyczka bez BIK wygląda niewinnie, bo szybka pożyczka przychodzi "
    "tego samego dnia. UOKiK prowadzi rejestr decyzji, a Rzecznik Finansowy przyjął dwa tysiące "
    "skarg. Punkt nieodpłatnej pomocy prawnej jest w gminie.",
    "Než si vezmete rychlou půjčku\n\nNebankovní půjčka bez registru bývá poslední možností. Česká "
    "národní banka vede seznam firem. Poradna letos řešila krátkodobé půjčky a s nimi dvě exekuce na "
    "klienta.",
)


@pytest.mark.parametrize("page", SOLD)
def test_it_is_told_in_other_languages_and_forms_of_the_words(page: str) -> None:
    assert strength(RULE, page) >= 0.3


@pytest.mark.parametrize("page", TOLD_OF)
def test_who_informs_of_it_in_those_languages_is_left_alone(page: str) -> None:
    assert not observe(RULE, page)
