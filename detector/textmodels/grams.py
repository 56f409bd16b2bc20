"""Linear models over hashed word n-grams: presence of each n-gram, scaled to unit length, times its weight.

Weights are one signed byte a bucket and a common scale. The same functions make features in training and in use.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
        keys = np.concatenate([self._keys(hashes, size, window if count > 1 else None) for size in self.sizes])
        if not len(keys):
            return np.full(count, self.bias)
        keys.sort()
        new = np.ones(len(keys), np.bool_)
        np.not_equal(keys[1:], keys[:-1], out=new[1:])
        if count == 1:
            total = float((self.weights.take(keys) * new).sum(dtype=np.int64))
            return np.array([total * self.scale / np.sqrt(np.count_nonzero(new)) + self.bias])
        keys = keys[new]
        own = keys >> self.bits
        moved = self.weights.take(keys & ((1 << self.bits) - 1))
        present = np.maximum(np.bincount(own, minlength=count), 1)
        return np.bincount(own, moved, minlength=count) * self.scale / np.sqrt(present) + self.bias

    def _keys(self, hashes: U64, size: int, window: I32 | None) -> NDArray[np.int32]:
        """Bucket of each n-gram, with the number of its window above; 12 bits are left for that."""
        cells = buckets(chained(hashes, size, size * SALT), self.bits)
        return cells if window is None else cells | (window[: len(cells)] << self.bits)

    def by_token(self, hashes: U64) -> Floats:
        """How much the n-grams around each token push, shared out over their tokens; not scaled to the page."""
        pushed = np.zeros(len(hashes))
        for size in self.sizes:
            own = self.weights.take(self._keys(hashes, size, None)) * (self.scale / size)
            for step in range(size):
                pushed[step : step + len(own)] += own
        return pushed


def gram_buckets(hashes: U64, sizes: Sequence[int], bits: int) -> I32:
    """Distinct buckets of a text's n-grams, for training."""
    return np.unique(np.concatenate([buckets(chained(hashes, size, size * SALT), bits) for size in sizes]))


def packed(weights: Floats) -> tuple[NDArray[np.int8], float]:
    """Quantise weights to signed bytes with one scale; the largest 1 in 10,000 are clipped."""
    used = np.abs(weights[weights != 0])
    limit = float(np.quantile(used, 0.9999)) if len(used) else 1.0
    scale = limit / 127
    return np.clip(np.round(weights / scale), -127, 127).astype(np.int8), scale
