"""Declared phrases: their spellings, and where a word ends.

A phrase counts as whole words unless it starts with `(?-w)`, and in any case unless it starts with `(?-i)`; both may
stand together. A boundary is asked for only where the phrase's own edge is a letter or digit of a script that puts
blanks between words: never beside Han, kana, Hangul, Thai, Lao, Burmese or Khmer.
"""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple
from unicodedata import category, normalize

from detector.matching.folding import folded, plain

FLAGS = {"(?-i)": "cased", "(?-w)": "within"}
# First and last code point of scripts that write words without blanks between them, or glue particles to them.
UNSPACED = ((0x0E00, 0x0EFF), (0x1000, 0x109F), (0x1100, 0x11FF), (0x1780, 0x17FF), (0x2E80, 0xA4CF), (0xAC00, 0xD7FF),
            (0xF900, 0xFAFF), (0xFF66, 0xFFDC), (0x1B000, 0x1B16F), (0x20000, 0x3FFFF))  # fmt: skip


CASED, STARTS, ENDS = 1, 2, 4  # bits: case counts; a word boundary must stand before, and behind


class Literal(NamedTuple):
    """One spelling of a phrase, ready to be searched for."""

    folded: str
    bits: int
    plain: str  # compared where case counts, else empty


def spellings(phrase: str) -> list[Literal]:
    """Return the spellings of a declared phrase that are to be searched for; `ValueError` when nothing is left."""
    body, flags = phrase, set[str]()
    while (flag := body[:5]) in FLAGS:
        flags.add(FLAGS[flag])
        body = body[5:]
    body = " ".join(plain(body).split())
    if not body:
        raise ValueError("the phrase is empty")
    if not body.isprintable() and any(category(c) == "Cc" for c in body):
        raise ValueError("the phrase holds a control character")
    simple = body.isascii() and "..." not in body  # one spelling: most phrases, of the ten thousand of a first start
    return [_literal(form, flags) for form in ((body,) if simple else dict.fromkeys(_forms(body)))]


def _forms(body: str) -> list[str]:
    """Spellings that differ in length and so cannot be folded together: ß/ss, …/..., composed and decomposed."""
    forms = [body]
    for one, other in (("ß", "ss"), ("...", "…"), ("…", "...")):
        forms += [form.replace(one, other) for form in forms if one in form]
    return [*forms, *(normalize("NFC", form) for form in forms), *(normalize("NFD", form) for form in forms)]


def _literal(form: str, flags: set[str]) -> Literal:
    whole, cased = "within" not in flags, "cased" in flags
    starts, ends = whole and in_word(form[0]), whole and in_word(form[-1])
    return Literal(folded(form), CASED * cased | STARTS * starts | ENDS * ends, form if cased else "")


@lru_cache(maxsize=4096)
def in_word(character: str) -> bool:
    """Tell whether `character` is part of a word that blanks or marks set off from its neighbours."""
    code = ord(character)
    if code < 128:
        return character.isalnum() or character == "_"
    if category(character)[0] not in "LNM":
        return False
    return not any(low <= code <= high for low, high in UNSPACED)


def fits(text: str, start: int, end: int, bits: int, plain: str) -> bool:
    """Tell whether `text[start:end]` has the case and the boundaries that a spelling asks for."""
    if bits & CASED and text[start:end] != plain:
        return False
    if bits & STARTS and start and in_word(text[start - 1]):
        return False
    return not (bits & ENDS and end < len(text) and in_word(text[end]))
