from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from detector.signals.characters import IDEOGRAPH, LETTER, SPACE, SYMBOL, UNSPACED, UPPER, WORD, lower, read_characters


def kinds(text: str) -> list[int]:
    found: list[int] = read_characters(text).kinds.tolist()
    return found


def test_letters_digits_marks_and_blanks_have_their_kinds() -> None:
    letter, digit, mark, blank, stop = kinds("Q7\u0301 .")
    assert letter & LETTER
    assert letter & UPPER
    assert digit & WORD
    assert not digit & LETTER
    assert mark == WORD
    assert blank == SPACE
    assert stop == SYMBOL


def test_scripts_without_blanks_are_marked() -> None:
    assert all(kind & UNSPACED for kind in kinds("海ひらไ"))
    assert [bool(kind & IDEOGRAPH) for kind in kinds("海ひไ")] == [True, True, False]
    assert not kinds("한")[0] & UNSPACED


def test_pictograms_full_width_forms_and_selectors_are_no_letters() -> None:
    assert kinds("🐟")[0] == SYMBOL
    assert kinds("！")[0] == SYMBOL
    assert kinds("Ａ")[0] & LETTER
    assert kinds("\ufe0f")[0] == 0


@given(st.text())
def test_lower_case_keeps_the_length(text: str) -> None:
    assert len(lower(text)) == len(text)
    assert len(read_characters(text).codes) == len(kinds(text)) == len(text)
