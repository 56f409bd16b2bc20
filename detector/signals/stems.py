"""Rough stems of content words: what a text is about, whatever its language's endings.

A stem is a word cut to its first six letters (five to seven letters work about equally well over languages: Can et
al. 2008, "Information retrieval on Turkish texts"), function words left out. Chinese, Japanese and Thai are not
written with blanks: there each pair of neighbouring characters is a stem.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import Final

from detector.patterns import lazy

LENGTH: Final = 6  # letters of a stem
UNSPACED: Final = lazy(r"[\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff]")


@cache
def function_words() -> frozenset[str]:
    """Words that say nothing about a text's subject, of eleven languages; shorter words never count as content."""
    text = Path(__file__).with_name("function_words.txt").read_text("utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())


def stem_words(words: Iterable[str]) -> list[str]:
    """Stems of the content words among lower-cased `words`, in order."""
    function = function_words()
    content = [word for word in words if word not in function]
    if not content or max(content) < "\u0e00":  # no word begins beyond: each is written with blanks
        return [word[:LENGTH] for word in content if len(word) > 3 or word.isdigit()]
    stems: list[str] = []
    for word in content:
        if word[0] >= "\u0e00" and UNSPACED.match(word):
            stems.extend(word[i : i + 2] for i in range(len(word) - 1))
        elif len(word) > 3 or word.isdigit():
            stems.append(word[:LENGTH])
    return stems
