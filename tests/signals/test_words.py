from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from detector.reading import PageReading
from detector.signals.characters import lower, read_characters
from detector.signals.words import block_words, main_words, split_words, word_array
from tests.making import make_page


def test_apostrophes_and_hyphens_stay_inside_words() -> None:
    assert split_words("L’été isn't top-notch - or 'quoted'").words == [
        "l’été", "isn't", "top-notch", "or", "quoted",
    ]  # fmt: skip


def test_marks_do_not_cut_the_words_of_indic_scripts() -> None:
    assert split_words("हिन्दी में").words == ["हिन्दी", "में"]


PIECES = st.lists(st.sampled_from(["ab", "É", "1½", "'", "’", "-", "--", "_", " ", "\n", "е", "e\u0301", "海", ".", "ʼ", "İ"]))


@given(PIECES, st.integers(0, 9))
def test_a_short_text_has_the_words_that_it_has_inside_a_long_one(pieces: list[str], offset: int) -> None:
    text = "".join(pieces)
    assert split_words(text, offset) == split_words(text + " " * 1000, offset)


def test_offsets_count_from_the_given_one() -> None:
    found = split_words("ein Boot", 10)
    assert (found.starts, found.ends) == ([10, 14], [13, 18])


def test_unspaced_scripts_are_cut_into_characters_for_counting() -> None:
    text = "海の船 abc"
    found = word_array(read_characters(text))
    assert [text[a:b] for a, b in zip(found.starts, found.ends, strict=True)] == ["海", "の", "船", "abc"]


def test_equal_words_have_equal_hashes_whatever_their_case_and_place() -> None:
    hashes = word_array(read_characters("Boat sail boat BOAT sails")).hashes.tolist()
    assert hashes[0] == hashes[2] == hashes[3]
    assert len(set(hashes)) == 3


def test_block_words_are_those_of_each_block() -> None:
    reading = PageReading(make_page("Two boats", "One pier"))
    assert reading.once(block_words) == (("two", "boats"), ("one", "pier"))
    assert reading.once(main_words) == ("two", "boats", "one", "pier")


@given(st.text())
def test_every_word_is_the_slice_it_names(text: str) -> None:
    found = split_words(text)
    low = lower(text)
    assert [low[a:b] for a, b in zip(found.starts, found.ends, strict=True)] == found.words
