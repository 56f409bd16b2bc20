from __future__ import annotations

import random

import numpy as np
import pytest

from detector.lab import train_rewritten
from detector.lab.textcorpora import Document
from detector.textmodels.prose import text_prose
from detector.textmodels.rewriting import score

PLAIN = [
    "we",
    "you",
    "got",
    "said",
    "went",
    "the",
    "a",
    "he",
    "then",
    "back",
    "old",
    "wet",
    "dog",
    "road",
    "bus",
    "shop",
    "kitchen",
    "tea",
    "rain",
    "again",
    "yes",
    "no",
    "left",
]
STIFF = [
    "furthermore",
    "significant",
    "landscape",
    "comprehensive",
    "fostering",
    "underscores",
    "navigating",
    "tapestry",
    "crucial",
    "ensure",
]


def prose(words: list[str], rng: random.Random) -> str:
    sentences = (" ".join(rng.choices(words, k=rng.randint(8, 14))).capitalize() + "." for _ in range(14))
    return " ".join(sentences)


def documents() -> list[Document]:
    rng = random.Random(2)
    made = []
    for corpus in ("l2r", "f3", "biscope"):
        for number in range(24):
            machine = number % 2 == 1
            words = PLAIN + STIFF * 3 if machine else PLAIN + STIFF[:2]
            label, group = "machine" if machine else "human", f"{corpus}{number // 2}"
            made.append(Document(f"{corpus}-{number}", corpus, "", label, "", group, prose(words, rng)))
    return made


@pytest.fixture(scope="module")
def data() -> train_rewritten.Excerpts:
    return train_rewritten.cut(documents())


@pytest.fixture(scope="module")
def trained(data: train_rewritten.Excerpts) -> train_rewritten.TrainedRewritten:
    return train_rewritten.train_rewritten(data)


def test_each_corpus_is_judged_by_a_model_that_never_saw_it(
    data: train_rewritten.Excerpts, trained: train_rewritten.TrainedRewritten
) -> None:
    assert not np.isnan(trained.transfer).any()
    figures = train_rewritten.transfer_figures(data, trained.transfer)
    assert set(figures) == {"l2r", "f3", "biscope"}
    assert all(row["auroc"] > 0.95 for row in figures.values())


def test_corpora_whose_role_is_unknown_get_no_figure(data: train_rewritten.Excerpts) -> None:
    unknown = np.full(len(data.machine), np.nan)
    assert train_rewritten.transfer_figures(data, unknown) == {}


def test_the_model_separates_texts_in_use(trained: train_rewritten.TrainedRewritten) -> None:
    rng = random.Random(9)
    human, machine = text_prose(prose(PLAIN, rng)), text_prose(prose(PLAIN + STIFF * 3, rng))
    assert score(machine, trained.model).logit > score(human, trained.model).logit + 1


def test_arrays_hold_everything_the_model_needs(trained: train_rewritten.TrainedRewritten) -> None:
    arrays = train_rewritten.rewritten_arrays(trained.model)
    assert len(arrays["weights"]) == 1 << train_rewritten.BITS
    assert len(arrays["style_names"]) == len(arrays["style_weights"]) == len(arrays["style_center"])
