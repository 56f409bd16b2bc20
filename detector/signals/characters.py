"""Characters of a text as arrays: what each one is, so that counting needs no loop in Python.

The kinds follow the general categories of the Unicode standard; scripts written without blanks between words
(Han, kana, Thai, Lao, Khmer, Myanmar) are marked, because a "word" there is not what a blank delimits.
"""

from __future__ import annotations

import unicodedata
from functools import cache
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from detector.tables import keep_array

WORD: Final = 1  # letter, digit or mark: what words are made of
LETTER: Final = 2
DIGIT: Final = 4
UPPER: Final = 8
SPACE: Final = 16
SYMBOL: Final = 32  # punctuation and symbols: neither word nor space
UNSPACED: Final = 64  # of a script written without blanks
IDEOGRAPH: Final = 128  # Han or kana: about as much meaning as half a word each

FINAL: Final = "Σ"  # the one letter whose small form hangs on its neighbours
_TABLE_END: Final = 0x3400  # every script with its own rules lies below, bar the ranges of `_beyond`
_IDEOGRAPHS: Final = ((0x3041, 0x3097), (0x30A1, 0x30FB), (0x30FC, 0x3100), (0x3400, 0x4DC0), (0x4E00, 0xA000))
_UNSPACED: Final = ((0x0E01, 0x0E5A), (0x0E81, 0x0EE0), (0x1000, 0x10A0), (0x1780, 0x17FA))
_CATEGORIES: Final = {"L": WORD | LETTER, "M": WORD, "N": WORD | DIGIT, "Z": SPACE, "C": 0, "P": SYMBOL, "S": SYMBOL}


class Characters(NamedTuple):
    """Code points of the lower-cased text and the kinds of the original ones, both of the text's length."""

    codes: NDArray[np.uint32]
    kinds: NDArray[np.uint8]


def lower(text: str) -> str:
    """Lower-case `text` without changing its length (only the dotted capital I would grow)."""
    low = text.lower()
    return low if len(low) == len(text) else text.replace("İ", "i").lower()


def read_characters(text: str) -> Characters:
    """Return the code points and kinds of `text`."""
    short = text.encode("utf-16-le", "surrogatepass")
    if len(short) != 2 * len(text):
        return _read_any(text)
    codes = np.frombuffer(short, dtype="<u2")
    low = _code_points(lower(text)) if FINAL in text else _small_letters().take(codes, mode="clip").astype(np.uint32)
    return Characters(low, _short_kinds().take(codes, mode="clip"))


def _read_any(text: str) -> Characters:
    """As above, for texts with code points above U+FFFF."""
    codes = _code_points(text)
    kinds = _table().take(codes, mode="clip")
    far = np.flatnonzero(codes >= _TABLE_END)
    kinds[far] = _beyond(codes[far])
    return Characters(_code_points(lower(text)), kinds)


def lowered(characters: Characters) -> str:
    """The lower-cased text that the characters are those of."""
    return characters.codes.tobytes().decode("utf-32-le", "surrogatepass")


def _code_points(text: str) -> NDArray[np.uint32]:
    return np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")


@cache
def _small_letters() -> NDArray[np.uint16]:
    """What each code point up to U+FFFF is in lower case, all but `FINAL`."""
    return keep_array("small-letters", 1, np.uint16, 0x10000, _make_small_letters)


def _make_small_letters() -> NDArray[np.uint16]:
    low = "".join([lower(chr(code)) for code in range(0x10000)])
    return np.frombuffer(low.encode("utf-16-le", "surrogatepass"), dtype="<u2")


@cache
def _short_kinds() -> NDArray[np.uint8]:
    """Kinds of the code points up to U+FFFF."""
    return np.concatenate([_table(), _beyond(np.arange(_TABLE_END, 0x10000, dtype=np.uint32))])


@cache
def _table() -> NDArray[np.uint8]:
    """Kinds of the code points below `_TABLE_END`."""
    return keep_array("characters", 1, np.uint8, _TABLE_END, _make_table)


def _make_table() -> NDArray[np.uint8]:
    table = np.zeros(_TABLE_END, dtype=np.uint8)
    for code in range(_TABLE_END):
        category = unicodedata.category(chr(code))
        table[code] = _CATEGORIES[category[0]] | (UPPER if category in ("Lu", "Lt") else 0)
    for code in (9, 10, 11, 12, 13, 0x85):
        table[code] = SPACE
    for code in range(0x30, 0x3A):
        table[code] = WORD | DIGIT
    for start, end in _UNSPACED:
        table[start:end] |= UNSPACED
    for start, end in _IDEOGRAPHS[:3]:
        table[start:end] |= UNSPACED | IDEOGRAPH
    return table


def _beyond(codes: NDArray[np.uint32]) -> NDArray[np.uint8]:
    """Kinds of the code points from `_TABLE_END` on: Han, Hangul and other letters, full-width forms, symbols."""
    kinds = np.full(len(codes), WORD | LETTER, dtype=np.uint8)
    han = ((codes < 0xA000) & ((codes < 0x4DC0) | (codes >= 0x4E00))) | ((codes >= 0xF900) & (codes < 0xFB00))
    kinds[han | ((codes >= 0x20000) & (codes < 0x32000))] |= UNSPACED | IDEOGRAPH
    wide = (codes >= 0xFF00) & (codes < 0xFFF0)
    if wide.any():
        ascii_kinds = _table()[np.where(codes < 0xFF5F, codes - 0xFEE0, 0x2E)[wide] & 0x7F]
        kinds[wide] = np.where((codes[wide] >= 0xFF66) & (codes[wide] < 0xFFDD), WORD | LETTER, ascii_kinds)
    symbols = ((codes >= 0xFE10) & (codes < 0xFE70)) | ((codes >= 0x4DC0) & (codes < 0x4E00))
    kinds[symbols | ((codes >= 0x1F000) & (codes < 0x20000))] = SYMBOL
    selectors = (codes >= 0xFE00) & (codes < 0xFE10)
    private = ((codes >= 0xD800) & (codes < 0xF900)) | (codes >= 0xE0000)
    kinds[selectors | private | (codes == 0xFEFF) | ((codes >= 0xFFF0) & (codes < 0x10000))] = 0
    return kinds
