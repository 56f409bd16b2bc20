"""Train the page vocabulary on labelled pages, by source; score each training page by folds without its source.

An n-gram is kept where at least 4 bad or 8 good sources use it: what one maker alone writes names the maker. One that
stands on more than half of the pages of good sites ("Home", "the", a full stop) is left out: how often a page has it
tells how the page is made, not what it says. Human texts without any page around them (the text corpora) are good
examples too, three tenths of the good weight: without them, tidy prose that stands alone looked like mass production,
because the poor pages of the corpora are small and the good ones come with the furniture of large sites. Sources weigh
as their number of pages to the power .3. Folds hold whole sources, so the out-of-fold score of a page shows what the
model says about a maker that it has not met: that is what a stacked page model has to be trained with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from detector.lab import metrics
from detector.lab.linear import Fitted, fit_logistic, group_weights, presence, unit_length
from detector.lab.pagetexts import PageWords
from detector.lab.textcorpora import Document
from detector.lab.training import platt
from detector.textmodels.grams import gram_buckets
from detector.textmodels.lexicon import KEY_BITS, SLACK, packed
from detector.textmodels.tokens import I32, U64, tokenize

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
SIZES = (1, 2)
LEAST_BAD, LEAST_GOOD = 4, 8  # sources
COMMON = 0.5  # mean share of a good source's pages: more common n-grams are left out
PLAIN = 0.3  # of the weight of good examples: human texts without a page
PLAIN_TOKENS = (80, 600)  # their lengths, log-uniform
STRENGTH = 1000.0
FOLDS = 8
POWER = 0.7


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Hashed training examples: distinct n-grams, label, source and address of each, and which are plain texts."""

    rows: tuple[I32, ...]  # places in `keys`
    keys: I32  # of all n-grams, in order
    bad: Flags
    sources: tuple[str, ...]
    urls: tuple[str, ...]
    plain: Flags


@dataclass(frozen=True, slots=True)
class TrainedVocabulary:
    """The fitted weights, their calibration and the out-of-fold probability of each training page."""

    keys: I32
    fitted: Fitted
    slope: float
    shift: float
    out_of_fold: Mapping[str, float]
    metrics: Mapping[str, float]


def collect(pages: Iterable[PageWords], texts: Iterable[Document] = (), seed: int = 0) -> Vocabulary:
    """Hash the n-grams of the scored pages and of the human ones of `texts`."""
    rows: list[I32] = []
    kept: list[tuple[bool, str, str, bool]] = []
    for page in pages:
        rows.append(gram_buckets(page.hashes, SIZES, KEY_BITS))
        kept.append((page.bad, page.source, page.url, False))
    rng = np.random.default_rng(seed)
    for text in texts:
        if not text.machine:
            rows.append(gram_buckets(_cut_out(tokenize(text.text).hash, rng), SIZES, KEY_BITS))
            kept.append((False, f"text:{text.corpus}:{text.domain}", text.id, True))
    bad, sources, urls, plain = zip(*kept, strict=True)
    keys, places = np.unique(np.concatenate(rows), return_inverse=True)
    ends = np.cumsum([len(row) for row in rows])[:-1]
    return Vocabulary(
        tuple(np.split(places.astype(np.int32), ends)), keys, np.array(bad), sources, urls, np.array(plain)
    )


def _cut_out(hashes: U64, rng: np.random.Generator) -> U64:
    """A stretch of a text as long as a short page."""
    size = int(np.exp(rng.uniform(*np.log(PLAIN_TOKENS))))
    start = int(rng.integers(0, max(1, len(hashes) - size)))
    return hashes[start : start + size]


def train_vocabulary(
    data: Vocabulary, seed: int = 0, progress: Callable[[str], None] = lambda _: None
) -> TrainedVocabulary:
    """Fit on all examples; calibrate on the out-of-fold scores of the pages."""
    x = presence(data.rows, len(data.keys))
    fold = source_folds(data.sources, data.bad, seed)
    raw = np.zeros(len(data.bad))
    for number in range(FOLDS):
        held = fold == number
        fitted, kept = _fit(x, data, ~held)
        raw[held] = unit_length(x[held][:, kept], SLACK) @ fitted.weights[kept] + fitted.bias
        progress(f"vocabulary: fold {number + 1} of {FOLDS}")
    page = ~data.plain
    sources = [source for source, own in zip(data.sources, page, strict=True) if own]
    slope, shift = platt(raw[page], data.bad[page], group_weights(data.bad[page], sources, POWER))
    probability = 1 / (1 + np.exp(-(raw * slope + shift)))
    scores = {url: float(p) for url, p, own in zip(data.urls, probability, page, strict=True) if own}
    fitted, _ = _fit(x, data, np.ones(len(data.bad), np.bool_))
    return TrainedVocabulary(data.keys, fitted, slope, shift, scores, _figures(data, raw))


