"""Exact and near duplicates by MinHash over shingles of five words.

Signatures come from rensa, the fastest maintained library found: 128 hashes of a 400-word page in 7 µs against
0.9 ms in numpy and more in datasketch (`benchmarks/retrieval.py` measures it again). 32 bands of 4 rows find
pairs from a Jaccard similarity of about 0.5 on; each candidate is verified on the whole signature. A bucket links
its members to a few leaders only, so a million copies of one page cost a million comparisons, not their square.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from detector.corpus.prints import Print
from detector.corpus.rarity import Keys

HASHES = 128
BANDS = 32
ROWS = HASHES // BANDS
SEED = 7
SHINGLE = 5  # words
MIN_SHINGLES = 8  # shorter pages are compared for exact equality only
NEAR = 0.7  # estimated Jaccard from which pages are near-duplicates (text-dedup and RedPajama-V2 use .7, FineWeb .72)
LEADERS = 4  # members of a bucket that later ones are compared with
BATCH = 2000  # pages signed at a time

Signatures = NDArray[np.uint32]
T = TypeVar("T")
Found = tuple[int, int, float]  # indexes of two pages and their similarity


def shingles_of(stems: Keys) -> NDArray[np.uint64]:
    """Return the distinct 64-bit hashes of five words in a row; one hash of all for shorter texts."""
    if len(stems) < SHINGLE:
        return np.array([int(stems.sum()) + 1], np.uint64) if len(stems) else np.empty(0, np.uint64)
    wide = stems.astype(np.uint64)
    mixed = np.zeros(len(stems) - SHINGLE + 1, np.uint64)
    for i in range(SHINGLE):
        mixed = (mixed ^ (mixed >> np.uint64(29))) * np.uint64(0x9E3779B97F4A7C15) + wide[
            i : len(wide) - SHINGLE + 1 + i
        ]
    mixed *= np.uint64(0xBF58476D1CE4E5B9)
    return np.unique(mixed ^ (mixed >> np.uint64(31)))


def sign_sets(sets: Iterable[NDArray[np.uint64]]) -> Signatures:
    """Return the MinHash signatures of sets of hashes, shape (sets, 128)."""
    from rensa import RMinHash

    parts: list[Signatures] = []
    for batch in batched(sets, BATCH):
        offsets = np.concatenate(([0], np.cumsum([len(s) for s in batch]))).astype(np.uint64)
        matrix = RMinHash.digest_matrix_from_flat_token_hashes(np.concatenate(batch), offsets, HASHES, SEED)
        parts.append(np.array(matrix.to_rows(), np.uint32).reshape(len(batch), HASHES))
    return np.concatenate(parts) if parts else np.empty((0, HASHES), np.uint32)


def batched(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Yield lists of `size` items; the last may be shorter (itertools has it from Python 3.12 on)."""
    iterator = iter(items)
    while batch := list(islice(iterator, size)):
        yield batch


def band_keys(signatures: Signatures) -> NDArray[np.uint64]:
    """Return one hash a band, shape (pages, 32): pages that share one are candidates."""
    rows = signatures.reshape(len(signatures), BANDS, ROWS).astype(np.uint64)
    mixed = np.zeros(rows.shape[:2], np.uint64)
    for i in range(ROWS):
        mixed = (mixed ^ (mixed >> np.uint64(31))) * np.uint64(0x9E3779B97F4A7C15) + rows[:, :, i]
    keys: NDArray[np.uint64] = mixed + np.arange(BANDS, dtype=np.uint64) * np.uint64(0xD6E8FEB86659FD93)
    return keys


def exact_duplicates(prints: Iterable[Print]) -> list[Found]:
    """Return each page whose words equal those of an earlier one, with the first of them."""
    first: dict[bytes, int] = {}
    found: list[Found] = []
    for i, own in enumerate(prints):
        if len(own.stems):
            leader = first.setdefault(own.digest, i)
            if leader != i:
                found.append((leader, i, 1.0))
    return found


def near_duplicates(prints: Sequence[Print], indexes: Sequence[int], threshold: float = NEAR) -> list[Found]:
    """Return pairs of near-duplicates among the pages at `indexes`, linked to the first of their kind.

    Work is linear in the pages: in each band's bucket a page is compared with at most `LEADERS` earlier ones.
    """
    kept = [i for i in indexes if len(prints[i].stems) >= MIN_SHINGLES + SHINGLE]
    found = linked_sets((shingles_of(prints[i].stems) for i in kept), threshold)
    return [(kept[a], kept[b], similarity) for a, b, similarity in found]


def linked_sets(sets: Iterable[NDArray[np.uint64]], threshold: float) -> list[Found]:
    """Return pairs of sets whose estimated Jaccard reaches the threshold, linked to the first of their kind."""
    signatures = sign_sets(sets)
    keys = band_keys(signatures)
    found: dict[tuple[int, int], float] = {}
    for band in range(BANDS):
        for members in buckets(keys[:, band]):
            _link(members, signatures, threshold, found)
    return [(a, b, similarity) for (a, b), similarity in sorted(found.items())]


def buckets(keys: NDArray[np.uint64]) -> Iterable[NDArray[np.int64]]:
    """Yield the row numbers that share a key, for keys of more than one row."""
    order = np.argsort(keys, kind="stable")
    ordered = keys[order]
    starts = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
    ends = np.append(starts[1:], len(ordered))
    for start, end in zip(starts[ends - starts > 1].tolist(), ends[ends - starts > 1].tolist(), strict=True):
        yield order[start:end]


def _link(
    members: NDArray[np.int64], signatures: Signatures, threshold: float, found: dict[tuple[int, int], float]
) -> None:
    """Compare a bucket's members with its leaders: those that no earlier leader resembles."""
    waiting = members
    for _ in range(LEADERS):
        if len(waiting) < 2:
            return
        leader, others = waiting[0], waiting[1:]
        same = (signatures[others] == signatures[leader]).mean(axis=1)
        close = same >= threshold
        for other, similarity in zip(others[close].tolist(), same[close].tolist(), strict=True):
            found[int(leader), other] = similarity
        waiting = others[~close]
