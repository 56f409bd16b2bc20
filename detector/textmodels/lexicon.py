"""A linear model over n-grams that training met: presence of each, scaled to unit length, times its weight.

Where `grams` adds up whatever falls into a cell, this knows its n-grams: a cell holds one of them, told by 8 further
bits of its hash, and length counts known n-grams alone. A page in a language of which training saw little is judged by
the words that are known, not drowned by the many that are not, and no passage is named for a word that merely shares
a cell. SLACK more that say nothing are added: five known words of a notice in Turkish prove little, however poor the
pages were that had them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detector.dataclassing import dataclass
from detector.errors import ModelError
from detector.textmodels.grams import SALT, Floats
from detector.textmodels.tokens import I32, U64, buckets, chained

KEY_BITS = 28  # of an n-gram's hash; two of 50,000 known ones share all of them five times
CELL_BITS = 20
TAG_BITS = KEY_BITS - CELL_BITS
TAG = (1 << TAG_BITS) - 1
SLACK = 20  # n-grams without weight that stand beside the known ones in thought


@dataclass(frozen=True, slots=True)
class Lexicon:
    """`bias + sum(weight of each known n-gram present) / sqrt(number of them + SLACK)`."""

    weights: NDArray[np.int8]  # one a cell, 0 where it is empty
    tags: NDArray[np.uint8]  # which n-gram the cell holds
    scale: float
    bias: float
    sizes: tuple[int, ...]

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Lexicon:
        """Make it from an artefact's arrays `keys` (distinct by cell), `weights`, `scale`, `bias`, `sizes`.

        Raises `ModelError` for the arrays of an earlier form.
        """
        keys = arrays.get("keys")
        if keys is None:
            raise ModelError("the vocabulary was trained by an older version; train it anew or reinstall detector")
        weights, tags = np.zeros(1 << CELL_BITS, np.int8), np.zeros(1 << CELL_BITS, np.uint8)
        weights[keys >> TAG_BITS] = arrays["weights"]
        tags[keys >> TAG_BITS] = keys & TAG
        sizes = tuple(int(size) for size in arrays["sizes"])
        return cls(weights, tags, arrays["scale"].item(), arrays["bias"].item(), sizes)

    def keys(self, hashes: U64) -> list[I32]:
        """Key of each n-gram, by the place of its first token, for each of the sizes."""
        return [buckets(chained(hashes, size, size * SALT), KEY_BITS) for size in self.sizes]

    def score(self, keys: Sequence[I32]) -> tuple[float, float]:
        """Score of a text with these n-grams, and what its sum of weights was divided by."""
        present = np.concatenate(keys)
        present.sort()
        moved = self._weights(present)
        moved[1:] *= present[1:] != present[:-1]  # each once
        length = sqrt(int(np.count_nonzero(moved)) + SLACK)
        return float(moved.sum(dtype=np.int64)) * self.scale / length + self.bias, length

    def by_token(self, hashes: U64) -> Floats:
        """How much the n-grams around each token push, shared out over their tokens; not scaled to the page."""
        pushed = np.zeros(len(hashes))
        for size, keys in zip(self.sizes, self.keys(hashes), strict=True):
            own = self._weights(keys) * (self.scale / size)
            for step in range(size):
                pushed[step : step + len(own)] += own
        return pushed

    def _weights(self, keys: I32) -> NDArray[np.int8]:
        cells = keys >> TAG_BITS
        found: NDArray[np.int8] = self.weights.take(cells) * (self.tags.take(cells) == (keys & TAG))
        return found


def packed(keys: I32, weights: Floats) -> tuple[I32, NDArray[np.int8], float]:
    """Keys, weights in signed bytes and their scale: one key a cell, that with the larger weight.

    The largest 1 in 10,000 are clipped. The smallest become 1 or -1, not 0: what counted in training counts in use.
    """
    order = np.argsort(-np.abs(weights), kind="stable")
    _, first = np.unique(keys[order] >> TAG_BITS, return_index=True)
    own = order[first]
    own = own[weights[own] != 0]
    limit = float(np.quantile(np.abs(weights[own]), 0.9999)) if len(own) else 1.0
    steps = np.clip(np.round(weights[own] * 127 / limit), -127, 127)
    steps = np.where(steps == 0, np.sign(weights[own]), steps)
    return keys[own], steps.astype(np.int8), limit / 127