def _figures(data: Vocabulary, raw: Floats) -> dict[str, float]:
    """What the out-of-fold scores reach on the pages, and how many plain texts exceed 99 in 100 good pages."""
    page = ~data.plain
    good = raw[page & ~data.bad]
    sources = np.array(data.sources)
    spam = metrics.by_source(raw[data.bad], sources[data.bad].tolist())
    found = {
        "out_of_fold_auroc": round(metrics.macro_auroc(spam, good), 4),
        "out_of_fold_tpr_at_1pct": round(metrics.macro_tpr(spam, good, 0.01), 4),
    }
    if data.plain.any():
        found["plain_texts_above_1pct"] = round(float((raw[data.plain] > np.quantile(good, 0.99)).mean()), 4)
    return found


def _fit(x: Any, data: Vocabulary, kept: Flags) -> tuple[Fitted, npt.NDArray[np.intp]]:
    """The weights of all n-grams, and which of them are kept."""
    columns = np.flatnonzero(_shared(data, kept))
    fitted = fit_logistic(unit_length(x[:, columns], SLACK), data.bad, _weights(data, kept), STRENGTH, most=100)
    weights = np.zeros(x.shape[1])
    weights[columns] = fitted.weights
    return Fitted(weights, fitted.bias), columns


def _weights(data: Vocabulary, kept: Flags) -> Floats:
    """Both classes alike; within good, PLAIN of the weight for plain texts where there are some."""
    weight = np.zeros(len(kept))
    for own in (kept & ~data.plain, kept & data.plain):
        sources = [source for source, k in zip(data.sources, own, strict=True) if k]
        weight[own] = group_weights(data.bad[own], sources, POWER)
    plain = kept & data.plain
    if plain.any():
        good = kept & ~data.plain & ~data.bad
        half = float(weight[kept & data.bad].sum())
        weight[good] *= (1 - PLAIN) * half / weight[good].sum()
        weight[plain] *= PLAIN * half / weight[plain].sum()
    return weight


def _shared(data: Vocabulary, kept: Flags) -> Flags:
    """Which n-grams enough different sources use, and not most pages of good sites."""
    used = {True: np.zeros(len(data.keys), np.int32), False: np.zeros(len(data.keys), np.int32)}
    own: dict[tuple[bool, str, bool], list[I32]] = {}
    for index in np.flatnonzero(kept):
        key = (bool(data.bad[index]), data.sources[index], bool(data.plain[index]))
        own.setdefault(key, []).append(data.rows[index])
    share, good = np.zeros(len(data.keys)), 0
    for (bad, _, plain), rows in own.items():
        cells, counts = np.unique(np.concatenate(rows), return_counts=True)
        used[bad][cells] += 1
        if not bad and not plain:
            share[cells] += counts / len(rows)
            good += 1
    return np.asarray(((used[True] >= LEAST_BAD) | (used[False] >= LEAST_GOOD)) & (share <= COMMON * good))


def source_folds(sources: Sequence[str], bad: Flags, seed: int = 0) -> npt.NDArray[np.int64]:
    """A fold for each page, whole sources together, bad and good sources spread evenly by size."""
    rng = np.random.default_rng(seed)
    fold: dict[str, int] = {}
    for label in (True, False):
        own = [source for source, b in zip(sources, bad, strict=True) if bool(b) == label]
        counts = {name: own.count(name) for name in set(own)}
        names = sorted((n for n in counts if n not in fold), key=lambda n: (-counts[n], n))
        for start in range(0, len(names), FOLDS):
            for name, place in zip(names[start : start + FOLDS], rng.permutation(FOLDS), strict=False):
                fold[name] = int(place)
    return np.array([fold[source] for source in sources])


def vocabulary_arrays(trained: TrainedVocabulary) -> dict[str, npt.NDArray[Any]]:
    """The artefact `vocabulary`."""
    keys, weights, scale = packed(trained.keys, trained.fitted.weights)
    return {
        "keys": keys,
        "weights": weights,
        "scale": np.array(scale),
        "bias": np.array(trained.fitted.bias),
        "sizes": np.array(SIZES),
        "calibration": np.array([trained.slope, trained.shift]),
    }
