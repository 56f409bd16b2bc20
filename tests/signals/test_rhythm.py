from __future__ import annotations

from math import isnan

from detector.reading import PageReading
from detector.signals.rhythm import prose_rhythm, variation
from tests.making import make_page

TWO = "The guard opens the heavy gate before noon. Nobody walks through it until the bells have rung twice!"


def test_sentences_and_paragraphs_are_counted_in_words() -> None:
    rhythm = prose_rhythm(PageReading(make_page(TWO, TWO)))
    assert rhythm.sentences == (8, 10, 8, 10)
    assert rhythm.paragraphs == (18, 18)
    assert rhythm.paragraph_variation == 0


def test_labels_and_lines_without_an_end_mark_are_left_out() -> None:
    assert prose_rhythm(PageReading(make_page("Opening hours", TWO.removesuffix("!")))).sentences == ()


def test_one_length_has_no_variation() -> None:
    assert isnan(variation((5,)))
    assert variation((4, 12)) == 0.5
