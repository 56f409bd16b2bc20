from __future__ import annotations

from math import isnan

import pytest

from detector.signals.crawlfilters import MEASURES
from detector.signals.document import document_of

BY_NAME = {measure.name: measure for measure in MEASURES}


def value(name: str, text: str) -> float:
    return document_of(text).once(BY_NAME[name].value)


def test_c4_counts_the_lines_and_sentences_it_keeps() -> None:
    text = "A heading\nThe boats came home. The crew sang on.\nMore below..."
    assert value("c4.kept-lines", text) == pytest.approx(1 / 3)
    assert value("c4.sentences", text) == 2
    assert value("c4.lines-cut", text) == pytest.approx(1 / 3)


def test_one_bracket_or_filler_phrase_is_counted() -> None:
    assert value("c4.curly-brackets", "a { b") == 1
    assert value("c4.lorem-ipsum", "Lorem ipsum dolor") == 1


def test_fineweb_measures_lines() -> None:
    text = "A short line\nThis line has a good deal more than thirty characters.\nA short line"
    assert value("fineweb.punctuated-lines", text) == pytest.approx(1 / 3)
    assert value("fineweb.short-lines", text) == pytest.approx(2 / 3)
    assert value("fineweb.dup-line-characters", text) > 0.01
    assert value("fineweb.newlines", "one two\nthree four") == 0.25


def test_other_scripts_close_their_lines_with_other_marks() -> None:
    assert value("text.punctuated-lines", "船は港に帰った。") == 1
    assert value("fineweb.punctuated-lines", "船は港に帰った。") == 0


def test_dclm_measures_the_words_its_line_rules_remove() -> None:
    text = "MENU HERE\nThe boats came home at night\n42"
    assert value("dclm.removed-words", text) == pytest.approx(3 / 9)
    assert value("dclm.letterless-words", "one 2 3 four") == 0.5


def test_an_empty_text_has_no_shares() -> None:
    assert isnan(value("c4.kept-lines", ""))
    assert isnan(value("dclm.removed-words", ""))
