"""Whether one of two pages derives from the other, as a probability and one of three levels.

The levels are those of METER (Gaizauskas et al., "The METER corpus: a corpus for analysing journalistic text
reuse", 2001): wholly, partly or not derived. The probability is a logistic regression over a dozen measures of
overlap, fitted by `benchmarks/derivation.py` on pairs of originals and rewrites against each text's nearest
neighbours that tell another story; its coefficients are in `derivation.toml`.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from math import exp, log1p

import numpy as np

from detector.corpus.alignment import TOUCHED, Alignment, Prepared, align, prepare
from detector.corpus.prints import Print
from detector.corpus.rarity import Keys, Rarity, Weights
from detector.corpus.records import Derivation

STRONG = 0.5  # cosine at which two sentences hardly meet by chance
MIN_STEMS = 12  # below this a page says too little to be paired by its wording


@dataclass(frozen=True, slots=True)
class Relation:
    """What two prints have in common: the measures, and what follows from them."""

    probability: float
    logit: float  # log-odds of the same, not cut off
    derivation: Derivation
    coverage_a: float
    coverage_b: float
    alignment: Alignment
    features: tuple[tuple[str, float], ...]


@dataclass(frozen=True, slots=True)
class Weighing:
    """Coefficients and cuts of `derivation.toml`."""

    intercept: float
    coefficients: dict[str, float]
    derived: float  # probability from which a pair counts as derived
    wholly: float  # coverage of the better covered page from which it is wholly derived
    first_look: tuple[float, float, float]  # intercept, words_cosine, words_contained: a linear guess of the log-odds


@lru_cache(maxsize=1)
def weighing() -> Weighing:
    """Return the shipped coefficients."""
    data = tomllib.loads(files("detector.corpus").joinpath("derivation.toml").read_text("utf-8"))
    look = data["first_look"]
    return Weighing(
        data["intercept"], data["coefficients"], data["cuts"]["derived"], data["cuts"]["wholly"],
        (look["intercept"], look["words_cosine"], look["words_contained"]),
    )  # fmt: skip


def relate(a: Print, b: Print, rarity: Rarity) -> Relation:
    """Measure what two pages share and judge it; the weights are those of a language the background knows."""
    language = a.language if rarity.knows(a.language) else b.language
    return judge(prepare(a, rarity, language), prepare(b, rarity, language))


def judge(a: Prepared, b: Prepared) -> Relation:
    """Measure what two prepared pages share and judge it."""
    alignment = align(a, b)
    features = measure(a, b, alignment)
    how = weighing()
    logit = how.intercept + sum(how.coefficients[name] * value for name, value in features)
    if min(len(a.page.stems), len(b.page.stems)) < MIN_STEMS:
        logit = -30.0
    probability = 1 / (1 + exp(-max(-30.0, min(30.0, logit))))
    coverage = alignment.coverage(0), alignment.coverage(1)
    derivation: Derivation = "none"
    if probability >= how.derived:
        derivation = "wholly" if max(coverage) >= how.wholly else "partly"
    return Relation(probability, logit, derivation, *coverage, alignment, features)


def first_look(a: Prepared, b: Prepared) -> float:
    """Guess a pair's log-odds from the words alone (correlation .94), at a tenth of the cost of judging it."""
    intercept, cosine, contained = weighing().first_look
    words = overlap(a.words, a.weights, b.words, b.weights)
    return intercept + cosine * words[0] + contained * words[1]


def measure(a: Prepared, b: Prepared, alignment: Alignment) -> tuple[tuple[str, float], ...]:
    """Return the named measures of overlap, the features of the logistic regression."""
    words = overlap(a.words, a.weights, b.words, b.weights)
    facts = overlap(a.page.facts, a.fact_weights, b.page.facts, b.fact_weights)
    same_wording = np.isin(a.runs, b.runs, assume_unique=True).sum() / max(1, min(len(a.runs), len(b.runs)))
    coverages = alignment.coverage(0), alignment.coverage(1)
    lengths = sorted((len(a.page.stems), len(b.page.stems)))
    return (
        ("words_cosine", words[0]),
        ("words_contained", words[1]),
        ("facts_cosine", facts[0]),
        ("facts_contained", facts[1]),
        ("wording", min(1.0, 4 * float(same_wording))),
        ("coverage_more", max(coverages)),
        ("coverage_less", min(coverages)),
        ("strong", max(alignment.coverage(0, STRONG), alignment.coverage(1, STRONG))),
        ("best_mean", _best(alignment)),
        ("untouched", 1 - max(alignment.coverage(0, TOUCHED), alignment.coverage(1, TOUCHED))),
        ("order", alignment.order * min(1.0, len(alignment.matches) / 8)),
        ("short", 1 / log1p(lengths[0]) if lengths[0] else 1.0),
        ("unequal", 1 - lengths[0] / max(1, lengths[1])),
    )


def overlap(a: Keys, weights_a: Weights, b: Keys, weights_b: Weights) -> tuple[float, float]:
    """Return the weighted cosine of two sorted key sets and the containment in the smaller."""
    shared = np.isin(a, b, assume_unique=True)
    common = weights_a[shared]
    squares = float((weights_a**2).sum()) ** 0.5 * float((weights_b**2).sum()) ** 0.5
    smaller = min(float(weights_a.sum()), float(weights_b.sum()))
    if squares <= 0 or smaller <= 0:
        return 0.0, 0.0
    return min(1.0, float((common**2).sum()) / squares), min(1.0, float(common.sum()) / smaller)


def _best(alignment: Alignment) -> float:
    """Return the mean similarity of each sentence of the better covered page to its best partner, by mass."""
    means = [
        float((best * mass).sum() / mass.sum()) if mass.sum() else 0.0
        for best, mass in zip(alignment.best, alignment.mass, strict=True)
    ]
    return max(means)
