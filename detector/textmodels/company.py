"""The company each word keeps: how common it and its neighbours are, how often they meet, what its surroundings mean.

"You shall know a word by the company it keeps" (Firth 1957). Ten numbers a word: its frequency and its neighbours',
how often it is met with either of them against what chance would give, and how alike in meaning it is to each of
them, to the content words around it and to the whole stretch of text (cosines of GloVe vectors, Pennington, Socher and
Manning 2014). A rare word that belongs is like its surroundings; a synonym from another sense of the word is not.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from detector.dataclassing import dataclass
from detector.textmodels.cells import Cells
from detector.textmodels.keys import Keys
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


@dataclass(frozen=True, slots=True)
class Tables:
    """What is known of words and pairs of words."""

    words: Cells  # hashed: 8 × (Zipf frequency), 0 unknown
    pairs: Cells  # hashed: 8 × log2(1 + occurrences in a billion words)
    keys: Keys  # of the words with vectors
    vectors: NDArray[np.int8]  # one row a key
    functional: Flags  # of each key: a function word, which says nothing of what a text is about


def word_numbers(prose: Prose, tables: Tables, found: Places) -> tuple[F32, Places]:
    """Ten numbers of each counted word, and which tokens those are.

    Counted are lower-case words, and capitals that begin a sentence: names meet whom they like.

    Args:
        prose: the text.
        tables: what is known of words.
        found: where the prose's tokens stand among the tables' keys.

    Returns:
        (words, 10): frequency (8 × Zipf); fit with the word before and after; their frequencies; likeness to them, to
        the content words within `NEAR` on either side, to those of the window; 1 for a function word, 2 for a word
        without a vector. And the places of the words among the prose's tokens.
    """
    is_word = (prose.shape == LOWER) | (prose.shape == CAPITAL)
    begins = np.append(True, prose.sentence[1:] != prose.sentence[:-1])[: len(is_word)]
    counted = np.flatnonzero(is_word & ((prose.shape == LOWER) | begins))
    numbers = np.zeros((NUMBERS, len(counted)), np.float32)
    if not len(counted):
        return numbers.T, counted
    frequency = (_known(tables.words, prose.hash) * is_word).astype(np.float32)
    found = np.where(is_word, found, -1)
    beside, near, whole = likenesses(found, prose.window, tables)
    kind = np.where(found < 0, 2, tables.functional.take(found))
    after = counted + 1
    for place, values in ((0, frequency), (7, near), (8, whole), (9, kind)):
        numbers[place] = values.take(counted)
    for place, values in ((1, fits(prose.hash, frequency, tables.pairs)), (5, beside)):
        around = _framed(values, MISSING)
        numbers[place], numbers[place + 1] = around.take(counted), around.take(after)
    around = _framed(frequency, np.float32(0))
    numbers[3], numbers[4] = around.take(counted), around.take(after + 1)
    return numbers.T, counted


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


def likenesses(found: Places, window: NDArray[np.int32], tables: Tables) -> tuple[F32, F32, F32]:
    """Cosines of each token with the one after, with the content words near it and with those in its window.

    Large arrays are few and changed in place: fresh memory costs more here than arithmetic.
    """
    known = found >= 0
    rows = tables.vectors.take(found, axis=0).astype(np.float32)
    rows *= (known / np.maximum(np.sqrt(_dots(rows, rows)), 1e-6)).astype(np.float32)[:, None]
    telling = (known & ~tables.functional.take(found)).astype(np.float32)
    content = np.zeros((len(rows) + 2 * NEAR, rows.shape[1]), np.float32)  # with nothing before and after
    inner = np.multiply(rows, telling[:, None], out=content[NEAR:-NEAR])
    beside = _dots(rows[:-1], rows[1:])
    beside[~(known[:-1] & known[1:])] = MISSING
    near = _near(content)
    edges = np.searchsorted(window, np.arange(int(window[-1]) + 2, dtype=np.int32)).tolist()
    sums, like = np.empty((len(edges) - 1, rows.shape[1]), np.float32), np.empty(len(rows), np.float32)
    for whole, begin, end in zip(sums, edges, edges[1:], strict=False):
        np.einsum("ij->j", inner[begin:end], out=whole)
        np.einsum("ij,j->i", rows[begin:end], whole, out=like[begin:end])  # BLAS would wake its threads for so little
    own = telling * _dots(rows, rows)  # 1 for content words
    size = _dots(sums, sums).take(window) - 2 * (telling * like) + own
    return beside, _cosines(_dots(rows, near), _dots(near, near), known), _cosines(like - own, size, known)


def _framed(values: F32, edge: np.float32) -> F32:
    framed = np.full(len(values) + 2, edge)
    framed[1:-1] = values
    return framed


def _known(table: Cells, hashes: U64) -> U8:
    return table.look_up(buckets(hashes, table.bits))


def _near(content: F32) -> F32:
    """Sum of the rows up to `NEAR` before and after each, without itself and for all but the outer `NEAR`."""
    count = len(content) - 2 * NEAR
    near: F32 = content[NEAR - 1 :][:count] + content[NEAR + 1 :][:count]
    for step in range(2, NEAR + 1):
        near += content[NEAR - step :][:count]
        near += content[NEAR + step :][:count]
    return near


def _dots(rows: F32, others: F32) -> F32:
    found: F32 = np.einsum("ij,ij->i", rows, others)
    return found


def _cosines(dots: F32, squares: F32, known: Flags) -> F32:
    """Of unit rows with others of these squared lengths; `MISSING` where either is none."""
    there = known & (squares > LEAST_SQUARE)
    cosines: F32 = np.where(there, dots / np.sqrt(np.maximum(squares, LEAST_SQUARE)), MISSING).astype(np.float32)
    return cosines
