from __future__ import annotations

from math import isnan

import pytest

from detector.signals.document import Document, document_of
from detector.signals.gopher import MEASURES

BY_NAME = {measure.name: measure for measure in MEASURES}


def value(name: str, text: str, language: str = "en") -> float:
    document: Document = document_of(text, language)
    return document.once(BY_NAME[f"gopher.{name}"].value)


def test_punctuation_is_no_word() -> None:
    assert value("word-count", "One - two, three …") == 3


def test_words_of_chinese_are_fractions_of_characters() -> None:
    assert value("word-count", "海" * 17) == pytest.approx(10)


def test_mean_and_median_length_of_words() -> None:
    assert value("mean-word-length", "to the harbour") == pytest.approx(4)
    assert value("median-word-length", "to the harbour") == 3


def test_number_signs_and_ellipses_are_counted_by_words() -> None:
    assert value("hash-marks", "#one #two three four") == 0.5
    assert value("ellipses", "one... two… three four") == 0.5


def test_lines_that_begin_with_bullets_or_end_in_ellipses() -> None:
    text = "• one\n- two\nthree...\nfour…"
    assert value("bullet-lines", text) == 0.5
    assert value("ellipsis-lines", text) == 0.5


def test_marks_are_tokens_and_numbers_have_no_letter() -> None:
    assert value("words-with-letter", "one 2 three.") == 0.5


def test_stop_words_say_nothing_of_other_languages() -> None:
    assert value("stop-words", "the boat and the pier") == 3
    assert isnan(value("stop-words", "das Boot und der Steg", "de"))


def test_an_empty_text_has_no_shares() -> None:
    assert isnan(value("bullet-lines", ""))
    assert value("word-count", "") == 0


def test_limits_read_as_published() -> None:
    assert BY_NAME["gopher.word-count"].threshold == ">= 50, <= 100000"
    assert not BY_NAME["gopher.ellipsis-lines"].accepts(0.31)
    assert BY_NAME["gopher.ellipsis-lines"].accepts(float("nan"))
