"""Train the page vocabulary on labelled pages, by source; score each training page by folds without its source.

An n-gram is kept where at least 3 bad or 5 good sources use it: what one maker alone writes names the maker. Sources
weigh as their number of pages to the power .3. Folds hold whole sources, so the out-of-fold score of a page shows what
the model says about a maker that it has not met: that is what a stacked page model has to be trained with.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from detector.errors import DetectorError
from detector.lab.linear import Fitted, fit_logistic, group_weights, unit_rows
from detector.lab.pagecorpora import Labelled
from detector.lab.training import platt
from detector.page import read_page
from detector.reading import PageReading
from detector.textmodels.grams import gram_buckets, packed
from detector.textmodels.tokens import I32
from detector.textmodels.wording import LEAST_TOKENS, visible_hashes

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
BITS = 20
SIZES = (1, 2)
LEAST_BAD, LEAST_GOOD = 3, 5  # sources
STRENGTH = 100.0
FOLDS = 8
POWER = 0.7


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Hashed training pages: distinct buckets, label, source and address of each."""

    rows: tuple[I32, ...]
    bad: Flags
    sources: tuple[str, ...]
    urls: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TrainedVocabulary:
    """The fitted weights, their calibration and the out-of-fold probability of each training page."""

    fitted: Fitted
    slope: float
    shift: float
    out_of_fold: Mapping[str, float]


def collect(pages: Iterable[Labelled]) -> Vocabulary:
    """Read and hash the scored pages; pages that cannot be read or hold next to nothing are left out."""
    rows: list[I32] = []
    kept: list[Labelled] = []
    for labelled in pages:
        hashes = _hashes(labelled) if labelled.label != "borderline" else None
        if hashes is not None and len(hashes) >= LEAST_TOKENS:
            rows.append(gram_buckets(hashes, SIZES, BITS))
            kept.append(labelled)
    return Vocabulary(
        tuple(rows), np.array([p.bad for p in kept]), tuple(p.source for p in kept), tuple(p.url for p in kept)
    )


def _hashes(labelled: Labelled) -> npt.NDArray[np.uint64] | None:
    record = labelled.record
    kind: Any = record.kind or None
    try:
        page = read_page(record.content, url=record.url, kind=kind)
    except DetectorError:
        return None
    return PageReading(page).once(visible_hashes)


def train_vocabulary(data: Vocabulary, seed: int = 0) -> TrainedVocabulary:
    """Fit on all pages; calibrate on out-of-fold scores."""
    x = unit_rows(data.rows, 1 << BITS)
    fold = source_folds(data.sources, data.bad, seed)
    raw = np.zeros(len(data.bad))
    for number in range(FOLDS):
        held = fold == number
        fitted = _fit(x, data, ~held)
        raw[held] = x[held] @ fitted.weights + fitted.bias
    slope, shift = platt(raw, data.bad, group_weights(data.bad, data.sources, POWER))
    probability = 1 / (1 + np.exp(-(raw * slope + shift)))
    scores = dict(zip(data.urls, probability.tolist(), strict=True))
    return TrainedVocabulary(_fit(x, data, np.ones(len(data.bad), np.bool_)), slope, shift, scores)


def _fit(x: Any, data: Vocabulary, kept: Flags) -> Fitted:
    columns = np.flatnonzero(_shared(data, kept))
    weight = np.zeros(len(kept))
    own = [source for source, k in zip(data.sources, kept, strict=True) if k]
    weight[kept] = group_weights(data.bad[kept], own, POWER)
    fitted = fit_logistic(x[:, columns], data.bad, weight, STRENGTH)
    weights = np.zeros(x.shape[1])
    weights[columns] = fitted.weights
    return Fitted(weights, fitted.bias)


def _shared(data: Vocabulary, kept: Flags) -> Flags:
    """Which buckets enough different sources use."""
    used = {True: np.zeros(1 << BITS, np.int32), False: np.zeros(1 << BITS, np.int32)}
    own: dict[tuple[bool, str], list[I32]] = {}
    for index in np.flatnonzero(kept):
        own.setdefault((bool(data.bad[index]), data.sources[index]), []).append(data.rows[index])
    for (bad, _), rows in own.items():
        used[bad][np.unique(np.concatenate(rows))] += 1
    return np.asarray((used[True] >= LEAST_BAD) | (used[False] >= LEAST_GOOD))


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
    weights, scale = packed(trained.fitted.weights)
    return {
        "weights": weights,
        "scale": np.array(scale),
        "bias": np.array(trained.fitted.bias),
        "sizes": np.array(SIZES),
        "calibration": np.array([trained.slope, trained.shift]),
    }


def vocabulary_out_of_fold(pages: Iterable[Labelled], seed: int = 0) -> dict[str, float]:
    """Page address → probability from a vocabulary that saw nothing of the page's source."""
    return dict(train_vocabulary(collect(pages), seed).out_of_fold)
