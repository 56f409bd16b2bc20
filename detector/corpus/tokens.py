"""Words of any script as hashed stems: what sentences and pages are compared by.

A stem is the first six letters of a lower-cased word less the commonest endings. Truncation is crude, and close
to real stemmers in retrieval over many languages (McNamee & Mayfield, "Character n-gram tokenization for European
language text retrieval", 2004); it also ties a country to its people (Russia, Russian). Scripts written without
blanks are cut in overlapping pairs of characters, the usual unit of Chinese and Japanese retrieval.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple
from zlib import crc32

STEM_LETTERS = 6
MAX_WORD = 64  # longer "words" are data, not prose
# A number with separators, or a run of letters and digits with inner apostrophes: linear, no nesting over one class.
TOKEN = re.compile(r"\d+(?:[.,]\d+)+|[^\W_]+(?:['’ʼ][^\W_]+)*")
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3005-\u30ff\u3400-\u9fff\uf900-\ufaff]")
POSSESSIVE = re.compile(r"['’ʼ]s?$")
ARTICLE = re.compile(r"^(?:[ldjmtsnc]|qu|un|dell|all|nell|dall|sull)['’ʼ](?=\w\w)")  # French and Italian elision
ENDINGS = (("ing", 4), ("ed", 4), ("es", 4), ("ly", 5), ("s", 3))  # an ending and how many letters must stay
ARABIC_ARTICLE = "\u0627\u0644"


class Token(NamedTuple):
    """A word as written and its place."""

    text: str
    start: int
    end: int


def tokens_of(text: str, start: int = 0, end: int | None = None) -> list[Token]:
    """Return the words of `text[start:end]` with offsets into `text`."""
    stop = len(text) if end is None else end
    return [Token(m.group(), m.start(), m.end()) for m in TOKEN.finditer(text, start, stop)]


@lru_cache(maxsize=1 << 16)
def stems_of(word: str) -> tuple[int, ...]:
    """Return the 32-bit hashed stems of a word: one, or one a character pair in scripts without blanks."""
    if len(word) > MAX_WORD:
        return ()
    if UNSPACED.search(word):
        return tuple(crc32(word[i : i + 2].encode()) for i in range(max(1, len(word) - 1)))
    return (crc32(stem(word).encode("utf-8", "surrogatepass")),)


def stem(word: str) -> str:
    """Return the stem of a single word: lower case, no possessive, no article, at most six letters."""
    low = word.lower()
    if "'" in low or "’" in low or "ʼ" in low:
        low = ARTICLE.sub("", POSSESSIVE.sub("", low)).replace("’", "'").replace("ʼ", "'")
    if low.startswith(ARABIC_ARTICLE) and len(low) > 4:
        low = low[2:]
    if low[:1].isdigit():
        return low.replace(",", "")
    for ending, least in ENDINGS:
        if low.endswith(ending) and len(low) - len(ending) >= least and not low.endswith(("ss", "us", "is")):
            low = low[: -len(ending)]
            break
    return low[:-1] if STEM_LETTERS >= len(low) > 4 and low[-1] in "eiy" else low[:STEM_LETTERS]


def hash_key(namespace: str, key: str) -> int:
    """Return the 32-bit hash of a fact's key in its namespace."""
    return crc32(f"{namespace}:{key}".encode("utf-8", "surrogatepass"))
