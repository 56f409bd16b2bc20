"""How rare a word or fact is: document frequencies of a shipped background table and of the corpus at hand.

The background (`background.npz`, made by `benchmarks/corpus_tables.py`) holds, for each language with enough
pages, hashed stems and fact keys with the number of documents that have them; nothing of the texts themselves.
A key that is not in the table was seen in fewer than `MIN_COUNT` documents, that is, it is rare.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detector.corpus.shipped import background_arrays
from detector.corpus.tokens import hash_key

Keys = NDArray[np.uint32]
Weights = NDArray[np.float32]

MIN_COUNT = 3  # documents; rarer keys are left out of the shipped table
CEILING = 8.5  # nats: the weight of an unseen key in the best covered language
BINS = 1 << 22  # of the corpus's own counts: collisions make a key look commoner, never rarer


@dataclass(frozen=True, slots=True)
class Table:
    """Document frequencies in one language: sorted keys, their counts, and how many documents were read."""

    keys: Keys
    counts: NDArray[np.uint16]
    documents: int

    def lookup(self, keys: Keys) -> NDArray[np.float64]:
        """Return how many documents have each key (1 for keys not listed)."""
        if not len(self.keys):
            return np.ones(len(keys))
        at = np.minimum(np.searchsorted(self.keys, keys), len(self.keys) - 1)
        return np.where(self.keys[at] == keys, self.counts[at], 1).astype(np.float64)


NOTHING = Table(np.empty(0, np.uint32), np.empty(0, np.uint16), 0)


@lru_cache(maxsize=1)
def background() -> dict[str, Table]:
    """Return the shipped tables by language; English is always there. Raises `ModelError`."""
    tables, data = {}, background_arrays()
    for name, values in data.items():
        language, _, part = name.partition("/")
        if part == "keys":
            keys, counts = np.cumsum(values, dtype=np.uint32), data[f"{language}/counts"]
            tables[language] = Table(keys, counts, int(data[f"{language}/documents"]))
    return tables


class LowerWords:
    """The words that running text writes in lower case, as a container: `"during" in usually_lower()`."""

    __slots__ = ("_hashes",)

    def __init__(self, hashes: frozenset[int]) -> None:
        self._hashes = hashes

    def __contains__(self, word: object) -> bool:
        return isinstance(word, str) and hash_key("case", word) in self._hashes


@lru_cache(maxsize=1)
def usually_lower() -> LowerWords:
    """Return the shipped words that running text writes in lower case; raises `ModelError`."""
    return LowerWords(frozenset(np.cumsum(background_arrays()["lower"], dtype=np.uint32).tolist()))


class Rarity:
    """Weights in nats: ln of how many documents one must read to meet a key by chance.

    The background counts of the language are pooled with those of the corpus at hand (`add`), so a word that is
    rare in the world but stands on every page of a site weighs little.
    """

    __slots__ = ("_counts", "_documents", "_tables")

    def __init__(self, tables: dict[str, Table] | None = None) -> None:
        self._tables = background() if tables is None else tables
        self._counts: NDArray[np.uint32] | None = None
        self._documents = 0

    @property
    def documents(self) -> int:
        """Return how many documents of the corpus at hand were counted."""
        return self._documents

    def add(self, keys: Iterable[Keys]) -> None:
        """Count documents of the corpus at hand, each given as its distinct keys."""
        if self._counts is None:
            self._counts = np.zeros(BINS, np.uint32)
        for own in keys:
            self._counts[own & np.uint32(BINS - 1)] += 1
            self._documents += 1

    def frequency(self, keys: Keys) -> NDArray[np.uint32]:
        """Return in how many documents of the corpus at hand each key was met."""
        if self._counts is None:
            return np.zeros(len(keys), np.uint32)
        counts: NDArray[np.uint32] = self._counts[keys & np.uint32(BINS - 1)]
        return counts

    def weights(self, keys: Keys, language: str = "en") -> Weights:
        """Return the weight of each key; 0 for what stands in every document."""
        # A language that the background does not cover has hardly any of its words in the English table: all rare.
        table = self._tables.get(language) or self._tables.get("en", NOTHING)
        documents, seen = table.documents + self._documents, table.lookup(keys)
        if self._documents:
            seen = seen + self.frequency(keys)
        if documents < 2:
            return np.full(len(keys), CEILING / 2, np.float32)
        top = log(documents + 1)
        weights = np.maximum(top - np.log(np.minimum(seen, documents) + 1), 0.0)
        # With few documents rarity is known roughly: stretch half-way towards the ceiling, keeping the order.
        stretch = max(1.0, (1 + CEILING / top) / 2)
        stretched: Weights = (weights * stretch).astype(np.float32)
        return stretched

    def knows(self, language: str) -> bool:
        """Tell whether the background covers the language."""
        return language in self._tables

    def __getstate__(self) -> dict[str, Any]:
        return {"counts": self._counts, "documents": self._documents}

    def __setstate__(self, state: dict[str, Any]) -> None:
        self._tables = background()
        self._counts, self._documents = state["counts"], state["documents"]
