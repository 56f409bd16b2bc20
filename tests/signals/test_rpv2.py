from __future__ import annotations

from math import isnan, log

import pytest

from detector.signals.document import document_of
from detector.signals.rpv2 import MEASURES, stop_word_share

BY_NAME = {measure.name: measure for measure in MEASURES}


def value(name: str, text: str, language: str = "en") -> float:
    return document_of(text, language).once(BY_NAME[f"rpv2.{name}"].value)


def test_distinct_words_and_their_distribution() -> None:
    assert value("unique-words", "a b a b") == 0.5
    assert value("entropy", "a b a b") == pytest.approx(log(2))
    assert value("evenness", "a b a b") == pytest.approx(1)


def test_capitals_are_counted_by_word_and_by_character() -> None:
    assert value("shouted-words", "ALL hands I see") == 0.25
    assert value("upper-case", "ABcd") == 0.5


def test_function_words_are_those_of_the_page_language() -> None:
    assert value("stop-words", "das Boot und der Steg", "de") == pytest.approx(3 / 5)
    assert isnan(document_of("qapla' batlh je", "tlh").once(stop_word_share))


def test_lines_are_averaged() -> None:
    text = "It ends.\n- it begins\nno javascript here"
    assert value("lines-terminal", text) == pytest.approx(1 / 3)
    assert value("lines-bullet", text) == pytest.approx(1 / 3)
    assert value("lines-javascript", text) == pytest.approx(1 / 3)
