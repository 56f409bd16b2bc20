"""Linear models over hashed word n-grams: presence of each n-gram, scaled to unit length, times its weight.

Weights are one signed byte a bucket and a common scale. The same functions make features in training and in use.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import sqrt
from typing import Any

import numpy as np
from numpy.typing import NDArray

from detector.dataclassing import dataclass
from detector.textmodels.tokens import I32, U64, buckets, chained

Floats = NDArray[np.float64]
SALT = 101  # keeps runs of different sizes apart


@dataclass(frozen=True, slots=True)
class Linear:
    """`bias + sum(weight of each n-gram present) / sqrt(number present)`."""

    weights: NDArray[np.int8]  # one a bucket
    scale: float
    bias: float
    bits: int
    sizes: tuple[int, ...]

    @classmethod
    def from_arrays(cls, arrays: Mapping[str, NDArray[Any]]) -> Linear:
        """Make it from an artefact's arrays `weights`, `scale`, `bias`, `sizes`."""
        weights = arrays["weights"].astype(np.int8, copy=False)
        sizes = tuple(int(size) for size in arrays["sizes"])
        return cls(weights, arrays["scale"].item(), arrays["bias"].item(), len(weights).bit_length() - 1, sizes)

    def by_window(self, hashes: U64, window: I32, count: int) -> Floats:
        """Scores of `count` windows; `window` gives the window of each token."""
        cells = self.cells(hashes)
        if count == 1:
            return np.array([self.whole(cells)])
        # With the number of the window above; 12 bits are left for that.
        keys, new = _sorted([own | (window[: len(own)] << self.bits) for own in cells])
        keys = keys[new]
        own = keys >> self.bits
        moved = self.weights.take(keys & ((1 << self.bits) - 1))
        present = np.maximum(np.bincount(own, minlength=count), 1)
        return np.bincount(own, moved, minlength=count) * self.scale / np.sqrt(present) + self.bias

    def whole(self, cells: Sequence[I32]) -> float:
        """Score of a text with these n-grams."""
        keys, new = _sorted(cells)
        total = float((self.weights.take(keys) * new).sum(dtype=np.int64))
        return total * self.scale / sqrt(max(1, int(np.count_nonzero(new)))) + self.bias

    def cells(self, hashes: U64) -> list[I32]:
        """Bucket of each n-gram, by the place of its first token, for each of the sizes."""
        return [buckets(chained(hashes, size, size * SALT), self.bits) for size in self.sizes]

    def by_token(self, hashes: U64, cells: Sequence[I32] | None = None) -> Floats:
        """How much the n-grams around each token push, shared out over their tokens; not scaled to the page."""
        pushed = np.zeros(len(hashes))
        for size, places in zip(self.sizes, cells or self.cells(hashes), strict=True):
            own = self.weights.take(places) * (self.scale / size)
            for step in range(size):
                pushed[step : step + len(own)] += own
        return pushed


def _sorted(cells: Sequence[I32]) -> tuple[I32, NDArray[np.bool_]]:
    """All keys in order, and which of them differ from the one before."""
    keys = np.concatenate(cells)
    keys.sort()
    new = np.ones(len(keys), np.bool_)
    np.not_equal(keys[1:], keys[:-1], out=new[1:])
    return keys, new


def gram_buckets(hashes: U64, sizes: Sequence[int], bits: int) -> I32:
    """Distinct buckets of a text's n-grams, for training."""
    return np.unique(np.concatenate([buckets(chained(hashes, size, size * SALT), bits) for size in sizes]))


def packed(weights: Floats) -> tuple[NDArray[np.int8], float]:
    """Quantise weights to signed bytes with one scale; the largest 1 in 10,000 are clipped."""
    used = np.abs(weights[weights != 0])
    limit = float(np.quantile(used, 0.9999)) if len(used) else 1.0
    scale = limit / 127
    return np.clip(np.round(weights / scale), -127, 127).astype(np.int8), scale
