"""In which order two pages tell the same words."""

from __future__ import annotations

import random

import pytest

from detector.corpus import compare
from tests.corpus.stories import HARBOUR, HARBOUR_REWRITTEN, page


def shuffled(text: str) -> str:
    sentences = text.replace("\n\n", " ").split(". ")
    random.Random(3).shuffle(sentences)
    return ". ".join(sentences)


def test_a_rewrite_brings_up_its_words_in_the_order_of_the_original() -> None:
    measures = dict(compare(page(HARBOUR), page(HARBOUR_REWRITTEN)).features)
    assert measures["word_order"] > 3


def test_the_same_words_in_another_order_say_less() -> None:
    kept = compare(page(HARBOUR), page(HARBOUR))
    mixed = compare(page(HARBOUR), page(shuffled(HARBOUR)))
    assert dict(mixed.features)["word_order"] < 0.5 * dict(kept.features)["word_order"]
    assert dict(mixed.adds)["word_order"] < dict(kept.adds)["word_order"]


def test_two_pages_that_share_hardly_a_word_have_no_order() -> None:
    other = (
        "Bakers in the old quarter shut their ovens at noon because flour had become too dear for most of them. " * 3
    )
    assert dict(compare(page(HARBOUR), page(other)).features)["word_order"] == pytest.approx(0, abs=1)
