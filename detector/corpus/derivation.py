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
from numpy.typing import NDArray

from detector.corpus.alignment import ALIGNED, TOUCHED, Alignment, align
from detector.corpus.prints import Print
from detector.corpus.rarity import Keys, Rarity
from detector.corpus.records import Derivation

STRONG = 0.5  # cosine at which two sentences hardly meet by chance
MIN_STEMS = 12  # below this a page says too little to be paired by its wording


@dataclass(frozen=True, slots=True)
class Relation:
    """What two prints have in common: the measures, and what follows from them."""

    probability: float
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


@lru_cache(maxsize=1)
def weighing() -> Weighing:
    """Return the shipped coefficients."""
    data = tomllib.loads(files("detector.corpus").joinpath("derivation.toml").read_text("utf-8"))
    return Weighing(data["intercept"], data["coefficients"], data["cuts"]["derived"], data["cuts"]["wholly"])


def relate(a: Print, b: Print, rarity: Rarity) -> Relation:
    """Measure what two pages share and judge it."""
    alignment = align(a, b, rarity)
    features = measure(a, b, rarity, alignment)
    how = weighing()
    logit = how.intercept + sum(how.coefficients[name] * value for name, value in features)
    probability = 1 / (1 + exp(-max(-30.0, min(30.0, logit))))
    if min(len(a.stems), len(b.stems)) < MIN_STEMS:
        probability = 0.0
    coverage = alignment.coverage(0), alignment.coverage(1)
    derivation: Derivation = "none"
    if probability >= how.derived:
        derivation = "wholly" if max(coverage) >= how.wholly else "partly"
    return Relation(probability, derivation, *coverage, alignment, features)


def measure(a: Print, b: Print, rarity: Rarity, alignment: Alignment) -> tuple[tuple[str, float], ...]:
    """Return the named measures of overlap, the features of the logistic regression."""
    language = a.language if rarity.knows(a.language) else b.language
    words = _overlap(np.unique(a.stems), np.unique(b.stems), rarity, language)
    facts = _overlap(a.facts, b.facts, rarity, language)
    wording = _shingles(a.stems), _shingles(b.stems)
    same_wording = len(np.intersect1d(*wording, assume_unique=True)) / max(1, min(len(w) for w in wording))
    best = _best(alignment)
    coverages = alignment.coverage(0), alignment.coverage(1)
    lengths = sorted((len(a.stems), len(b.stems)))
    return (
        ("words_cosine", words[0]),
        ("words_contained", words[1]),
        ("facts_cosine", facts[0]),
        ("facts_contained", facts[1]),
        ("wording", min(1.0, 4 * same_wording)),
        ("coverage_more", max(coverages)),
        ("coverage_less", min(coverages)),
        ("strong", max(alignment.coverage(0, STRONG), alignment.coverage(1, STRONG))),
        ("best_mean", best),
        ("untouched", 1 - max(alignment.coverage(0, TOUCHED), alignment.coverage(1, TOUCHED))),
        ("order", alignment.order * min(1.0, len(alignment.matches) / 8)),
        ("short", 1 / log1p(lengths[0]) if lengths[0] else 1.0),
        ("unequal", 1 - lengths[0] / max(1, lengths[1])),
    )


def _overlap(a: Keys, b: Keys, rarity: Rarity, language: str) -> tuple[float, float]:
    """Return the weighted cosine of two key sets and the containment in the smaller."""
    weights_a, weights_b = rarity.weights(a, language), rarity.weights(b, language)
    shared = np.isin(a, b, assume_unique=True)
    common = weights_a[shared]
    squares = float((weights_a**2).sum()) ** 0.5 * float((weights_b**2).sum()) ** 0.5
    smaller = min(float(weights_a.sum()), float(weights_b.sum()))
    if squares <= 0 or smaller <= 0:
        return 0.0, 0.0
    return float((common**2).sum()) / squares, float(common.sum()) / smaller


def _shingles(stems: Keys) -> NDArray[np.uint32]:
    """Return the distinct hashes of three words in a row."""
    if len(stems) < 3:
        return np.empty(0, np.uint32)
    mixed = stems[:-2] * np.uint32(2654435761) ^ stems[1:-1] * np.uint32(40503) ^ stems[2:]
    return np.unique(mixed)


def _best(alignment: Alignment) -> float:
    """Return the mean similarity of each sentence of the better covered page to its best partner, by mass."""
    if not alignment.similarity.size:
        return 0.0
    sides = ((alignment.similarity.max(axis=1), alignment.mass_a), (alignment.similarity.max(axis=0), alignment.mass_b))
    return max(float((best * mass).sum() / mass.sum()) if mass.sum() else 0.0 for best, mass in sides)


__all__ = ["ALIGNED", "MIN_STEMS", "Relation", "measure", "relate", "weighing"]
