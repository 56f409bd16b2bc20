from __future__ import annotations

from detector.nouns import Span
from detector.signals.sentences import OPENING, opening


def test_the_opening_of_a_passage_is_its_first_sentence() -> None:
    text = "A heading. The boats came home. Nobody sang."
    assert opening(text, Span(11, len(text))) == Span(11, 31)


def test_a_long_sentence_is_cut_between_words() -> None:
    text = "boats " * 100
    span = opening(text, Span(0, len(text)))
    assert 0 < span.end <= OPENING
    assert text[span.end] == " "
    assert opening("b" * 500, Span(0, 500)) == Span(0, OPENING)


def test_a_short_passage_is_its_own_opening() -> None:
    assert opening("Noon.", Span(0, 5)) == Span(0, 5)
