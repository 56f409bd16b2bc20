"""Which pages may tell the same story: pages that share rare facts, rare words and rare pairs of words.

An inverted index over the rarest keys of each page. Keys held by one page only and keys held by many are left
out, so the work grows with the number of pages, never with its square, and a page that lists thousands of names
meets nobody by most of them: it is indexed under its `KEYS` rarest keys like any other.

A short page of plain words has hardly any key that is rare among all pages. Such pages are indexed a second time
among their like, where their words are rarer: a paragraph and its rewrite are both of that kind.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

import numpy as np
from numpy.typing import NDArray

from detector.corpus.prints import Print
from detector.corpus.rarity import Keys, Rarity, Weights

if TYPE_CHECKING:
    from scipy.sparse import csr_matrix

KEYS = 400  # of a page in the index; long rewrites keep few of their very rarest words
STORED = 200  # keys of a page in a reference index on disk
MAX_HOLDERS = 96  # pages under one key; commoner keys tell too little to be worth their pairs
PARTNERS = 16  # candidates kept for a page
FEW = 32  # usable keys below which a page is looked for among its like, too: one page in ten; with 56 no more is found
MIN_SCORE = 0.04  # share of the lighter page's indexed weight that two candidates share
BINS = 1 << 24  # of the count of holders, at least
BINS_PER_PAGE = 512  # a page has some 300 keys: with fewer bins than keys a lone key seems to be shared
BLOCK = 1024  # rows of the product computed at a time
COMMON = 2.5  # nats: words below are left out before neighbours are paired


class Candidate(NamedTuple):
    """Two pages that may tell the same, and how much of their rarest keys they share (0..1)."""

    a: int
    b: int
    score: float


def keys_of(page: Print, rarity: Rarity) -> Keys:
    """Return every key a page can be found by: stems, facts, and neighbouring pairs of its rarer words."""
    weights = rarity.weights(page.stems, page.language)
    carrying = page.stems[weights > COMMON]
    return np.unique(np.concatenate((carrying, page.facts, _pairs(carrying))))


def _pairs(stems: Keys) -> Keys:
    """Return a hash of each two neighbours, whichever comes first."""
    left, right = stems[:-1], stems[1:]
    pairs: Keys = np.minimum(left, right) * np.uint32(2654435761) ^ np.maximum(left, right) * np.uint32(0x9E3779B1)
    return pairs


def stored_keys(page: Print, rarity: Rarity) -> tuple[Keys, Weights]:
    """Return the keys under which a page is kept in a reference index, and their weights, the rarest `STORED`.

    An index grows page by page, so rarity is the background's alone. A pair of neighbouring words is about as rare
    as its two words together.
    """
    weights = rarity.weights(page.stems, page.language)
    carrying, own = page.stems[weights > COMMON], weights[weights > COMMON]
    keys = np.concatenate((carrying, page.facts, _pairs(carrying)))
    rare = np.concatenate((own, rarity.weights(page.facts, page.language), (own[:-1] + own[1:]) * np.float32(0.55)))
    keys, first = np.unique(keys, return_index=True)
    rare = rare[first]
    if len(keys) > STORED:
        best = np.sort(np.argpartition(-rare, STORED)[:STORED])
        keys, rare = keys[best], rare[best]
    return keys, rare


def find_candidates(prints: Sequence[Print], indexes: Sequence[int], rarity: Rarity) -> list[Candidate]:
    """Return candidate pairs among the pages at `indexes`, the most alike first for each page.

    Args:
        prints: all pages.
        indexes: the pages to pair, normally one of each set of duplicates.
        rarity: weights; its counts of the corpus at hand should include these pages.
    """
    found, usable = _paired(prints, indexes, rarity)
    plain = [i for i, keys in zip(indexes, usable, strict=True) if keys < FEW]
    if len(indexes) > MAX_HOLDERS and len(plain) < len(indexes):
        found = _paired(prints, plain, rarity)[0] | found
    return [Candidate(a, b, score) for (a, b), score in found.items()]


def _paired(
    prints: Sequence[Print], indexes: Sequence[int], rarity: Rarity
) -> tuple[dict[tuple[int, int], float], list[int]]:
    """Return the score of each candidate pair, and how many keys each page has that two to `MAX_HOLDERS` hold."""
    from scipy.sparse import csr_matrix

    (keys, holders, weights), usable = _index(prints, indexes, rarity)
    found: dict[tuple[int, int], float] = {}
    if not len(keys):
        return found, usable
    columns = np.unique(keys, return_inverse=True)[1].astype(np.int32)
    root = np.sqrt(weights)
    matrix = csr_matrix((root, (holders, columns)), shape=(len(indexes), int(columns.max()) + 1))
    mass = np.bincount(holders, weights, len(indexes)).astype(np.float64)
    for a, b, score in _products(matrix, mass):
        pair = (indexes[a], indexes[b]) if indexes[a] < indexes[b] else (indexes[b], indexes[a])
        found[pair] = score
    return found, usable


Triples = tuple[Keys, NDArray[np.int32], NDArray[np.float32]]


def _index(prints: Sequence[Print], indexes: Sequence[int], rarity: Rarity) -> tuple[Triples, list[int]]:
    """Return (key, row, weight) of the rarest keys of each page that others hold too, and how many each page has."""
    counts = _holders(prints, indexes, rarity)
    mask = np.uint32(len(counts) - 1)
    top = np.log(len(indexes) + 1)
    kept: list[Triples] = []
    numbers: list[int] = []
    for row, i in enumerate(indexes):
        keys = keys_of(prints[i], rarity)
        held = counts[keys & mask]
        usable = (held >= 2) & (held <= MAX_HOLDERS)
        keys, held = keys[usable], held[usable]
        numbers.append(len(keys))
        if len(keys) > KEYS:
            rarest = np.argpartition(held, KEYS)[:KEYS]
            keys, held = keys[rarest], held[rarest]
        rare = (top - np.log(held)).astype(np.float32) + np.float32(0.5)
        kept.append((keys, np.full(len(keys), row, np.int32), rare))
    if not kept:
        return (np.empty(0, np.uint32), np.empty(0, np.int32), np.empty(0, np.float32)), numbers
    return tuple(np.concatenate(part) for part in zip(*kept, strict=True)), numbers  # type: ignore[return-value]


def _holders(prints: Sequence[Print], indexes: Sequence[int], rarity: Rarity) -> NDArray[np.uint8]:
    """Return how many pages hold the keys of each bin, counted up to one more than is of use."""
    size = max(BINS, 1 << (len(indexes) * BINS_PER_PAGE - 1).bit_length()) if len(indexes) else BINS
    counts = np.zeros(min(size, 1 << 32), np.uint8)
    mask = np.uint32(len(counts) - 1)
    for i in indexes:
        bins = keys_of(prints[i], rarity) & mask
        counts[bins] = np.minimum(counts[bins], MAX_HOLDERS) + 1
    return counts


def _products(matrix: csr_matrix, mass: NDArray[np.float64]) -> Iterator[tuple[int, int, float]]:
    """Yield (row, other row, score) of the best partners of each row, block by block."""
    transposed = matrix.T.tocsr()
    for start in range(0, matrix.shape[0], BLOCK):
        shared = (matrix[start : start + BLOCK] @ transposed).tocsr()
        for row in range(shared.shape[0]):
            span = slice(shared.indptr[row], shared.indptr[row + 1])
            others = shared.indices[span]
            lighter = np.maximum(np.minimum(mass[others], mass[start + row]), 1e-9)
            score = shared.data[span] / lighter
            good = (others != start + row) & (score >= MIN_SCORE)
            best = np.argsort(-score[good], kind="stable")[:PARTNERS]
            for other, value in zip(others[good][best].tolist(), score[good][best].tolist(), strict=True):
                yield start + row, other, value
