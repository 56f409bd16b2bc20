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


def test_at_even_odds_no_corpus_has_more_than_two_in_a_hundred_human_texts(
    data: train_rewritten.Excerpts,
) -> None:
    rng = np.random.default_rng(4)
    raw = np.where(data.machine, 3.0, 0.0) + rng.normal(0, 1, len(data.machine)) + 2.0 * (data.corpora == "l2r")
    slope, shift = train_rewritten.calibrate(data, raw)
    assert slope > 0
    judged = (data.words >= train_rewritten.CALIBRATED_WORDS) & ~data.machine
    for corpus in ("l2r", "f3", "biscope"):
        own = raw[judged & (data.corpora == corpus)] * slope + shift
        assert (own > 0).mean() <= 0.02 + 1 / len(own)
    assert (raw[data.machine] * slope + shift > 0).any()


def test_human_texts_above_even_odds_are_told_for_every_corpus(
    data: train_rewritten.Excerpts, trained: train_rewritten.TrainedRewritten
) -> None:
    alarms = train_rewritten.false_alarms(data, trained.transfer, trained.model)
    assert set(alarms) == {"l2r", "f3", "biscope"}
    assert max(alarms.values()) <= 0.1


def test_news_do_not_outweigh_other_kinds_of_prose() -> None:
    corpora = np.array(["f3"] * 300 + ["l2r"] * 20 + ["pages"] * 20 + ["f3"] * 30)
    machine = np.array([False] * 340 + [True] * 30)
    weight = train_rewritten.kind_weights(machine, corpora)
    assert weight[machine].sum() == pytest.approx(weight[~machine].sum())
    news, lessons, pages = (weight[~machine & (corpora == name)].sum() for name in ("f3", "l2r", "pages"))
    assert pages == pytest.approx(news)
    assert lessons == pytest.approx(0.7 * news)
