from __future__ import annotations

from math import isnan

import pytest

from detector.signals.document import document_of
from detector.signals.statistics import MEASURES

BY_NAME = {measure.name: measure for measure in MEASURES}
SENTENCES = "The boats came home. The crew sang all the way. Nobody counted the fish. It rained. We slept until noon."


def value(name: str, text: str) -> float:
    return document_of(text).once(BY_NAME[name].value)


def test_shares_of_characters() -> None:
    assert value("curator.digits", "ab12") == 0.5
    assert value("curator.non-alphanumeric", "ab!?") == 0.5
    assert value("curator.white-space", "a b ") == pytest.approx(1 / 3)
    assert value("curator.brackets", "(ab)") == 0.5
    assert value("stats.upper-case", "AB12cd") == 0.5


def test_addresses_written_out_are_measured() -> None:
    assert value("curator.url-characters", "https://a.example now") == pytest.approx(17 / 21)


def test_words_by_length() -> None:
    assert value("stats.short-words", "to the harbour wall") == 0.5
    assert value("stats.long-words", "to the harbour wall") == 0.25
    assert value("curator.longest-word", "to the harbour") == 7


def test_sentences_vary_or_not() -> None:
    assert value("text.sentence-length", SENTENCES) == pytest.approx(4.0)
    assert value("text.sentence-variation", SENTENCES) > 0.2
    assert isnan(value("text.sentence-variation", "One sentence only."))


def test_repetition_compresses_and_short_texts_have_no_ratio() -> None:
    assert value("text.compression", "the same words " * 100) > 4
    assert isnan(value("text.compression", "short"))


def test_paragraphs_by_length() -> None:
    assert value("stats.short-paragraphs", f"short\n\n{'long ' * 300}") == 0.5
    assert value("stats.long-paragraphs", f"short\n\n{'long ' * 300}") == 0.5
