"""The running text of a page as a text filter sees it: non-empty lines joined by one newline.

Two views are offered: `visible_document` (every visible block, as a whole-page extractor leaves it) and
`main_document` (main blocks only). Title and description stand outside the body and belong to neither.
A `Document` remembers what was measured on it, each measure once.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple, TypeVar, cast

from detector.nouns import Block, Reading, Span
from detector.signals.characters import Characters, read_characters
from detector.signals.words import WordArray, word_array

T = TypeVar("T")


class Line(NamedTuple):
    """A non-empty line, blanks trimmed, and its place in `Page.text`."""

    text: str
    span: Span


class Document:
    """Lines of text and what was measured on them."""

    __slots__ = ("_memo", "language", "lines", "paragraphs", "text")

    def __init__(self, lines: tuple[Line, ...], paragraphs: tuple[str, ...], language: str = "und") -> None:
        self.lines = lines
        self.paragraphs = paragraphs  # the blocks the lines came from
        self.text = "\n".join([line.text for line in lines])
        self.language = language
        self._memo: dict[Callable[..., Any], Any] = {}

    def once(self, measure: Callable[[Document], T], /) -> T:
        """Return `measure(self)`, computed at the first call."""
        try:
            return cast("T", self._memo[measure])
        except KeyError:
            value = self._memo[measure] = measure(self)
            return value


def document_of(text: str, language: str = "und") -> Document:
    """Return a document of plain text; blank lines part paragraphs."""
    paragraphs = tuple(part.strip() for part in text.split("\n\n") if part.strip())
    return Document(tuple(_lines(text, 0)), paragraphs, language)


def visible_document(reading: Reading) -> Document:
    """Every visible block of the body."""
    shown = (b for b in reading.page.blocks if not b.hidden and b.kind not in ("title", "description", "hidden"))
    return _from_blocks(shown, reading.page.language.code)


def main_document(reading: Reading) -> Document:
    """The main blocks."""
    shown = (b for b in reading.page.blocks if b.main and not b.hidden)
    return _from_blocks(shown, reading.page.language.code)


def _from_blocks(blocks: Iterable[Block], language: str) -> Document:
    kept = [block for block in blocks if block.text]
    lines = tuple(line for block in kept for line in _lines(block.text, block.span.start))
    return Document(lines, tuple([block.text for block in kept]), language)


def _lines(text: str, offset: int) -> Iterable[Line]:
    if "\n" not in text and text[:1].strip() and text[-1:].strip():  # the usual block: one trimmed line
        return (Line(text, Span(offset, offset + len(text))),)
    found: list[Line] = []
    start = offset
    for piece in text.split("\n"):
        trimmed = piece.strip()
        if trimmed:
            begin = start + len(piece) - len(piece.lstrip())
            found.append(Line(trimmed, Span(begin, begin + len(trimmed))))
        start += len(piece) + 1
    return found


def characters(document: Document) -> Characters:
    """Code points and kinds of the document's text."""
    return read_characters(document.text)


def tokens(document: Document) -> WordArray:
    """Places and hashes of the document's words, in `Document.text`."""
    return word_array(document.once(characters))


def line_texts(document: Document) -> list[str]:
    """Texts of the non-empty lines."""
    return [line.text for line in document.lines]
