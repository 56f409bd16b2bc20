from __future__ import annotations

import random

import numpy as np
import pytest

from detector.lab import pair_counts, train_spun
from detector.lab.pair_counts import count_pairs, pair_table
from detector.lab.spinner import Spinner
from detector.lab.textcorpora import Document
from detector.lab.word_vectors import Vectors, vector_table
from detector.textmodels.company import PAIR_SALT, Tables
from detector.textmodels.prose import text_prose
from detector.textmodels.spinning import Model, score
from detector.textmodels.tokens import U8, buckets, chained, tokenize

SUBJECTS = ("the old man", "her sister", "the small boat", "a grey dog", "the shop")
VERBS = ("carried", "left", "found", "watched", "moved")
OBJECTS = ("some bread", "the heavy rope", "two empty bags", "a broken chair", "the last letter")
PLACES = ("to the river", "near the harbour", "in the kitchen", "along the road", "after the rain")
SYNONYMS = {
    "man": ("gentleman", "human"), "boat": ("vessel",), "dog": ("hound",), "bread": ("loaf",), "rope": ("cord",),
    "chair": ("seat",), "letter": ("epistle",), "river": ("stream",), "harbour": ("haven",), "road": ("path",),
    "rain": ("shower",), "find": ("locate",), "watch": ("observe",), "move": ("shift",), "carry": ("convey",),
}  # fmt: skip


def text(rng: random.Random) -> str:
    sentences = (" ".join(map(rng.choice, (SUBJECTS, VERBS, OBJECTS, PLACES))) for _ in range(40))
    return " ".join(f"{sentence[0].upper()}{sentence[1:]}." for sentence in sentences)


def document(number: int, corpus: str = "own") -> Document:
    return Document(f"d{number}", corpus, "", "human", "human", f"g{number}", text(random.Random(number)))


WORDS = sorted({word for line in (*SUBJECTS, *VERBS, *OBJECTS, *PLACES) for word in line.split()})
SPOKEN = [*WORDS, *SYNONYMS, *sorted({word for row in SYNONYMS.values() for word in row})]


def word_table() -> U8:
    """As training makes it, without the package of frequencies that only training itself needs."""
    words = np.zeros(1 << 12, np.uint8)
    words[buckets(tokenize(" ".join(SPOKEN)).hash, 12)] = 8 * 5
    return words


def vectors() -> Vectors:
    """A direction of its own for each word, but for what is common to all."""
    rng = np.random.default_rng(5)
    return vector_table({word: rng.normal(size=8).astype(np.float32) for word in SPOKEN}, SPOKEN)


@pytest.fixture(scope="module", autouse=True)
def no_web_counts() -> object:
    patch = pytest.MonkeyPatch()
    patch.setattr(pair_counts, "PAIR_BITS", 16)
    patch.setattr(pair_counts, "web_pairs", lambda: np.zeros(1 << 16))
    yield patch
    patch.undo()


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return [document(number, "pages" if number % 4 == 0 else "own") for number in range(24)]


def train(documents: list[Document]) -> Model:
    return train_spun.train_spun(documents, documents, Spinner(SYNONYMS), 1, word_table(), vectors())


@pytest.fixture(scope="module")
def trained(no_web_counts: object, documents: list[Document]) -> Model:
    return train(documents)


def test_texts_fall_into_two_halves_and_copies_into_the_same(documents: list[Document]) -> None:
    halves = [train_spun.half(d) for d in documents]
    assert 0 < sum(halves) < len(halves)
    assert all(train_spun.half(document(number)) == own for number, own in enumerate(halves))


def test_neighbours_met_in_human_prose_are_counted_and_others_not() -> None:
    table = pair_table(count_pairs(["The grey dog watched the road."]) + count_pairs(["The grey dog left."]))
    hashes = [chained(tokenize(pair).hash, 2, PAIR_SALT)[0] for pair in ("grey dog", "dog left", "grey hound")]
    twice, once, never = table[buckets(np.array(hashes), 16)].tolist()
    assert twice > once > never == 0


def test_texts_are_looked_up_in_counts_that_they_had_no_part_in(documents: list[Document]) -> None:
    own = train_spun.count_halves(documents[1:2])
    assert own[train_spun.half(documents[1])].words > 0
    assert own[1 - train_spun.half(documents[1])].words == 0


def test_examples_are_each_text_as_it_is_and_once_at_each_rate_and_pages_whole(documents: list[Document]) -> None:
    none = pair_counts.Counts(np.zeros(1 << 16, np.int32), 0)
    tables: list[Tables] = [train_spun.make_tables(none, word_table(), vectors())] * 2
    made = list(train_spun.examples(documents[:1], tables, Spinner(SYNONYMS), 1))
    assert [(example.rate, example.page) for example in made][:2] == [(0.0, True), (0.0, False)]
    assert [example.rate for example in made[1:]] == [0.0, *train_spun.RATES]
    put = [int(example.put.sum()) for example in made]
    assert put == sorted(put)
    assert put[1] == 0 < put[2]


def test_a_spun_text_that_it_never_saw_scores_above_its_original(trained: Model) -> None:
    rng = random.Random(7)
    for number in range(100, 106):
        plain = text(random.Random(number))
        spun = Spinner(SYNONYMS).spin(plain, 0.2, rng)
        assert score(text_prose(spun), trained).logit > score(text_prose(plain), trained).logit + 1


def test_the_words_put_in_are_named(trained: Model) -> None:
    spun = Spinner(SYNONYMS).spin(text(random.Random(200)), 0.1, random.Random(3))
    (begin, end), pushed = score(text_prose(spun), trained).spans[0]
    assert pushed > 0
    assert set(spun[begin:end].lower().split()) - set(WORDS)


def test_training_twice_gives_the_same_plain_arrays(trained: Model, documents: list[Document]) -> None:
    one, two = train_spun.spun_arrays(trained), train_spun.spun_arrays(train(documents))
    assert all(array.dtype != object and np.array_equal(array, two[key]) for key, array in one.items())
    assert len(one["weights"]) == len(one["grades"]) + 1
