"""The company each word keeps: how common it and its neighbours are, how often they meet, what its surroundings mean.

"You shall know a word by the company it keeps" (Firth 1957). Ten numbers a word: its frequency and its neighbours',
how often it is met with either of them against what chance would give, and how alike in meaning it is to each of
them, to the content words around it and to the whole stretch of text (cosines of GloVe vectors, Pennington, Socher and
Manning 2014). A rare word that belongs is like its surroundings; a synonym from another sense of the word is not.
"""

from __future__ import annotations

from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from detector.dataclassing import dataclass
from detector.textmodels.cells import Cells
from detector.textmodels.prose import Prose
from detector.textmodels.tokens import CAPITAL, LOWER, U8, U64, Places, buckets, chained

F32 = NDArray[np.float32]
Flags = NDArray[np.bool_]
NUMBERS = 10  # a word: see `word_numbers`
PAIR_SALT = 31
NEAR = 5  # words on either side that make up the surroundings
MISSING = np.float32(-1e6)  # no neighbour, no vector: below every threshold
LEAST_SQUARE = 1e-4  # of a length: shorter sums are rounding
MET = 100.0  # added to the fit of neighbours that were met, so that all of them rank above those that never were
LOG2_10 = 3.3219
KEY_SHIFT = np.uint64(32)


@dataclass(frozen=True, slots=True)
class Tables:
    """What is known of words and pairs of words."""

    words: Cells  # hashed: 8 × (Zipf frequency), 0 unknown
    pairs: Cells  # hashed: 8 × log2(1 + occurrences in a billion words)
    keys: NDArray[np.uint32]  # upper halves of the hashes of the words with vectors, ascending
    vectors: NDArray[np.int8]  # one row a key
    functional: Flags  # of each key: a function word, which says nothing of what a text is about


def word_numbers(prose: Prose, tables: Tables) -> tuple[F32, Places]:
    """Ten numbers of each counted word, and which tokens those are.

    Counted are lower-case words, and capitals that begin a sentence: names meet whom they like.

    Returns:
        (words, 10): frequency (8 × Zipf); fit with the word before and after; their frequencies; likeness to them, to
        the content words within `NEAR` on either side, to those of the window; 1 for a function word, 2 for a word
        without a vector. And the places of the words among the prose's tokens.
    """
    is_word = (prose.shape == LOWER) | (prose.shape == CAPITAL)
    begins = np.append(True, prose.sentence[1:] != prose.sentence[:-1])[: len(is_word)]
    counted = np.flatnonzero(is_word & ((prose.shape == LOWER) | begins))
    if not len(counted):
        return np.zeros((0, NUMBERS), np.float32), counted
    frequency = np.where(is_word, _known(tables.words, prose.hash), 0).astype(np.float32)
    fit = fits(prose.hash, frequency, tables.pairs)
    none = np.zeros(1, np.float32)
    beside = (np.append(MISSING, fit), np.append(fit, MISSING))
    around = (np.append(none, frequency[:-1]), np.append(frequency[1:], none))
    found = np.where(is_word, places(prose.hash, tables.keys), -1)
    kind = np.where(found < 0, 2, tables.functional[found]).astype(np.float32)
    columns = (frequency, *beside, *around, *likenesses(found, prose.window, tables), kind)
    return np.stack([column[counted] for column in columns], axis=1), counted


def fits(hashes: U64, frequency: F32, pairs: Cells) -> F32:
    """How well each token goes with the next, in powers of two.

    `MET` + how many times as often as by chance, where they were met; else how often chance would have them meet in
    a billion words: (a + b - 9) · log2(10) for Zipf values a and b. `MISSING` where either is unknown.
    """
    if len(frequency) < 2:
        return np.zeros(0, np.float32)
    seen = _known(pairs, chained(hashes, 2, PAIR_SALT)).astype(np.float32) / 8
    expected = ((frequency[:-1] + frequency[1:]) / 8 - 9) * LOG2_10
    known = (frequency[:-1] > 0) & (frequency[1:] > 0)
    return np.where(known, np.where(seen > 0, MET + seen - expected, expected), MISSING).astype(np.float32)


def likenesses(found: Places, window: NDArray[np.int32], tables: Tables) -> tuple[F32, F32, F32, F32]:
    """Cosines of each token with the one before, the one after, the content words near it and in its window.

    Large arrays are few and changed in place: fresh memory costs more here than arithmetic.
    """
    known = found >= 0
    rows = tables.vectors[found].astype(np.float32)
    rows *= (known / np.maximum(np.sqrt(_dots(rows, rows)), 1e-6)).astype(np.float32)[:, None]
    content = rows * (known & ~tables.functional[found])[:, None]
    beside = _dots(rows[:-1], rows[1:])
    beside[~(known[:-1] & known[1:])] = MISSING
    near = _near(content)
    own = _dots(rows, content)  # 1 for content words
    ends = np.searchsorted(window, np.arange(int(window[-1]) + 2)).tolist()  # of windows: they follow each other
    sums = np.stack([content[begin:end].sum(axis=0) for begin, end in pairwise(ends)])
    whole = sums[window]  # and no product of matrices: BLAS would wake its threads for so little
    size = _dots(sums, sums)[window] - 2 * _dots(content, whole) + own
    near_likeness = _cosines(_dots(rows, near), _dots(near, near), known)
    return (
        np.append(MISSING, beside),
        np.append(beside, MISSING),
        near_likeness,
        _cosines(_dots(rows, whole) - own, size, known),
    )


def places(hashes: U64, keys: NDArray[np.uint32]) -> Places:
    """Where each hash stands among the keys; -1 where it does not."""
    own = (hashes >> KEY_SHIFT).astype(np.uint32)
    found = np.minimum(np.searchsorted(keys, own), len(keys) - 1)
    return np.where(keys[found] == own, found, -1)


def _known(table: Cells, hashes: U64) -> U8:
    return table.look_up(buckets(hashes, table.bits))


def _near(rows: F32) -> F32:
    """Sum of the rows up to `NEAR` before and after each, without itself."""
    near = np.zeros_like(rows)
    for step in range(1, min(NEAR, len(rows) - 1) + 1):
        near[step:] += rows[:-step]
        near[:-step] += rows[step:]
    return near


def _dots(rows: F32, others: F32) -> F32:
    found: F32 = np.einsum("ij,ij->i", rows, others)
    return found


def _cosines(dots: F32, squares: F32, known: Flags) -> F32:
    """Of unit rows with others of these squared lengths; `MISSING` where either is none."""
    there = known & (squares > LEAST_SQUARE)
    cosines: F32 = np.where(there, dots / np.sqrt(np.maximum(squares, LEAST_SQUARE)), MISSING).astype(np.float32)
    return cosines
