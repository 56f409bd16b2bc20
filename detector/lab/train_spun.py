"""Train the model of spun text: pair counts from human prose, then weights of the cells from texts that we spin.

Texts that feed the pair counts never serve as examples: a human text would look met-before only because it was counted.
Pair counts come from half of the human texts (by group), English good pages where given, and the frequent pairs of the
`wordsegment` package (Apache-2.0; counts of a web corpus); word frequencies from `wordfreq` (Apache-2.0). Both packages
are needed for training alone.
"""

from __future__ import annotations

import random
import zlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from detector.lab.spinner import Spinner
from detector.lab.textcorpora import Document, excerpts
from detector.lab.training import platt
from detector.textmodels.grams import Floats
from detector.textmodels.prose import Prose, text_prose
from detector.textmodels.spinning import CELLS, PAIR_SALT, Model, word_cells
from detector.textmodels.tokens import CAPITAL, LOWER, U8, buckets, chained, tokenize

RATES = (0.05, 0.1, 0.2, 0.3, 0.5)
WORD_BITS, PAIR_BITS = 20, 22
VOCABULARY = 150_000
WEB_WORDS = 1_024_908_267_229  # running words behind the counts of `wordsegment`
EXCERPT = 250  # words
STRENGTH = 3e3  # of the cells: they are shares of words, so their columns are small
RATE_WEIGHTS = {0.05: 1.0, 0.1: 0.7, 0.2: 0.3, 0.3: 0.1, 0.5: 0.1}  # faint spinning is what has to be learned
BILLION = 1e9
PRIOR = 0.02  # share of spun texts that a probability supposes
NEWLINE = 10


@dataclass(frozen=True, slots=True)
class Tables:
    """Hashed word frequencies and pair counts."""

    words: U8
    pairs: U8


def is_counted(document: Document) -> bool:
    """Whether a text feeds the pair counts (else it may be an example): by its group, so copies stay together."""
    return zlib.crc32(document.group.encode()) % 2 == 0


def word_table() -> U8:
    """8 × Zipf frequency of the commonest English words, hashed."""
    from wordfreq import top_n_list, zipf_frequency

    words = top_n_list("en", VOCABULARY)
    tokens = tokenize("\n".join(words))
    line = np.searchsorted(np.flatnonzero(tokens.codes == NEWLINE), tokens.start)
    single = np.bincount(line, minlength=len(words))[line] == 1
    zipf = np.array([max(1, round(8 * zipf_frequency(word, "en"))) for word in words], np.uint8)
    table = np.zeros(1 << WORD_BITS, np.uint8)
    np.maximum.at(table, buckets(tokens.hash[single], WORD_BITS), zipf[line[single]])
    return table


def pair_table(texts: Iterable[str]) -> U8:
    """8 × log2(1 + occurrences in a billion words) of neighbouring words, hashed; the larger of both sources."""
    counts = np.zeros(1 << PAIR_BITS, np.int32)
    total = 0
    for text in texts:
        prose = text_prose(text)
        is_word = (prose.shape == LOWER) | (prose.shape == CAPITAL)
        both = is_word[:-1] & is_word[1:]
        cells = buckets(chained(prose.hash, 2, PAIR_SALT), PAIR_BITS)[both]
        np.add.at(counts, cells, 1)
        total += int(is_word.sum())
    own = counts * (BILLION / max(total, 1))
    rate = np.maximum(own, _web_pairs())
    table: U8 = np.minimum(np.round(8 * np.log2(1 + rate)), 255).astype(np.uint8)
    return table


def _web_pairs() -> Floats:
    import wordsegment

    wordsegment.load()
    rates = np.zeros(1 << PAIR_BITS)
    pairs = [(key, count) for key, count in wordsegment.BIGRAMS.items() if not key.startswith("<")]
    tokens = tokenize("\n".join(key for key, _ in pairs))
    line = np.searchsorted(np.flatnonzero(tokens.codes == NEWLINE), tokens.start)
    pure = np.bincount(line, minlength=len(pairs)) == 2
    first = np.flatnonzero(pure[line] & (np.append(True, np.diff(line) > 0)))
    hashes = chained(tokens.hash, 2, PAIR_SALT)[first]
    values = np.array([count for _, count in pairs])[line[first]]
    np.maximum.at(rates, buckets(hashes, PAIR_BITS), values * (BILLION / WEB_WORDS))
    return rates


def examples(
    documents: Sequence[Document], spinners: Sequence[Spinner], seed: int = 0, rates: Sequence[float] = RATES
) -> Iterator[tuple[str, float]]:
    """Yield (text, rate): each excerpt as it is (0.0), and spun once at each rate by one of the spinners."""
    rng = random.Random(seed)
    for document in documents:
        for text in excerpts(document.text, EXCERPT):
            yield text, 0.0
            for rate in rates:
                yield rng.choice(spinners).spin(text, rate, rng), rate


def histogram(prose: Prose, tables: Tables) -> Floats:
    """Share of the prose's words in each cell."""
    cells, counted = word_cells(prose, tables.words, tables.pairs)
    return np.bincount(cells[counted], minlength=CELLS) / max(1, int(counted.sum()))


def fit_cells(rows: Floats, rates: Floats) -> tuple[Floats, float, float, float]:
    """Weights of the cells, bias, and the calibration (slope, shift) for PRIOR."""
    from scipy.sparse import csr_matrix

    from detector.lab.linear import fit_logistic

    spun = rates > 0
    weight = np.where(spun, [RATE_WEIGHTS.get(float(rate), 1.0) for rate in rates], 1.0)
    weight = np.where(spun, weight / weight[spun].sum(), weight / weight[~spun].sum()) * len(rates) / 2
    fitted = fit_logistic(csr_matrix(rows), spun, weight, STRENGTH)
    slope, shift = platt(rows @ fitted.weights + fitted.bias, spun, weight)
    return fitted.weights, fitted.bias, slope, shift + float(np.log(PRIOR / (1 - PRIOR)))


def train_spun(examined: Iterable[tuple[str, float]], tables: Tables) -> Model:
    """Fit the cells on (text, rate) examples."""
    texts = list(examined)
    rows = np.array([histogram(text_prose(text), tables) for text, _ in texts])
    weights, bias, slope, shift = fit_cells(rows, np.array([rate for _, rate in texts]))
    return Model(tables.words, tables.pairs, weights, bias, slope, shift)


def spun_arrays(model: Model) -> dict[str, npt.NDArray[Any]]:
    """The artefact `spun`."""
    return {
        "words": model.words,
        "pairs": model.pairs,
        "cells": model.cells.astype(np.float32),
        "bias": np.array(model.bias),
        "calibration": np.array([model.slope, model.shift]),
    }
