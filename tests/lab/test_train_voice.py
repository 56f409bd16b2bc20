from __future__ import annotations

import random

import pytest

from detector.lab.train_voice import page_pairs, train_voice, voice_arrays
from detector.nouns import Comment, Span
from detector.textmodels.voice import HABITS, Model, pair_rows, score_pairs

WORDS = [
    "I",
    "went",
    "there",
    "with",
    "my",
    "sister",
    "and",
    "the",
    "food",
    "was",
    "good",
    "but",
    "it",
    "took",
    "ages",
    "and",
    "the",
    "rain",
    "came",
    "in",
    "through",
    "the",
    "roof",
]


def say(style: int, rng: random.Random) -> str:
    """A remark in one of three manners: shouting, without capitals or marks, in full sentences."""
    words = [rng.choice(WORDS) for _ in range(16)]
    if style == 0:
        return " ".join(words).upper() + "!!!"
    if style == 1:
        return " ".join(words).lower() + ".. lol"
    return f"{' '.join(words[:8]).capitalize()}, {' '.join(words[8:])}."


def thread(rng: random.Random) -> tuple[Comment, ...]:
    return tuple(Comment(name, "", say(style, rng), Span(0, 1)) for style, name in enumerate("abc") for _ in range(2))


@pytest.fixture(scope="module")
def trained() -> tuple[Model, float]:
    rng = random.Random(4)
    found = train_voice([thread(rng) for _ in range(20)])
    assert found is not None
    return found


def test_one_writer_is_told_from_another_on_pages_left_out(trained: tuple[Model, float]) -> None:
    assert trained[1] > 0.9


def test_two_remarks_in_one_manner_score_higher(trained: tuple[Model, float]) -> None:
    rng = random.Random(8)
    texts = [say(0, rng), say(0, rng), say(2, rng)]
    same, other = score_pairs(pair_rows(texts, [(0, 1), (0, 2)]), trained[0])
    assert same > other


def test_a_thread_where_nobody_writes_twice_teaches_nothing() -> None:
    rng = random.Random(1)
    assert page_pairs([Comment(name, "", say(0, rng), Span(0, 1)) for name in "abcd"]) is None


def test_arrays_have_a_weight_for_each_habit_and_the_likeness(trained: tuple[Model, float]) -> None:
    arrays = voice_arrays(trained[0])
    assert len(arrays["spread"]) == len(HABITS)
    assert len(arrays["weights"]) == len(HABITS) + 1


def test_without_threads_there_is_nothing_to_learn() -> None:
    assert train_voice([]) is None
