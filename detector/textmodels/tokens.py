"""Text as arrays: tokens with places, hashes and shapes, in a few vectorised passes over the code points.

A regular expression and a hashing vectoriser take 1-2 ms for 1,000 words, this about 0.1 ms. Everything the text
models see of a page goes through here, in training as in use, so both always agree. Quotes, dashes, blanks and digits
have one form each: which of them a page uses says which program made it, not who wrote it.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

U64 = NDArray[np.uint64]
I32 = NDArray[np.int32]
U16 = NDArray[np.uint16]
U8 = NDArray[np.uint8]

BLANK, WORD, MARK, IDEOGRAPH = 0, 1, 2, 3
LOWER, CAPITAL, SHOUT, NUMBER, PUNCTUATION = 0, 1, 2, 3, 4
APOSTROPHE = 39
DIGIT = 48
LONGEST = 64  # code points of a word that count for its hash
OTHER = 0xFFFD
ONE_FORM = {
    "“”„«»‟": '"', "‘’‚`´ʼ": "'", "–—−‑‒―": "-", "\u00a0\u2009\u202f\u200b\ufeff\u3000": " ", "…": ".",
}  # fmt: skip
FIRST_MULTIPLIER = 0x9E3779B97F4A7C15
SECOND_MULTIPLIER = 0xC2B2AE3D27D4EB4F


class Tables(NamedTuple):
    """Per code point up to U+FFFF: its one form, its class, whether it is upper case; and powers for hashing."""

    form: U16
    kind: U8
    upper: NDArray[np.bool_]
    powers: U64


@dataclass(frozen=True, slots=True)
class Tokens:
    """Tokens of a text; all arrays but `codes` have one entry a token."""

    codes: U16  # the text's code points in one form, one entry a code point
    start: I32
    end: I32
    hash: U64
    shape: U8  # LOWER, CAPITAL, SHOUT, NUMBER or PUNCTUATION

    def __len__(self) -> int:
        return len(self.start)

    @property
    def is_word(self) -> NDArray[np.bool_]:
        """Which tokens are words or numbers."""
        words: NDArray[np.bool_] = self.shape != PUNCTUATION
        return words


@cache
def tables() -> Tables:
    """Build the code point tables (about 30 ms, once a process)."""
    chars = [chr(i) for i in range(0x10000)]
    form = np.fromiter((ord(low) if len(low := c.lower()) == 1 else ord(c) for c in chars), np.uint16, 0x10000)
    alnum = np.fromiter(map(str.isalnum, chars), np.bool_, 0x10000)
    kind = np.where(alnum, WORD, MARK).astype(np.uint8)
    kind[np.fromiter(map(str.isspace, chars), np.bool_, 0x10000)] = BLANK
    kind[:32] = BLANK
    for begin, stop in ((0x3040, 0x30FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF)):
        kind[begin : stop + 1] = IDEOGRAPH
    form[np.fromiter(map(str.isdigit, chars), np.bool_, 0x10000)] = DIGIT
    for several, one in ONE_FORM.items():
        for mark in several:
            form[ord(mark)] = ord(one)
            kind[ord(mark)] = BLANK if one == " " else MARK
    upper = np.fromiter(map(str.isupper, chars), np.bool_, 0x10000)
    powers = np.cumprod(np.full(LONGEST, FIRST_MULTIPLIER, np.uint64), dtype=np.uint64)
    return Tables(form, kind, upper, powers)


def tokenize(text: str) -> Tokens:
    """Split `text` into words (inner apostrophes kept), single marks and single ideographs."""
    table = tables()
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    points16 = np.where(points > 0xFFFF, OTHER, points).astype(np.uint16)
    codes = table.form[points16]
    kind = table.kind[points16]
    _join_apostrophes(kind, codes)
    return _cut(codes, kind, table.upper[points16], table.powers)


def _join_apostrophes(kind: U8, codes: U16) -> None:
    marks = np.flatnonzero(codes == APOSTROPHE)
    marks = marks[(marks > 0) & (marks < len(kind) - 1)]
    kind[marks[(kind[marks - 1] == WORD) & (kind[marks + 1] == WORD)]] = WORD


def _cut(codes: U16, kind: U8, upper: NDArray[np.bool_], powers: U64) -> Tokens:
    inside = np.flatnonzero(kind)
    if not len(inside):
        none = np.zeros(0, np.int32)
        return Tokens(codes, none, none, np.zeros(0, np.uint64), np.zeros(0, np.uint8))
    own = kind[inside]
    begins = np.ones(len(inside), np.bool_)
    begins[1:] = (own[1:] != WORD) | (own[:-1] != WORD) | (np.diff(inside) > 1)
    first = np.flatnonzero(begins)
    lengths = np.diff(np.append(first, len(inside)))
    place = np.arange(len(inside)) - np.repeat(first, lengths)
    letters = codes[inside].astype(np.uint64) + np.uint64(1)
    hashes = np.add.reduceat(letters * powers[np.minimum(place, LONGEST - 1)], first)
    start = inside[first].astype(np.int32)
    raised = np.add.reduceat(upper[inside].astype(np.int32), first)
    shape = _shapes(own[first], codes[start], upper[start], raised, lengths)
    return Tokens(codes, start, start + lengths.astype(np.int32), mixed(hashes), shape)


def _shapes(kind: U8, code: U16, upper: NDArray[np.bool_], raised: I32, lengths: NDArray[np.intp]) -> U8:
    shape = np.where(upper, CAPITAL, LOWER).astype(np.uint8)
    shape[(raised > 1) & (raised * 2 > lengths)] = SHOUT
    shape[code == DIGIT] = NUMBER
    shape[kind == MARK] = PUNCTUATION
    return shape


def mixed(values: U64) -> U64:
    """Spread `values` over all 64 bits (a multiply-shift finaliser)."""
    out = values ^ (values >> np.uint64(29))
    out *= np.uint64(SECOND_MULTIPLIER)
    out ^= out >> np.uint64(32)
    return out


def word_hash(word: str) -> int:
    """Hash of one word as `tokenize` gives it; for building tables."""
    found = tokenize(word)
    if len(found) != 1:
        raise ValueError(f"not one token: {word!r}")
    return int(found.hash[0])


def chained(hashes: U64, size: int, salt: int) -> U64:
    """Hashes of all runs of `size` neighbours (length len - size + 1), by place of their first."""
    count = len(hashes) - size + 1
    if count <= 0:
        return np.zeros(0, np.uint64)
    out = hashes[:count] + np.uint64(salt)
    for step in range(1, size):
        out = out * np.uint64(FIRST_MULTIPLIER) + hashes[step : step + count]
    return mixed(out)


def buckets(hashes: U64, bits: int) -> I32:
    """Fold hashes into `2**bits` buckets by their top bits."""
    return ((hashes * np.uint64(FIRST_MULTIPLIER)) >> np.uint64(64 - bits)).astype(np.int32)
