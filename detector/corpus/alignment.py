"""Which sentences of two pages say the same: weighted overlap of stems, kept to the order of the telling.

A rewrite changes words but keeps names, numbers and mostly the order. Sentences are compared by the cosine of
their stems weighted by rarity; a small bonus for the same relative position settles ties, so that the repeated
summary sentences of a page do not steal each other's partners.
"""

from __future__ import annotations

from dataclasses import dataclass
from math import log
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from detector.corpus.prints import Print
from detector.corpus.rarity import Keys, Rarity, Weights

MAX_SENTENCES = 300  # a page that are compared sentence by sentence: 90,000 cells of the matrix at most
ALIGNED = 0.35  # cosine from which two sentences are taken to tell the same
TOUCHED = 0.22  # below this a sentence has no counterpart at all
ORDER_BONUS = 0.08
CONTAINED = 0.8  # share of the cosine of containment that counts: a long sentence split in two still aligns

Matrix = NDArray[np.float32]


class Match(NamedTuple):
    """Sentence `a` of one page and `b` of the other, and their similarity."""

    a: int
    b: int
    similarity: float


@dataclass(frozen=True, slots=True)
class Alignment:
    """Aligned sentences and how much of each page they cover."""

    matches: tuple[Match, ...]
    similarity: Matrix  # every sentence of A against every sentence of B
    mass_a: Weights  # rarity-weighted words of each sentence
    mass_b: Weights
    order: float  # -1..1: agreement of the order of matched sentences (Kendall's tau)

    def coverage(self, side: int, threshold: float = ALIGNED) -> float:
        """Return the share of a page's mass in sentences whose best partner reaches the threshold (0 = A, 1 = B)."""
        mass = self.mass_b if side else self.mass_a
        if not self.similarity.size or not mass.sum():
            return 0.0
        best = self.similarity.max(axis=0 if side else 1)
        return float(mass[best >= threshold].sum() / mass.sum())


def align(a: Print, b: Print, rarity: Rarity) -> Alignment:
    """Align the sentences of two pages.

    Args:
        a: print of one page; sentences past `MAX_SENTENCES` are left out.
        b: print of the other.
        rarity: weights of stems.
    """
    vocabulary = np.union1d(a.stems, b.stems)
    language = a.language if rarity.knows(a.language) else b.language
    weights = rarity.weights(vocabulary, language)
    rows_a, rows_b = _rows(a, vocabulary), _rows(b, vocabulary)
    weights = weights * _local(rows_a, rows_b, len(vocabulary))
    shared = np.intersect1d(rows_a[1], rows_b[1])
    dense_a, mass_a, norm_a = _dense(rows_a, weights, shared)
    dense_b, mass_b, norm_b = _dense(rows_b, weights, shared)
    dots = dense_a @ dense_b.T
    similarity = _similarity(dots, norm_a, norm_b)
    matches = _pick(similarity)
    return Alignment(matches, similarity, mass_a, mass_b, kendall(matches))


Rows = tuple[
    NDArray[np.int64], NDArray[np.int64], int
]  # sentence and vocabulary index of each distinct word, sentences


def _rows(page: Print, vocabulary: Keys) -> Rows:
    ends = page.ends[:MAX_SENTENCES]
    stems = page.stems[: int(ends[-1])] if len(ends) else page.stems[:0]
    sentence = np.searchsorted(ends, np.arange(len(stems)), side="right")
    cells = np.unique(sentence * len(vocabulary) + np.searchsorted(vocabulary, stems))
    size = max(1, len(vocabulary))
    return cells // size, cells % size, len(ends)


def _local(a: Rows, b: Rows, size: int) -> Weights:
    """Return a factor that takes weight from words that stand in many sentences of these two pages.

    It tells the sentences of one story apart, and stands in for a stop-word list where the background does not
    know the language.
    """
    total = a[2] + b[2]
    counts = np.bincount(a[1], minlength=size) + np.bincount(b[1], minlength=size)
    factor = 0.4 + 0.6 * (log(total + 1) - np.log(counts + 0.5)) / log(total + 1)
    clipped: Weights = np.clip(factor, 0.2, 1.0).astype(np.float32)
    return clipped


def _dense(rows: Rows, weights: Weights, shared: NDArray[np.int64]) -> tuple[Matrix, Weights, Weights]:
    """Return sentences × shared words, and the full mass and norm of each sentence."""
    sentence, word, number = rows
    mass = np.bincount(sentence, weights[word], number).astype(np.float32)
    norm = np.sqrt(np.bincount(sentence, weights[word] ** 2, number)).astype(np.float32)
    at = np.searchsorted(shared, word)
    held = at < len(shared)
    held[held] = shared[at[held]] == word[held]
    dense = np.zeros((number, len(shared)), np.float32)
    dense[sentence[held], at[held]] = weights[word[held]]
    return dense, mass, norm


def _similarity(dots: Matrix, norm_a: Weights, norm_b: Weights) -> Matrix:
    """Return cosines, raised towards containment where a sentence is wholly inside a longer one."""
    if not dots.size:
        return dots
    floor = np.float32(1e-6)
    cosine = dots / np.maximum(np.outer(norm_a, norm_b), floor)
    small = np.minimum(norm_a[:, None], norm_b[None, :])
    inside = dots / np.maximum(small**2, floor)
    # A short sentence is easily "inside" a long one: containment counts only for sentences that carry something.
    carries = np.clip((small - 12.0) / 12.0, 0.0, 1.0)
    raised: Matrix = np.minimum(np.maximum(cosine, CONTAINED * inside * carries), 1.0).astype(np.float32)
    return raised


def _pick(similarity: Matrix) -> tuple[Match, ...]:
    """Pick matches best first, each sentence once as the chooser and at most three times as the chosen."""
    rows, columns = similarity.shape
    if not similarity.size:
        return ()
    place = np.abs(np.arange(rows)[:, None] / max(1, rows - 1) - np.arange(columns)[None, :] / max(1, columns - 1))
    scored = similarity + ORDER_BONUS * (1 - place).astype(np.float32)
    chosen: dict[tuple[int, int], float] = {}
    used_a, used_b = np.zeros(rows, int), np.zeros(columns, int)
    picks = np.argwhere(similarity >= ALIGNED)
    order = np.argsort(-scored[picks[:, 0], picks[:, 1]], kind="stable")
    for a, b in picks[order[: 8 * (rows + columns)]].tolist():
        if (used_a[a] == 0 or used_b[b] == 0) and used_a[a] < 3 and used_b[b] < 3:
            chosen[a, b] = float(similarity[a, b])
            used_a[a] += 1
            used_b[b] += 1
    return tuple(Match(a, b, round(s, 4)) for (a, b), s in sorted(chosen.items()))


def kendall(matches: tuple[Match, ...]) -> float:
    """Return how far matched sentences keep their order: 1 the same, -1 reversed, 0 where fewer than 3 match."""
    if len(matches) < 3:
        return 0.0
    a = np.array([m.a for m in matches])
    b = np.array([m.b for m in matches])
    signs = np.sign(a[:, None] - a[None, :]) * np.sign(b[:, None] - b[None, :])
    pairs = np.count_nonzero(signs)
    return float(signs.sum() / pairs) if pairs else 0.0
