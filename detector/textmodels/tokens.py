"""Text as arrays: tokens with places, hashes and shapes, in a few vectorised passes over the code points.

A regular expression and a hashing vectoriser take 1-2 ms for 1,000 words, this about 0.1 ms. Everything the text
models see of a page goes through here, in training as in use, so both always agree. Quotes, dashes, blanks and digits
have one form each: which of them a page uses says which program made it, not who wrote it.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from detector.dataclassing import dataclass
from detector.tables import keep_array

U64 = NDArray[np.uint64]
I32 = NDArray[np.int32]
Places = NDArray[np.intp]
U16 = NDArray[np.uint16]
U8 = NDArray[np.uint8]

BLANK, WORD, MARK, IDEOGRAPH = 0, 1, 2, 3
LOWER, CAPITAL, SHOUT, NUMBER, PUNCTUATION = 0, 1, 2, 3, 4
APOSTROPHE = 39
DIGIT = 48
KIND_BIT, UPPER_BIT = 16, 18
KIND_MASK, UPPER = np.uint8(3), np.uint8(4)
# By class, 4 for an upper-case letter at first and 8 for one behind it: a capital stands first, a shouted word has two.
SHAPES = np.array(
    [LOWER, LOWER, PUNCTUATION, LOWER, LOWER, CAPITAL, PUNCTUATION, LOWER,
     LOWER, LOWER, PUNCTUATION, LOWER, LOWER, SHOUT, PUNCTUATION, LOWER], np.uint8,
)  # fmt: skip
OTHER = 0xFFFD
ONE_FORM = {
    "“”„«»‟": '"', "‘’‚`´ʼ": "'", "–—−‑‒―": "-", "\u00a0\u2009\u202f\u200b\ufeff\u3000": " ", "…": ".",
}  # fmt: skip
FIRST_MULTIPLIER = 0x9E3779B97F4A7C15
SECOND_MULTIPLIER = 0xC2B2AE3D27D4EB4F


TABLE_VERSION = 2  # raised whenever the table is made differently
# Signs that stand on or under a letter belong to its word where blanks part the words: vowel signs from Devanagari to
# Sinhala, Hebrew and Arabic points. Parted from them a Hindi word falls into its letters, and those say nothing.
# Thai, Lao, Khmer and Burmese have no blanks: their runs between signs are the nearest to words that one gets.
SIGNED = ((0x0591, 0x05C7), (0x0610, 0x061A), (0x064B, 0x065F), (0x0670, 0x0670), (0x06D6, 0x06ED), (0x0900, 0x0DFF))


class Tables(NamedTuple):
    """Per code point up to U+FFFF, in one number: its one form (16 bits), its class (2 bits), 1 for upper case."""

    packed: NDArray[np.uint32]


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
    """Return the code point table, from the cache where it is there (making it takes some 10 ms)."""
    return Tables(keep_array("tokens", TABLE_VERSION, np.uint32, 0x10000, _packed))


def _packed() -> NDArray[np.uint32]:
    chars = "".join(map(chr, range(0x10000)))
    form = np.frombuffer(chars.replace("İ", ".").lower().encode("utf-16-le", "surrogatepass"), np.uint16).copy()
    form[[ord("İ"), ord("Σ")]] = ord("İ"), ord("σ")  # the one that grows, and the one that looks at its neighbours
    kind = np.full(0x10000, MARK, np.uint8)
    for runs, own in ((r"[^\W_]+", WORD), (r"\s+", BLANK)):
        for run in re.finditer(runs, chars):
            kind[run.start() : run.end()] = own
    for begin, stop in SIGNED:
        kind[[code for code in range(begin, stop + 1) if unicodedata.category(chr(code)) in ("Mn", "Mc")]] = WORD
    kind[:32] = BLANK
    for begin, stop in ((0x3040, 0x30FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xF900, 0xFAFF)):
        kind[begin : stop + 1] = IDEOGRAPH
    form[np.fromiter(map(str.isdigit, chars), np.bool_, 0x10000)] = DIGIT
    for several, one in ONE_FORM.items():
        for mark in several:
            form[ord(mark)] = ord(one)
            kind[ord(mark)] = BLANK if one == " " else MARK
    upper = np.fromiter(map(str.isupper, chars), np.uint32, 0x10000)
    packed: NDArray[np.uint32] = form.astype(np.uint32) + (kind.astype(np.uint32) << KIND_BIT) + (upper << UPPER_BIT)
    return packed


def tokenize(text: str) -> Tokens:
    """Split `text` into words (inner apostrophes kept), single marks and single ideographs."""
    packed = tables().packed.take(_points(text), mode="clip")
    codes = packed.astype(np.uint16)
    described = (packed >> KIND_BIT).astype(np.uint8)
    kind = described & KIND_MASK
    _join_apostrophes(kind, codes)
    return _cut(codes, kind, described)


def _points(text: str) -> U16:
    """Code points as 16 bits each, those beyond as one that stands for none."""
    short = text.encode("utf-16-le", "surrogatepass")
    if len(short) == 2 * len(text):
        return np.frombuffer(short, np.uint16)
    points = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), np.uint32)
    return np.where(points > 0xFFFF, OTHER, points).astype(np.uint16)


def _join_apostrophes(kind: U8, codes: U16) -> None:
    marks = np.flatnonzero(codes[1:-1] == APOSTROPHE)
    if len(marks):
        kind[marks[(kind.take(marks) == WORD) & (kind.take(marks + 2) == WORD)] + 1] = WORD


def _cut(codes: U16, kind: U8, described: U8) -> Tokens:
    word = kind == WORD
    apart = ~(word[1:] & word[:-1])
    begins = kind != BLANK
    ends = begins.copy()
    begins[1:] &= apart
    ends[:-1] &= apart
    start, last = begins.nonzero()[0], ends.nonzero()[0]
    first, second = described.take(start), described.take(start + 1, mode="clip")
    second &= UPPER
    second *= last > start
    shape = SHAPES.take(first | second << 1)
    shape[codes.take(start) == DIGIT] = NUMBER
    hashes = mixed(_word_hashes(codes, start, last))
    return Tokens(codes, start.astype(np.int32), (last + 1).astype(np.int32), hashes, shape)


def _word_hashes(codes: U16, start: Places, last: Places) -> U64:
    """Sum of (letter + 1) · m^(place + 1) modulo 2^64, from one running sum over the whole text."""
    powers, inverse = _powers(1 << max(12, len(codes).bit_length()))
    terms = codes.astype(np.uint64)
    terms += np.uint64(1)
    terms *= powers[: len(codes)]
    running = np.cumsum(terms, dtype=np.uint64)
    sums: U64 = (running.take(last) - running.take(start) + terms.take(start)) * inverse.take(start)
    return sums


@cache
def _powers(count: int) -> tuple[U64, U64]:
    """m^1, m^2 … and m^0, m^-1 … modulo 2^64; the multiplier is odd, so it has an inverse."""
    inverse = pow(FIRST_MULTIPLIER, -1, 1 << 64)
    forth = np.cumprod(np.full(count, FIRST_MULTIPLIER, np.uint64), dtype=np.uint64)
    back = np.cumprod(np.concatenate([[np.uint64(1)], np.full(count - 1, inverse, np.uint64)]), dtype=np.uint64)
    return forth, back


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
