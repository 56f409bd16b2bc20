from __future__ import annotations

from detector.nouns import Span
from detector.signals.sentences import EXCERPT, OPENING, excerpt, opening


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


def test_an_excerpt_is_whole_words_and_says_when_it_is_cut() -> None:
    assert excerpt("Boats\n come  home") == "Boats come home"
    cut = excerpt("Protecting the harbour from the winter storms: boats, nets, and ropes")
    assert cut == "Protecting the harbour from the winter storms: boats, nets…"
    assert len(excerpt("b" * 500)) == EXCERPT
