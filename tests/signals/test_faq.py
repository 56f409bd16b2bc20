from __future__ import annotations

from detector.page import read_page
from detector.reading import PageReading
from detector.signals.faq import Faq, faq_novelty
from tests.plugins.rewritten_content.test_faq_novelty import ARTICLE, QUESTIONS, answered, page


def see(*answers: str) -> Faq | None:
    return faq_novelty(PageReading(read_page(page(*ARTICLE, answered(QUESTIONS, answers)), kind="text")))


def test_shares_restated_known_and_added_are_measured() -> None:
    faq = see(
        "The harbour director Lena Osei said the crossing would stay closed for three weeks.",
        "The Gdansk shipyard reported corrosion in March and advised grinding around the coupling.",
        "Penguins juggle lanterns under violet umbrellas beside snoring accordions.",
    )
    assert faq is not None
    assert [round(answer.restated, 1) for answer in faq.answers] == [1.0, 0.9, 0.0]
    assert faq.answers[2].known == 0
    assert len(faq.answers[2].added) >= 1


def test_short_answers_are_not_compared() -> None:
    faq = see("Yes.", "No, never.", "Perhaps in spring.")
    assert faq is not None
    assert faq.answers == ()


def test_a_page_without_answers_has_none() -> None:
    assert faq_novelty(PageReading(read_page(page(*ARTICLE), kind="text"))) is None
