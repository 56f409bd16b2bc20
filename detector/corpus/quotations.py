"""Quotations and who is said to have said them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from detector.corpus.lexicon import lexicon
from detector.corpus.names import Name
from detector.corpus.tokens import Token

# Every pair of marks in use, each bounded at 600 characters and to one line: a lost mark costs one quotation.
QUOTED = re.compile(
    r"“([^“”\n]{2,600})”|„([^„“”\n]{2,600})[“”]|«\s?([^«»\n]{2,600}?)\s?»|»([^«»\n]{2,600})«"
    r"|「([^「」\n]{2,600})」|『([^『』\n]{2,600})』|(?<![\w\"])\"(?=\S)([^\"\n]{2,600})(?<=\S)\"(?!\w)"
    r"|(?<!\w)‘(?=\S)([^‘\n]{8,400}?)(?<=\S)’(?!\w)"
)
MIN_WORDS = 2
MAX_QUOTATIONS = 300


class Quotation(NamedTuple):
    """The words between the marks, their place, and the speaker's name or ""."""

    text: str
    start: int
    end: int
    speaker: str


def find_quotations(text: str, start: int, end: int) -> list[tuple[str, int, int]]:
    """Return (words, start, end) of what stands between quotation marks in `text[start:end]`."""
    found = []
    for match in QUOTED.finditer(text, start, end):
        group = match.lastindex or 0
        words = match[group]
        if len(words.split()) >= MIN_WORDS or (len(words) >= 4 and ord(words[0]) > 0x2E80):
            found.append((words, match.start(group), match.end(group)))
        if len(found) >= MAX_QUOTATIONS:
            break
    return found


def find_speaker(quote: tuple[int, int], words: Sequence[Token], names: Sequence[Name], earlier: str) -> str:
    """Return who is said to speak: the name nearest to a verb of saying beside the quotation.

    Args:
        quote: start and end of the quotation.
        words: the words of the sentence that holds its beginning.
        names: the names of that sentence.
        earlier: the last person named before, for "he said".
    """
    speech = lexicon().speech
    outside = [name for name in names if (name.end <= quote[0] or name.start >= quote[1]) and not name.place]
    verbs = [w for w in words if w.text.lower() in speech and (w.end <= quote[0] or w.start >= quote[1])]
    if not outside:
        return earlier if verbs else ""
    if verbs:
        verb = min(verbs, key=lambda w: min(abs(w.start - quote[1]), abs(quote[0] - w.end)))
        return min(outside, key=lambda n: min(abs(n.start - verb.end), abs(verb.start - n.end))).text
    before = [name for name in outside if name.end <= quote[0]]
    return (before or outside)[0].text
