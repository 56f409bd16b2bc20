"""Where in a source file the words of a finding stand, for reports that point at lines.

Spans index the text of the page, not the file: tags, entities and white space lie between. The words are looked for
in the file's markup, words apart by anything that is not a word; what is not found gets the file's first line.
"""

from __future__ import annotations

import re
from html import escape

from detector.nouns import Finding, Verdict
from detector.records import Record

WORDS = 8  # of a quote that are looked for: more would meet a tag somewhere
MAX_BYTES = 2_000_000  # of a file that is searched
WORD = re.compile(r"\w+")
GAP = r"(?:[^\w<]|<[^<>]{0,200}>){1,40}?"  # punctuation, white space and tags between two words
Place = tuple[int, int, int, int]  # first line, first column, last line, column after the last (from 1)


def lines_of(record: Record, verdict: Verdict) -> list[Place | None]:
    """Return, for each finding, where its first quote stands, None where it cannot be found."""
    found = [f for f in verdict.findings if f.evidence]
    if not found or len(record.content) > MAX_BYTES:
        return [None] * len(verdict.findings)
    text = record.content.decode(_charset(record), "replace")
    starts = [0, *(m.end() for m in re.finditer("\n", text))]
    seen: dict[str, int] = {}
    return [_place(text, starts, finding, seen) for finding in verdict.findings]


def _charset(record: Record) -> str:
    try:
        "".encode(record.charset or "utf-8")
    except LookupError:
        return "utf-8"
    return record.charset or "utf-8"


def _place(text: str, starts: list[int], finding: Finding, seen: dict[str, int]) -> Place | None:
    """Find the finding's first quote, after the place where the same words were found before."""
    if not finding.evidence:
        return None
    quote = finding.evidence[0].quote
    span = _find(text, quote, seen.get(quote, 0)) or _find(text, quote, 0)
    if span is None:
        return None
    seen[quote] = span[1]
    return (*_line(starts, span[0]), *_line(starts, span[1]))


def _find(text: str, quote: str, start: int) -> tuple[int, int] | None:
    for literal in (quote, escape(quote, quote=False)):
        at = text.find(literal, start)
        if at >= 0:
            return at, at + len(literal)
    words = WORD.findall(quote)[:WORDS]
    if not words:
        return None
    match = re.compile(GAP.join(map(re.escape, words))).search(text, start)
    return match.span() if match else None


def _line(starts: list[int], offset: int) -> tuple[int, int]:
    from bisect import bisect_right

    line = bisect_right(starts, offset)
    return line, offset - starts[line - 1] + 1
