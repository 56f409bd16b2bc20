"""Hashed tables of which few cells are filled: a bit a cell and the values of those that are, nothing else.

The table of word pairs has 2^23 cells, one in ten of them filled. Unpacking them all took a sixth of a start; this is
a fifth as large as it stands and is looked up in place (a bit vector with ranks: Jacobson 1989).
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from detector.dataclassing import dataclass
from detector.textmodels.tokens import I32, U8, U64

BLOCK_BITS = np.int32(6)  # 64 cells have their bits in one number
IN_BLOCK = np.int32(63)
ONE = np.uint64(1)
HIGHEST = np.uint64(2**63)


@dataclass(frozen=True, slots=True)
class Cells:
    """A table of 2^n one-byte cells, most of them 0."""

    filled: U64  # one bit a cell, the lowest first
    values: U8  # of the filled cells, in order
    before: I32  # of each number in `filled`: filled cells ahead of its own

    @classmethod
    def of(cls, filled: U64, values: U8) -> Cells:
        """Make it from an artefact's arrays; `ValueError` where they do not belong together."""
        counted = ones(filled)
        before = np.cumsum(counted, dtype=np.int32)
        if len(filled).bit_count() != 1 or int(before[-1]) != len(values):
            raise ValueError(f"{len(filled)} x 64 cells and {len(values)} values do not belong together")
        return cls(filled, values, before - counted.astype(np.int32))

    @classmethod
    def pack(cls, table: U8) -> Cells:
        """Pack a table of 2^n cells, n at least 6."""
        bits = np.packbits(table != 0, bitorder="little").view("<u8").astype(np.uint64)
        return cls.of(bits, table[table != 0])

    @property
    def bits(self) -> int:
        """Size as a power of two."""
        return len(self.filled).bit_length() + 5

    def look_up(self, cells: I32) -> U8:
        """Return what stands in each of `cells`."""
        if not len(self.values):
            return np.zeros(len(cells), np.uint8)
        block = cells >> BLOCK_BITS
        bits = self.filled.take(block) << (~cells & IN_BLOCK).astype(np.uint64)  # the cell's own is the highest left
        place = self.before.take(block) + ones(bits).astype(np.int32)
        found = self.values.take(place - 1, mode="clip")
        found *= bits >= HIGHEST
        return found


def ones(numbers: U64) -> NDArray[np.unsignedinteger]:
    """How many bits of each number are set."""
    if hasattr(np, "bitwise_count"):  # from version 2 on
        return np.bitwise_count(numbers)
    found = numbers - ((numbers >> ONE) & np.uint64(0x5555555555555555))
    found = (found & np.uint64(0x3333333333333333)) + ((found >> np.uint64(2)) & np.uint64(0x3333333333333333))
    found = (found + (found >> np.uint64(4))) & np.uint64(0x0F0F0F0F0F0F0F0F)
    summed: NDArray[np.uint64] = (found * np.uint64(0x0101010101010101)) >> np.uint64(56)
    return summed
