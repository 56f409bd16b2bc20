from __future__ import annotations

from collections.abc import Sequence
from math import isnan

import pytest

from detector.page import read_page
from detector.reading import PageReading
from tests.plugins.observing import catalogue, observe, strength

ARTICLE = [
    "The Norwick ferry stopped running on Tuesday after engineers found a cracked drive shaft below the"
    " passenger deck.",
    "Harbour director Lena Osei said the crossing would stay closed for three weeks while a replacement shaft is"
    " made in Gdansk.",
    "Around 1,400 commuters use the ferry each morning, and most of them live on the eastern bank near the old"
    " brickworks.",
    "The county hired six coaches that take passengers over the motorway bridge, which adds forty minutes to the"
    " journey.",
    "Fishermen offered to carry nurses from the hospital shift across the river, but the coastguard refused the"
    " request.",
    "The shaft was last inspected in March, when the shipyard reported corrosion around the coupling and advised"
    " grinding.",
    "Opposition councillors demanded the inspection report, which the harbour office has promised to publish on"
    " Friday.",
    "Tickets bought for the closed weeks remain valid until the autumn, and season passes are extended by one month.",
    "The brickworks museum expects fewer visitors because school classes cancelled their excursions for the"
    " whole month.",
    "A second ferry, built in the nineties, rests in dry dock upstream and would need a new licence before"
    " carrying passengers.",
    "The mayor of the eastern bank wants a footbridge instead, an idea that engineers drew and shelved decades ago.",
    "Night buses already cross the motorway bridge hourly, yet shift workers complain about missed connections.",
]
QUESTIONS = ("Why did the ferry stop?", "How long will it stay closed?", "How do passengers travel now?")


def answered(questions: Sequence[str], answers: Sequence[str]) -> str:
    pairs = (f"Q: {question}\n\nA: {answer}" for question, answer in zip(questions, answers, strict=True))
    return "\n\n".join(["Frequently Asked Questions", *pairs])


RESTATING = answered(
    QUESTIONS,
    (
        "The Norwick ferry stopped running after engineers found a cracked drive shaft below the passenger deck.",
        "The crossing will stay closed for three weeks while a replacement shaft is made, said harbour director Osei.",
        "The county hired six coaches that take passengers over the motorway bridge, reflecting broader"
        " infrastructure challenges.",
    ),
)
HELPFUL = answered(
    ("May I take my bicycle on the coach?", "Where do I get a refund?", "Is there parking at the temporary stop?"),
    (
        "Bicycles fit into the luggage hold when the driver has opened the left flap; folding models go inside.",
        "Send a photograph of your paper slip to the cashier, or queue at window four before noon with your card.",
        "Forty marked bays lie behind the bakery; the barrier accepts coins, residents keep their usual permits.",
    ),
)


def page(*parts: str) -> str:
    return "\n\n".join(["Ferry crossing closed", *parts])


def test_answers_that_repeat_the_article_are_told_with_their_places() -> None:
    (evidence,) = observe("rewritten.faq-restates", page(*ARTICLE, RESTATING))
    assert "3 of 3 answers" in evidence.message
    assert len(evidence.spans) == 3
    assert 0.35 <= evidence.strength <= 0.6


def test_what_such_answers_add_is_listed() -> None:
    text = page(*ARTICLE, RESTATING)
    (evidence,) = observe("rewritten.faq-adds-claims", text)
    assert "broader infrastructure challenges" in evidence.message


@pytest.mark.parametrize("rule", ["rewritten.faq-restates", "rewritten.faq-adds-claims"])
def test_answers_to_open_questions_stay_silent(rule: str) -> None:
    assert not observe(rule, page(*ARTICLE, HELPFUL))


@pytest.mark.parametrize("rule", ["rewritten.faq-restates", "rewritten.faq-adds-claims"])
def test_a_page_of_questions_only_stays_silent(rule: str) -> None:
    assert not observe(rule, page(RESTATING))
    assert not observe(rule, page(HELPFUL))


def test_two_questions_are_no_list() -> None:
    assert strength("rewritten.faq-restates", page(*ARTICLE, RESTATING.rsplit("\n\nQ:", 1)[0])) == 0


def test_the_shares_are_signals_where_a_page_has_both_an_article_and_answers() -> None:
    def measure(name: str, text: str) -> float:
        return catalogue().signals[name].measure(PageReading(read_page(text, kind="text")))

    assert measure("faq.restated", page(*ARTICLE, RESTATING)) > 0.7
    assert measure("faq.known", page(*ARTICLE, HELPFUL)) < 0.4
    assert isnan(measure("faq.restated", page(*ARTICLE)))
