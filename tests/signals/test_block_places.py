from __future__ import annotations

from detector.nouns import Span
from detector.reading import PageReading
from detector.signals.block_places import block_at, is_quoted, within
from tests.making import make_page


def test_every_place_belongs_to_its_block_and_gaps_to_none() -> None:
    reading = PageReading(make_page("first", "second"))
    first, second = reading.page.blocks
    assert [block_at(reading, place) for place in (0, 4, 5, 6, 7, 12, 13)] == [
        first,
        first,
        None,
        None,
        second,
        second,
        None,
    ]


def test_a_span_inside_a_block_is_one_of_the_page() -> None:
    page = make_page("first", "second word")
    assert within(page.blocks[1], 7, 11) == Span(14, 18)
    assert page.text[14:18] == "word"


def test_words_inside_quotation_marks_are_quoted() -> None:
    (block,) = make_page("He said “take [City] here” and left [Name] there.").blocks
    assert is_quoted(block, block.text.index("[City]"))
    assert not is_quoted(block, block.text.index("[Name]"))


def test_straight_quotation_marks_count_in_pairs() -> None:
    (block,) = make_page('He said "take [City]" and left [Name] there.').blocks
    assert is_quoted(block, block.text.index("[City]"))
    assert not is_quoted(block, block.text.index("[Name]"))
