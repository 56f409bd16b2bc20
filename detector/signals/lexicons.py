"""Lists of phrases as rules keep them: lines by language, forms of a word in braces."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from typing import Final

BARE: Final = ("pl", "cs", "sk", "hu", "ro", "sr", "tr", "az")  # often written without marks
BARE_LEAST: Final = 8  # characters of a spelling without marks that is no other word
UNMARKED: Final = str.maketrans("łŁıđĐəƏ", "lLidDeE")


def lexicon(*parts: str) -> tuple[str, ...]:
    """Read phrases from lines of "language: phrase | phrase".

    Forms of a word stand in braces ("курсов{ая,ую} на заказ", "займ{,ы} онлайн"). Languages in `BARE` are also
    written without their marks ("pozyczka" for "pożyczka"); such a spelling is added where it is long enough to be
    no other word. Otherwise the language only orders the list for people.
    """
    found: dict[str, None] = {}
    for line in "\n".join(parts).splitlines():
        language, colon, rest = line.partition(": ")
        for phrase in map(str.strip, (rest if colon else line).split("|")):
            forms = tuple(_forms(phrase))
            found.update(dict.fromkeys(forms))
            if language in BARE:
                found.update(dict.fromkeys(bare for form in forms if len(bare := _unmarked(form)) >= BARE_LEAST))
    found.pop("", None)
    return tuple(found)


def _forms(phrase: str) -> Iterator[str]:
    before, brace, rest = phrase.partition("{")
    if not brace:
        yield phrase
        return
    endings, _, after = rest.partition("}")
    for ending in endings.split(","):
        yield from _forms(before + ending + after)


def _unmarked(phrase: str) -> str:
    """The phrase as a keyboard without national letters writes it."""
    letters = unicodedata.normalize("NFD", phrase.translate(UNMARKED))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
