"""A page's text cut into paragraphs and marked passages, for a template to print: plain strings, nothing is markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

SHOWN = 60_000  # characters of a page; the rest is counted
SHOWN_KINDS = {"navigation": "menu", "footer": "footer", "hidden": "hidden from readers", "comment": "comment",
               "title": "title", "description": "description"}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text; `numbers` are the findings that quote it, from 1."""

    text: str
    numbers: tuple[int, ...] = ()
    ending: tuple[int, ...] = ()  # those that the next stretch does not go on with


@dataclass(frozen=True, slots=True)
class Shown:
    """One block of the page."""

    kind: str
    note: str  # what the kind is called, "" for what a reader sees as text
    pieces: tuple[Piece, ...]


def mark(text: str, blocks: Sequence[Sequence[Any]], findings: Sequence[dict[str, Any]]) -> tuple[list[Shown], int]:
    """Return the blocks with marked passages, and how many characters are not shown."""
    quotes = [(q["start"], q["end"], number) for number, f in enumerate(findings, 1) for q in f["evidence"]]
    quotes = sorted(q for q in quotes if q[1] > q[0])
    shown = [
        Shown(kind, SHOWN_KINDS.get(kind, ""), tuple(cut(text, start, end, quotes)))
        for kind, start, end in blocks
        if start < SHOWN and end > start
    ]
    return shown, max(0, len(text) - SHOWN)


def cut(text: str, start: int, end: int, quotes: Sequence[tuple[int, int, int]]) -> Iterator[Piece]:
    """Cut one block wherever a quote begins or ends."""
    inside = [q for q in quotes if q[0] < end and q[1] > start]
    edges = sorted({start, end, *(min(max(at, start), end) for q in inside for at in q[:2])})
    stretches = list(pairwise(edges))
    quoted = [{q[2] for q in inside if q[0] <= left and q[1] >= right} for left, right in stretches]
    for (left, right), numbers, after in zip(stretches, quoted, [*quoted[1:], set[int]()], strict=True):
        yield Piece(text[left:right], tuple(sorted(numbers)), tuple(sorted(numbers - after)))
