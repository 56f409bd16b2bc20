"""Words of a page with their places.

A word is a run of letters, digits and marks, apostrophes and hyphens inside it included. In scripts written
without blanks (Han, kana, Thai …) such a run is a stretch of text; `WordArray.pieces` cuts it into characters,
so that counts and n-grams mean something there too.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from functools import cache
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from detector.nouns import Reading
from detector.patterns import lazy
from detector.signals.characters import UNSPACED, WORD, Characters, lower, lowered, read_characters

JOINERS: Final = (0x27, 0x2019, 0x2BC, 0x2010, 0x2011, 0x2D)  # ' ’ ʼ ‐ ‑ -
_SHORT: Final = 800  # code points below which a regular expression is faster than arrays
_RARE: Final = lazy("[^\x00-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf]")  # marks may stand among these
_PLAIN: Final = lazy("[^\\W_]+(?:['’ʼ‐‑-][^\\W_]+)*")  # a word, where no marks do
_BASE: Final = 0x9E3779B97F4A7C15  # odd, so that it has an inverse modulo 2⁶⁴


class Words(NamedTuple):
    """Lower-cased words in order, with their start and end offsets in the text they came from."""

    words: list[str]
    starts: list[int]
    ends: list[int]


class WordArray(NamedTuple):
    """Places and hashes of the words of a text; equal words have equal hashes (64 bit, chance collisions ≈ 10⁻¹³)."""

    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    hashes: NDArray[np.uint64]


def split_words(text: str, offset: int = 0) -> Words:
    """Split `text` into words; offsets count from `offset`."""
    if len(text) < _SHORT and _RARE.search(text) is None:
        return _split_plain(text, offset)
    characters = read_characters(text)
    starts, ends = _bounds(characters)
    low = lowered(characters)
    found = [low[a:b] for a, b in zip(starts.tolist(), ends.tolist(), strict=True)]
    return Words(found, (starts + offset).tolist(), (ends + offset).tolist())


def _split_plain(text: str, offset: int) -> Words:
    found = list(_PLAIN.finditer(lower(text)))
    return Words([m.group() for m in found], [m.start() + offset for m in found], [m.end() + offset for m in found])


def word_array(characters: Characters) -> WordArray:
    """Return places and hashes of the words; unspaced scripts give one word a character."""
    starts, ends = _bounds(characters)
    if len(starts) and (characters.kinds & UNSPACED).any():
        starts, ends = _cut_unspaced(characters.kinds, starts, ends)
    return WordArray(starts, ends, _hash_words(characters.codes, starts, ends))


def _bounds(characters: Characters) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    codes, kinds = characters
    inside = np.zeros(len(kinds) + 2, dtype=np.bool_)
    inside[1:-1] = (kinds & WORD) != 0
    joiners = np.flatnonzero((codes == JOINERS[0]) | (codes == JOINERS[1]) | (codes == JOINERS[5]) | _rare(codes))
    if len(joiners):
        between = joiners[inside[joiners] & inside[joiners + 2]]
        inside[between + 1] = True
    edges = np.flatnonzero(inside[1:] != inside[:-1])
    return edges[::2], edges[1::2]


def _rare(codes: NDArray[np.uint32]) -> NDArray[np.bool_]:
    found: NDArray[np.bool_] = (codes == JOINERS[2]) | ((codes | 1) == JOINERS[4])
    return found


def _cut_unspaced(
    kinds: NDArray[np.uint8], starts: NDArray[np.int64], ends: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Cut words at every border of a character of an unspaced script."""
    word = np.zeros(len(kinds) + 1, dtype=np.int64)
    word[starts] += 1
    word[ends] -= 1
    inside = np.cumsum(word)[:-1] > 0
    alone = (kinds & UNSPACED) != 0
    cut = inside.copy()
    cut[1:] &= alone[1:] | alone[:-1]  # a new piece begins at such a character and after it
    cut[starts] = True
    begins = np.flatnonzero(cut & inside)
    following = np.append(begins[1:], len(kinds))
    last = ends[np.searchsorted(starts, begins, side="right") - 1]
    return begins, np.minimum(following, last)


@cache
def _powers(size: int) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    """Powers of an odd number modulo 2⁶⁴ and of its inverse, `size` of each."""
    inverse = pow(_BASE, -1, 1 << 64)
    ones = np.ones(size, dtype=np.uint64)
    up, down = ones * np.uint64(_BASE), ones * np.uint64(inverse)
    up[0] = down[0] = 1
    return np.cumprod(up), np.cumprod(down)


def _hash_words(codes: NDArray[np.uint32], starts: NDArray[np.int64], ends: NDArray[np.int64]) -> NDArray[np.uint64]:
    """Polynomial hashes of all words from one running sum: (sum to the end - sum to the start) / base^start."""
    up, down = _powers(1 << max(14, len(codes).bit_length()))
    running = np.zeros(len(codes) + 1, dtype=np.uint64)
    np.cumsum(codes * up[: len(codes)], out=running[1:])
    hashes = (running[ends] - running[starts]) * down[starts]
    return hashes ^ (hashes >> np.uint64(29))


def page_words(reading: Reading) -> Words:
    """Words of the whole page text."""
    return split_words(reading.page.text)


def block_words(reading: Reading) -> tuple[tuple[str, ...], ...]:
    """Lower-cased words of each block, in the order of `Page.blocks`."""
    words, starts, _ = reading.once(page_words)
    return tuple(_between(words, starts, block.span.start, block.span.end) for block in reading.page.blocks)


def _between(words: list[str], starts: Sequence[int], begin: int, end: int) -> tuple[str, ...]:
    return tuple(words[bisect_left(starts, begin) : bisect_left(starts, end)])


def main_words(reading: Reading) -> tuple[str, ...]:
    """Lower-cased words of the visible main blocks."""
    words = reading.once(block_words)
    return tuple(w for block, own in zip(reading.page.blocks, words, strict=True) if block.main for w in own)
