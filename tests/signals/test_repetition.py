from __future__ import annotations

from collections import Counter
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detector.signals.document import document_of
from detector.signals.repetition import MEASURES, duplicates, repeated_ngrams, top_ngrams

BY_NAME = {measure.name: measure for measure in MEASURES}
FIVE = "five boats came home today"


def value(name: str, text: str) -> float:
    return document_of(text).once(BY_NAME[f"gopher.{name}"].value)


def test_copies_count_from_the_second_on() -> None:
    assert duplicates(["a", "bb", "bb", "a", "bb"]) == (3, 5)
    assert value("dup-lines", "one\ntwo\none\ntwo") == 0.5


def test_paragraphs_are_parted_by_blank_lines() -> None:
    assert value("dup-paragraphs", "one\n\ntwo\n\none") == pytest.approx(1 / 3)


def test_a_repeated_run_of_five_words_is_measured_in_characters() -> None:
    text = f"{FIVE} and then {FIVE}"
    assert document_of(text).once(repeated_ngrams)[5] == len(FIVE)
    assert document_of(text).once(repeated_ngrams)[6] == 0


def test_a_run_that_occurs_once_is_no_repetition() -> None:
    found = document_of("every word here is different from all others").once(repeated_ngrams)
    assert set(found.values()) == {0}


def test_the_most_frequent_pair_is_named_with_its_place() -> None:
    document = document_of("red boat, red boat, red boat and a pier")
    top = document.once(top_ngrams)[2]
    assert document.text[top.place[0] : top.place[1]].lower() == "red boat"
    assert top.place[2] == 3
    assert top.characters == 3 * len("red boat")


def test_a_pair_that_occurs_once_is_not_frequent() -> None:
    assert value("top-2gram", "one two three four") == 0


@given(st.lists(st.sampled_from(["a", "b", "c"]), max_size=60))
def test_counts_agree_with_counting_by_hand(words: list[str]) -> None:
    document = document_of(" ".join(words))
    pairs = Counter(pairwise(words))
    most = max(pairs.values(), default=0)
    assert document.once(top_ngrams)[2].place[2] == (most if most > 1 else 0)
    fives = Counter(tuple(words[i : i + 5]) for i in range(len(words) - 4))
    assert (document.once(repeated_ngrams)[5] > 0) == (max(fives.values(), default=0) > 1)
