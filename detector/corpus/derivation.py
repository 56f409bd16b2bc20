"""Whether one of two pages derives from the other, as a probability and one of three levels.

The levels are those of METER (Gaizauskas et al., "The METER corpus: a corpus for analysing journalistic text
reuse", 2001): wholly, partly or not derived. Two logistic regressions over measures of overlap, fitted by
`benchmarks/derivation.py` against each text's nearest neighbours that tell another story: one on originals and their
rewrites, one on originals and texts that hold a part of a rewrite, by what stands together in both pages. The
likelier of the two counts. Their coefficients are in `derivation.toml`.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from math import exp, log1p

import numpy as np

from detector.corpus.alignment import TOUCHED, Alignment, Prepared, Words, align, mutual, prepare
from detector.corpus.prints import Print
from detector.corpus.rarity import Keys, Rarity, Weights
from detector.corpus.records import Derivation
from detector.corpus.sequence import kept_runs, word_order
from detector.corpus.shipped import derivation_text
from detector.corpus.writing import apart

FIRST_LOOK = ("words_cosine", "words_contained", "written_apart")
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

    models: tuple[tuple[float, dict[str, float]], ...]  # intercept and coefficients: of the whole, and of a part
    derived: float  # probability from which a pair counts as derived
    wholly: float  # coverage of the better covered page from which it is wholly derived
    usual: dict[str, float]  # of each measure, the mean over neighbours that tell another story
    first_look: tuple[float, ...]  # intercept, coefficients of `FIRST_LOOK`: a linear guess of the log-odds

    def logit(self, features: dict[str, float]) -> float:
        """Return the log-odds by the likelier of the two models."""
        return max(_linear(model, features) for model in self.models)

    def adds(self, features: dict[str, float]) -> tuple[tuple[str, float], ...]:
        """Return the log-odds that each measure adds beside two usual stories of one topic, the most first."""
        _, coefficients = max(self.models, key=lambda model: _linear(model, features))
        found = [(name, weight * (features[name] - self.usual[name])) for name, weight in coefficients.items()]
        return tuple(sorted(found, key=lambda item: -abs(item[1])))


def _linear(model: tuple[float, dict[str, float]], features: dict[str, float]) -> float:
    intercept, coefficients = model
    return intercept + sum(weight * features[name] for name, weight in coefficients.items())


@lru_cache(maxsize=1)
def weighing() -> Weighing:
    """Return the shipped coefficients; raises `ModelError`."""
    data = tomllib.loads(derivation_text())
    look = data["first_look"]
    models = tuple((data[name]["intercept"], data[name]["coefficients"]) for name in ("whole", "part"))
    guess = (look["intercept"], *(look[name] for name in FIRST_LOOK))
    return Weighing(models, data["cuts"]["derived"], data["cuts"]["wholly"], data["usual"], guess)


def relate(a: Print, b: Print, rarity: Rarity) -> Relation:
    """Measure what two pages share and judge it; the weights are those of a language the background knows."""
    language = a.language if rarity.knows(a.language) else b.language
    return judge(prepare(a, rarity, language), prepare(b, rarity, language))


def judge(a: Prepared, b: Prepared) -> Relation:
    """Measure what two prepared pages share and judge it."""
    alignment = align(a, b)
    features = measure(a, b, alignment)
    how = weighing()
    logit = how.logit(dict(features))
    if min(len(a.page.stems), len(b.page.stems)) < MIN_STEMS:
        logit = -30.0
    probability = 1 / (1 + exp(-max(-30.0, min(30.0, logit))))
    coverage = alignment.coverage(0), alignment.coverage(1)
    derivation: Derivation = "none"
    if probability >= how.derived:
        derivation = "wholly" if max(coverage) >= how.wholly else "partly"
    return Relation(probability, logit, derivation, *coverage, alignment, features)


def first_look(a: Words, b: Words) -> float:
    """Guess a pair's log-odds from words and writing alone (correlation .94), at a tenth of the cost of judging it."""
    intercept, cosine, contained, written = weighing().first_look
    words = overlap(a.distinct, a.weights, b.distinct, b.weights)
    return intercept + cosine * words[0] + contained * words[1] + written * apart(a.machine, b.machine)


def measure(a: Prepared, b: Prepared, alignment: Alignment) -> tuple[tuple[str, float], ...]:
    """Return the named measures of overlap, the features of the logistic regressions."""
    words = overlap(a.words, a.weights, b.words, b.weights)
    same_wording = np.isin(a.runs, b.runs, assume_unique=True).sum() / max(1, min(len(a.runs), len(b.runs)))
    return (
        ("words_cosine", words[0]),
        ("words_contained", words[1]),
        ("wording", min(1.0, 4 * float(same_wording))),
        ("best_less", _best_less(alignment)),
        ("topic", float(alignment.similarity.mean()) if alignment.similarity.size else 0.0),
        ("untouched", 1 - max(alignment.coverage(0, TOUCHED), alignment.coverage(1, TOUCHED))),
        ("order", alignment.order * min(1.0, len(alignment.matches) / 8)),
        ("word_order", word_order(a.carried, b.carried) * min(a.unit, b.unit)),
        ("long_runs", kept_runs(a.long_runs, b.long_runs)),
        ("written_apart", apart(a.page.machine, b.page.machine)),
        *_choices(alignment),
        *_facts(a, b),
        *_sizes(a, b),
    )


def _choices(alignment: Alignment) -> tuple[tuple[str, float], ...]:
    """Return what the sentences come to that are each other's best partners."""
    chosen = mutual(alignment)
    return (
        ("mutual", chosen.less),
        ("told", log1p(chosen.told / 10)),
        ("block", log1p(chosen.block / 10)),
        ("in_step", chosen.in_step),
    )


def _facts(a: Prepared, b: Prepared) -> tuple[tuple[str, float], ...]:
    """Return what the pages share of their facts, and how much the page with fewer states that the other does not.

    A follow-up names the same people and states other numbers and further names; a rewrite leaves little behind.
    """
    facts = overlap(a.page.facts, a.fact_weights, b.page.facts, b.fact_weights)
    shared = float(a.fact_weights[np.isin(a.page.facts, b.page.facts, assume_unique=True)].sum())
    missing = min(float(a.fact_weights.sum()), float(b.fact_weights.sum())) - shared
    figures = int(np.isin(a.page.figures, b.page.figures, assume_unique=True).sum())
    others = min(len(a.page.figures), len(b.page.figures)) - figures
    return (
        ("facts_cosine", facts[0]),
        ("facts_missing", log1p(max(0.0, missing))),
        ("figures_shared", log1p(figures)),
        ("figures_missing", log1p(others)),
    )


def _sizes(a: Prepared, b: Prepared) -> tuple[tuple[str, float], ...]:
    """Return how long the pages are, for the model of parts; whole rewrites are told by how unequal they are alone.

    Which lengths rewrites have is a mark of the collection they came from, and misleads elsewhere.
    """
    lengths = sorted((a.length, b.length))
    sentences = sorted((a.sentences, b.sentences))
    return (
        ("short", 1 / log1p(lengths[0]) if lengths[0] else 1.0),
        ("long", log1p(lengths[1])),
        ("fewer_sentences", log1p(sentences[0])),
        ("more_sentences", log1p(sentences[1])),
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


def _best_less(alignment: Alignment) -> float:
    """Return the mean similarity of the sentences of the less covered page to their best partners, by mass."""
    return min(
        float((best * mass).sum() / mass.sum()) if mass.sum() else 0.0
        for best, mass in zip(alignment.best, alignment.mass, strict=True)
    )
