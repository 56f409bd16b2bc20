from __future__ import annotations

import random

import numpy as np
import pytest

from detector.lab import train_spun
from detector.lab.spinner import Spinner
from detector.lab.textcorpora import Document
from detector.textmodels.prose import text_prose
from detector.textmodels.spinning import CELLS, PAIR_SALT, Model, score
from detector.textmodels.tokens import buckets, chained, tokenize

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


def document(number: int) -> Document:
    return Document(f"d{number}", "own", "", "human", "human", f"g{number}", text(random.Random(number)))


def small_tables(counted: list[str]) -> train_spun.Tables:
    """Tables as training makes them, without the packages of web counts that only training itself needs."""
    words = np.zeros(1 << 12, np.uint8)
    spoken = " ".join([*counted, *(word for row in SYNONYMS.values() for word in row), *SYNONYMS])
    words[buckets(tokenize(spoken.lower()).hash, 12)] = 8 * 5
    return train_spun.Tables(words, train_spun.pair_table(counted))


@pytest.fixture(scope="module", autouse=True)
def no_web_counts() -> object:
    patch = pytest.MonkeyPatch()
    patch.setattr(train_spun, "_web_pairs", lambda: np.zeros(1 << train_spun.PAIR_BITS))
    yield patch
    patch.undo()


@pytest.fixture(scope="module")
def documents() -> list[Document]:
    return [document(number) for number in range(24)]


@pytest.fixture(scope="module")
def trained(no_web_counts: object, documents: list[Document]) -> Model:
    counted = [d.text for d in documents if train_spun.is_counted(d)]
    shown = [d for d in documents if not train_spun.is_counted(d)]
    return train_spun.train_spun(train_spun.examples(shown, [Spinner(SYNONYMS)], 1), small_tables(counted))


def test_a_text_feeds_the_counts_or_the_examples_and_its_copies_go_with_it(documents: list[Document]) -> None:
    roles = [train_spun.is_counted(d) for d in documents]
    assert 0 < sum(roles) < len(roles)
    assert all(train_spun.is_counted(document(d)) == role for d, role in enumerate(roles))


def test_neighbours_met_in_human_prose_are_counted_and_others_not() -> None:
    table = train_spun.pair_table(["The grey dog watched the road. The grey dog left."])
    hashes = [chained(tokenize(pair).hash, 2, PAIR_SALT)[0] for pair in ("grey dog", "dog left", "grey hound")]
    twice, once, never = table[buckets(np.array(hashes), train_spun.PAIR_BITS)].tolist()
    assert twice > once > never == 0


def test_examples_are_each_text_as_it_is_and_once_at_each_rate(documents: list[Document]) -> None:
    made = list(train_spun.examples(documents[:1], [Spinner(SYNONYMS)], 1))
    assert [rate for _, rate in made] == [0.0, *train_spun.RATES]
    plain = made[0][0].split()
    changed = [sum(a != b for a, b in zip(plain, own.split(), strict=True)) for own, _ in made]
    assert changed == sorted(changed)
    assert changed[0] == 0 < changed[1]


def test_a_spun_text_that_it_never_saw_scores_above_its_original(trained: Model) -> None:
    rng = random.Random(7)
    for number in range(100, 106):
        plain = text(random.Random(number))
        spun = Spinner(SYNONYMS).spin(plain, 0.2, rng)
        assert score(text_prose(spun), trained).logit > score(text_prose(plain), trained).logit + 1


def test_arrays_hold_the_tables_and_a_weight_for_each_cell(trained: Model) -> None:
    arrays = train_spun.spun_arrays(trained)
    assert arrays["words"].dtype == arrays["pairs"].dtype == np.uint8
    assert len(arrays["cells"]) == CELLS
