from __future__ import annotations

import numpy as np
import pytest

from detector.lab.pagetexts import PageWords
from detector.lab.textcorpora import Document
from detector.lab.train_vocabulary import (
    TrainedVocabulary,
    Vocabulary,
    collect,
    source_folds,
    train_vocabulary,
    vocabulary_arrays,
)
from detector.textmodels.lexicon import Lexicon
from detector.textmodels.tokens import tokenize

SHARED = "home the and of to a in page about contact"
HONEST = [
    "council",
    "garden",
    "winter",
    "bridge",
    "repair",
    "minutes",
    "teacher",
    "choir",
    "recipe",
    "butter",
    "library",
    "harbour",
    "weather",
    "museum",
]
SALES = [
    "bonus",
    "jackpot",
    "winner",
    "cheap",
    "replica",
    "deposit",
    "promo",
    "instant",
    "exclusive",
    "unlimited",
    "luxury",
    "guaranteed",
]


def text(words: list[str], rng: np.random.Generator) -> str:
    return f"{SHARED} {' '.join(rng.choice(words, 7))}"


def page(number: int, source: str, bad: bool, rng: np.random.Generator) -> PageWords:
    hashes = tokenize(text(SALES if bad else HONEST, rng)).hash
    return PageWords(f"https://{source}.example/{number}", source, bad, hashes)


@pytest.fixture(scope="module")
def data() -> Vocabulary:
    rng = np.random.default_rng(3)
    pages = [page(n, f"bad{s}", True, rng) for s in range(12) for n in range(4)]
    pages += [page(n, f"good{s}", False, rng) for s in range(16) for n in range(4)]
    plain = [
        Document(f"t{n}", "diary", "letters", label, "", f"g{n}", text(HONEST, rng))
        for n, label in enumerate(["human"] * 20 + ["machine"] * 5)
    ]
    return collect(pages, plain)


@pytest.fixture(scope="module")
def trained(data: Vocabulary) -> TrainedVocabulary:
    return train_vocabulary(data)


def logit(words: str, trained: TrainedVocabulary) -> float:
    own = Lexicon.from_arrays(vocabulary_arrays(trained))
    return own.score(own.keys(tokenize(words).hash))[0]


def test_pages_of_makers_never_met_are_told_apart(trained: TrainedVocabulary) -> None:
    assert trained.metrics["out_of_fold_auroc"] > 0.95
    assert set(trained.out_of_fold) == {f"https://{s}.example/{n}" for s in sources() for n in range(4)}


def sources() -> list[str]:
    return [f"bad{s}" for s in range(12)] + [f"good{s}" for s in range(16)]


def test_words_that_most_good_sites_have_weigh_nothing(trained: TrainedVocabulary) -> None:
    grams = Lexicon.from_arrays(vocabulary_arrays(trained))
    assert not grams.by_token(tokenize("home").hash).any()
    assert grams.by_token(tokenize("jackpot").hash).item() > 0 > grams.by_token(tokenize("choir").hash).item()


def test_a_page_half_in_an_unknown_language_is_judged_by_the_half_that_is_known(trained: TrainedVocabulary) -> None:
    known = "jackpot bonus casino"
    assert logit(f"{known} , {'vrzlt grmpf ' * 40}", trained) == logit(known, trained)


def test_words_of_a_single_maker_weigh_nothing() -> None:
    rng = np.random.default_rng(5)
    odd = PageWords("https://bad0.example/x", "bad0", True, tokenize("zyzzyva quokka " * 20).hash)
    pages = [page(n, f"bad{s}", True, rng) for s in range(9) for n in range(2)]
    pages += [page(n, f"good{s}", False, rng) for s in range(9) for n in range(2)]
    grams = Lexicon.from_arrays(vocabulary_arrays(train_vocabulary(collect([odd, *pages]))))
    assert not grams.by_token(tokenize("zyzzyva").hash).any()


def test_only_human_texts_stand_in_for_plain_prose(data: Vocabulary) -> None:
    assert int(data.plain.sum()) == 20
    assert not data.bad[data.plain].any()


def test_a_source_is_never_split_between_folds(data: Vocabulary) -> None:
    folds = source_folds(data.sources, data.bad)
    assert all(len(set(folds[np.array(data.sources) == source].tolist())) == 1 for source in set(data.sources))


def test_the_same_data_gives_the_same_arrays(data: Vocabulary, trained: TrainedVocabulary) -> None:
    again = vocabulary_arrays(train_vocabulary(data))
    assert all(np.array_equal(value, again[key]) for key, value in vocabulary_arrays(trained).items())


def test_honest_words_beside_sales_words_lower_the_score(trained: TrainedVocabulary) -> None:
    assert logit("jackpot bonus promo", trained) > logit("jackpot bonus promo choir recipe museum", trained)
