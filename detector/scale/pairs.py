"""Stage two: rows that share keys → candidate pairs → judged pairs → clusters.

An engine groups by key and joins; what a group or a pair means is told here. Work is linear: a bucket of equal bands
links its members to the first of them, and a fact key that many pages hold makes no pairs.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from math import exp
from typing import Final, NamedTuple

import numpy as np

from detector.corpus.alignment import Prepared, Words, prepare, weigh_words
from detector.corpus.derivation import first_look, judge, weighing
from detector.corpus.duplicates import NEAR
from detector.corpus.pairing import HOPELESS
from detector.corpus.prints import Print
from detector.corpus.rarity import Rarity

HOLDERS: Final = 16  # pages under one fact key; commoner ones make no pairs
SHARED: Final = 3  # rare keys that two pages must share to be compared


class Edge(NamedTuple):
    """Two pages that tell the same; `a < b`."""

    a: int
    b: int
    kind: str  # exact, near, rewrite
    probability: float


class Side(NamedTuple):
    """What is needed of a page to judge a pair."""

    id: int
    digest: bytes
    signature: bytes
    print: bytes


@lru_cache(maxsize=1)
def background_rarity() -> Rarity:
    """Return the rarity of the shipped background alone."""
    return Rarity()


def verify(left: Side, right: Side) -> Edge | None:
    """Judge a candidate pair by its prints; None where the pages do not tell the same."""
    a, b = sorted((left, right))
    if a.digest == b.digest:
        return Edge(a.id, b.id, "exact", 1.0)
    if a.signature and b.signature:
        same = np.frombuffer(a.signature, "<u4") == np.frombuffer(b.signature, "<u4")
        if (alike := float(same.mean())) >= NEAR:
            return Edge(a.id, b.id, "near", round(alike, 4))
    if first_look(_words(a.print), _words(b.print)) < HOPELESS:
        return None
    probability = 1 / (1 + exp(-judge(_prepared(a.print), _prepared(b.print)).logit))
    return Edge(a.id, b.id, "rewrite", round(probability, 4)) if probability >= weighing().derived else None


@lru_cache(maxsize=4096)
def _words(print_bytes: bytes) -> Words:
    return weigh_words(Print.from_bytes(print_bytes), background_rarity())


@lru_cache(maxsize=1024)
def _prepared(print_bytes: bytes) -> Prepared:
    return prepare(Print.from_bytes(print_bytes), background_rarity(), known=_words(print_bytes))


def join_components(edges: Iterable[tuple[int, int]]) -> dict[int, int]:
    """Return the cluster of each page that has one: the least id among those connected."""
    parent: dict[int, int] = {}

    def find(item: int) -> int:
        while parent.setdefault(item, item) != item:
            parent[item] = parent[parent[item]]
            item = parent[item]
        return item

    for a, b in edges:
        low, high = sorted((find(a), find(b)))
        parent[high] = low
    return {item: find(item) for item in parent}
