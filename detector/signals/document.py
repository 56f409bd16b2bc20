"""The running text of a page as a text filter sees it: non-empty lines joined by one newline.

Two views are offered: `visible_document` (every visible block, as a whole-page extractor leaves it) and
`main_document` (main blocks only). Title and description stand outside the body and belong to neither.
A `Document` remembers what was measured on it, each measure once.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Final, TypeVar, cast

from detector.nouns import Block, Reading
from detector.signals.characters import Characters, read_characters
from detector.signals.words import WordArray, word_array

T = TypeVar("T")
BEGINNING: Final = 700  # code points of a block that are counted at first


class Document:
    """Lines of text and what was measured on them."""

    __slots__ = ("_memo", "language", "lines", "paragraphs", "starts", "text")

    def __init__(self, lines: list[str], starts: list[int], paragraphs: list[str], language: str = "und") -> None:
        self.lines = lines  # non-empty, blanks trimmed
        self.starts = starts  # of the lines, in `Page.text`
        self.paragraphs = paragraphs  # the blocks the lines came from
        self.text = "\n".join(lines)
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
    lines: list[str] = []
    starts: list[int] = []
    _add_lines(text, 0, lines, starts)
    return Document(lines, starts, [part.strip() for part in text.split("\n\n") if part.strip()], language)


def visible_document(reading: Reading) -> Document:
    """Every visible block of the body; in plain text the title is a line of it."""
    left_out = ("hidden",) if reading.page.kind == "text" else ("title", "description", "hidden")
    return _from_blocks(reading, [b for b in reading.page.blocks if not b.hidden and b.kind not in left_out])


def main_document(reading: Reading) -> Document:
    """The main blocks."""
    return _from_blocks(reading, [b for b in reading.page.blocks if b.main and not b.hidden])


def has_words(reading: Reading, least: int) -> bool:
    """Whether the visible document has at least so many words, without counting them all."""
    left_out = ("hidden",) if reading.page.kind == "text" else ("title", "description", "hidden")
    found = 0
    for block in reading.page.blocks:
        if not block.hidden and block.kind not in left_out:
            found += sum(map(str.isalpha, [piece[0] for piece in block.text[:BEGINNING].split()]))
            if found >= least:  # each piece that begins with a letter holds a word, or more
                return True
    return len(reading.once(visible_document).once(tokens).starts) >= least  # scripts without blanks have more


def _from_blocks(reading: Reading, blocks: list[Block]) -> Document:
    lines: list[str] = []
    starts: list[int] = []
    for block in blocks:
        text = block.text
        if "\n" not in text and text[:1].strip() and text[-1:].strip():  # the usual block: one trimmed line
            lines.append(text)
            starts.append(block.span.start)
        else:
            _add_lines(text, block.span.start, lines, starts)
    return Document(lines, starts, [b.text for b in blocks if b.text], reading.page.language.code)


def _add_lines(text: str, offset: int, lines: list[str], starts: list[int]) -> None:
    """Add the non-empty lines of `text`, trimmed, with their offsets."""
    for piece in text.split("\n"):
        trimmed = piece.strip()
        if trimmed:
            lines.append(trimmed)
            starts.append(offset + len(piece) - len(piece.lstrip()))
        offset += len(piece) + 1


def characters(document: Document) -> Characters:
    """Code points and kinds of the document's text."""
    return read_characters(document.text)


def tokens(document: Document) -> WordArray:
    """Places and hashes of the document's words, in `Document.text`."""
    return word_array(document.once(characters))
