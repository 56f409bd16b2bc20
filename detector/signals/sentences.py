"""Sentences of a page's blocks with their places, split by a few rules that hold over many scripts."""

from __future__ import annotations

from typing import Final, NamedTuple

from detector.nouns import Reading, Span
from detector.patterns import lazy

# An end mark, closing quotes or brackets, a blank and something that can begin a sentence; CJK marks need no blank.
END: Final = lazy(r"[.!?…]+[\"'”’»)\]]*(?=\s+[\"'“‘«(\[¿¡]*[^\W_a-zß-öø-ÿ])|[。！？｡]+[」』”’]*")
ABBREVIATION: Final = lazy(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Sr|Jr|vs|No|Nr|Inc|Ltd|Co|Corp|Gen|Gov|Sen|Rep|Lt|Col|Capt|Hon|Mt|Jan|Feb|Mar|Apr"
    r"|Jun|Jul|Aug|Sept|Sep|Oct|Nov|Dec|bzw|ca|etc|e\.g|i\.e|z\.B|d\.h|p\.ej|av|bl|kl)|\b[A-Z])\.$"
)


OPENING: Final = 160  # code points
EXCERPT: Final = 60  # code points of a quote inside a message


class Sentence(NamedTuple):
    """A sentence, its place in the page text and the block it stands in."""

    text: str
    span: Span
    block: int


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return (start, end) of each sentence in `text`, blanks trimmed."""
    found: list[tuple[int, int]] = []
    start = 0
    for mark in END.finditer(text):
        if mark.group().startswith(".") and ABBREVIATION.search(text, max(start, mark.start() - 8), mark.start() + 1):
            continue
        _append(found, text, start, mark.end())
        start = mark.end()
    _append(found, text, start, len(text))
    return found


def opening(text: str, span: Span) -> Span:
    """The first sentence of a span of `text`, at most 160 code points of it: enough to find the place."""
    a, b = span
    piece = text[a : min(b, a + OPENING + 1)]
    sentences = split_sentences(piece)
    end = sentences[0][1] if sentences else len(piece)
    if end > OPENING:
        end = max(piece.rfind(" ", 0, OPENING), piece.rfind("\n", 0, OPENING))
        end = end if end > 0 else OPENING
    return Span(a, min(b, a + end))


def excerpt(text: str, most: int = EXCERPT) -> str:
    """`text` on one line for a message; of longer ones the whole words that fit `most` code points, and an ellipsis."""
    flat = " ".join(text[: 8 * most].split())
    if len(flat) <= most:
        return flat
    end = flat.rfind(" ", most // 2, most)
    return flat[: end if end > 0 else most - 1].rstrip(" ,;:.–-") + "…"


def _append(found: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    piece = text[start:end]
    lead = len(piece) - len(piece.lstrip())
    stripped = piece.strip()
    if stripped:
        found.append((start + lead, start + lead + len(stripped)))


def main_sentences(reading: Reading) -> tuple[Sentence, ...]:
    """Sentences of the main blocks that carry prose (paragraphs, list items, quotes, answers), in order."""
    prose = ("paragraph", "list", "quote", "faq-answer")
    return tuple(
        Sentence(block.text[a:b], Span(block.span.start + a, block.span.start + b), index)
        for index, block in enumerate(reading.page.blocks)
        if block.main and block.kind in prose
        for a, b in split_sentences(block.text)
    )
