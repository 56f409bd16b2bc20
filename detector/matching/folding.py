"""Two views of a text in which every code point keeps its place.

`plain` levels typography: any blank is a space, any single or double quotation mark the ASCII one, any short dash a
hyphen. `folded` also drops case and reads a line break as a space: what literals are compared in. Only one-to-one
replacements are made, so that an offset into either view is an offset into the text.

Case folds as `str.casefold` does where that yields one character and as `str.lower` otherwise; the four letters i of
Turkish (i, ı, I, İ) are one letter here, since a page rarely says which alphabet its capitals belong to.
"""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import normalize

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

BLANKS = "\t\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000"
SINGLE_QUOTES = "‘’‚‛ʼ′＇"
DOUBLE_QUOTES = "“”„‟″＂"
DASHES = "‐‑‒–−"
PLAIN = {
    **dict.fromkeys(map(ord, BLANKS), " "),
    **dict.fromkeys(map(ord, SINGLE_QUOTES), "'"),
    **dict.fromkeys(map(ord, DOUBLE_QUOTES), '"'),
    **dict.fromkeys(map(ord, DASHES), "-"),
    0x2028: "\n",
    0x2029: "\n",
}
DOTLESS, DOTTED = "ı", "İ"
# Blocks with cased letters below U+10000, and the forms that disguise Latin ones (full width, mathematical).
CASED = ((0x41, 0x588), (0x10A0, 0x1100), (0x13A0, 0x1400), (0x1C80, 0x1CC0), (0x1D79, 0x2000), (0x2100, 0x2190),
         (0x24B6, 0x24EA), (0x2C00, 0x2D30), (0xA640, 0xA800), (0xAB30, 0xABC0))  # fmt: skip
DISGUISED = ((0xFF01, 0xFF5F), (0x1D400, 0x1D800))
SHORT = 200  # characters below which the tables cost more than they save
TABLE_SIZE = 0x1D800
SURROGATES = (0xD800, 0xE000)


class Views(NamedTuple):
    """A text that can be encoded, and its two views; all three have the same length."""

    text: str
    plain: str
    folded: str


def views(text: str) -> Views:
    """Return the two views of `text`."""
    if text.isascii():
        plain = text.replace("\t", " ")
        return Views(text, plain, plain.replace("\n", " ").lower())
    if len(text) < SHORT:
        text = "".join("\ufffd" if SURROGATES[0] <= ord(c) < SURROGATES[1] else c for c in text)
        return Views(text, text.translate(PLAIN), "".join(map(_folded, text)))
    import numpy as np

    short = text.encode("utf-16-le", "surrogatepass")
    if len(short) == 2 * len(text):  # nothing above U+FFFF, as nearly everywhere: half as many bytes
        return _short_views(text, np.frombuffer(short, dtype="<u2"))
    plain_table, folded_table = tables()
    codes = np.frombuffer(text.encode("utf-32-le", "surrogatepass"), dtype="<u4")
    lone = (codes >= SURROGATES[0]) & (codes < SURROGATES[1])
    if lone.any():  # they cannot be encoded, and the engines read UTF-8
        codes = np.where(lone, np.uint32(0xFFFD), codes)
        text = codes.tobytes().decode("utf-32-le")
    return Views(text, _look_up(plain_table, codes), _look_up(folded_table, codes))


def _short_views(text: str, codes: NDArray[np.uint16]) -> Views:
    import numpy as np

    lone = codes >> 11 == SURROGATES[0] >> 11
    if lone.any():
        codes = np.where(lone, np.uint16(0xFFFD), codes)
        text = codes.tobytes().decode("utf-16-le")
    return Views(text, *(table.take(codes, mode="clip").tobytes().decode("utf-16-le") for table in _short_tables()))


def _look_up(table: NDArray[np.uint32], codes: NDArray[np.uint32]) -> str:
    mapped = table.take(codes, mode="clip")
    beyond = codes >= TABLE_SIZE
    if beyond.any():
        mapped[beyond] = codes[beyond]
    return mapped.tobytes().decode("utf-32-le")


@cache
def tables() -> tuple[NDArray[np.uint32], NDArray[np.uint32]]:
    """Return the tables from a code point to its plain and to its folded one."""
    import numpy as np

    from detector.tables import keep_array  # it keeps things in the cache of this package

    both = keep_array("folding", 1, np.uint32, 2 * TABLE_SIZE, _make_tables)
    return both[:TABLE_SIZE], both[TABLE_SIZE:]


@cache
def _short_tables() -> tuple[NDArray[np.uint16], NDArray[np.uint16]]:
    """The same for code points up to U+FFFF, none of which is mapped beyond."""
    import numpy as np

    plain, folded = tables()
    return plain[:0x10000].astype(np.uint16), folded[:0x10000].astype(np.uint16)


def _make_tables() -> NDArray[np.uint32]:
    import numpy as np

    plain = np.arange(TABLE_SIZE, dtype=np.uint32)
    for code, character in PLAIN.items():
        plain[code] = ord(character)
    folded = plain.copy()
    for low, high in CASED + DISGUISED:
        for code in range(low, high):
            folded[code] = ord(fold_character(chr(code)))
    folded[[ord("\n"), 0x2028, 0x2029]] = ord(" ")
    return np.concatenate([plain, folded])


@lru_cache(maxsize=4096)
def _folded(character: str) -> str:
    if character in "\n\u2028\u2029":
        return " "
    levelled = PLAIN.get(ord(character), character)
    has_cases = any(low <= ord(character) < high for low, high in CASED + DISGUISED)
    return fold_character(character) if has_cases else levelled


def fold_character(character: str) -> str:
    """Return the one character that stands for `character` and its cases."""
    character = PLAIN.get(ord(character), character)
    composed = normalize("NFKC" if ord(character) >= DISGUISED[0][0] else "NFC", character)
    character = composed if len(composed) == 1 else character
    if character in (DOTLESS, DOTTED):
        return "i"
    for folded in (character.casefold(), character.lower()):
        if len(folded) == 1:
            return folded
    return character


def plain(text: str) -> str:
    """Return `text` with typography levelled."""
    return views(text).plain


def folded(text: str) -> str:
    """Return `text` with typography and case levelled."""
    return views(text).folded
