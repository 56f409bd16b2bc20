from __future__ import annotations

import pytest

from detector.signals.stems import stem_words


@pytest.mark.parametrize(
    ("words", "stems"),
    [
        (("the", "transported", "transport"), ["transp", "transp"]),
        (("nicht", "die", "häuser"), ["häuser"]),
        (("который", "поезда"), ["поезда"]),
        (("2021", "7", "cat"), ["2021", "7"]),
    ],
)
def test_function_words_and_endings_are_left_out(words: tuple[str, ...], stems: list[str]) -> None:
    assert stem_words(words) == stems


def test_scripts_without_blanks_give_pairs_of_characters() -> None:
    assert stem_words(["外交部長"]) == ["外交", "交部", "部長"]
    assert stem_words(["橋"]) == []
