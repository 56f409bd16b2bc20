"""The text gathered since the last block boundary: blanks collapsed as it comes in, so that offsets are final."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from detector.page.drafts import CODE, Draft, DraftLink, Place

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

MARKED = 0.6  # share of a draft inside one inline element from which that element's cue counts for all of it


class Pending:
    """Text of the open block; `drafts` receives what is finished."""

    __slots__ = (
        "_asides", "_blank", "_breaks", "_carried", "_drafts", "_linked", "_links", "_marks", "_parts", "_saved",
        "length", "link",
    )  # fmt: skip

    def __init__(self, drafts: list[Draft]) -> None:
        self._drafts = drafts
        self._asides: list[Draft] = []  # hidden stretches inside the open block
        self._saved: list[Any] = []
        self._carried: list[DraftLink] = []  # links without text yet
        self.link: DraftLink | None = None  # the open anchor
        self._clear()

    def _clear(self) -> None:
        self._parts: list[str] = []
        self.length = 0
        self._blank = False  # a blank is due before the next word
        self._breaks = 0
        self._linked = 0
        self._links: list[DraftLink] = []
        self._marks: list[tuple[int, int]] = []

    def add(self, node: LexborNode) -> None:
        """Add a text node."""
        raw = node.text_content or ""
        text = " ".join(raw.split())
        if not text:
            self._blank = True
            return
        if "\xad" in text:
            text = text.replace("\xad", "")  # soft hyphens split words that readers see whole
        parts = self._parts
        if self.length and (self._blank or raw[0].isspace() or self._blank_before(node)) and parts[-1] != "\t":
            parts.append(" ")
            self.length += 1
        parts.append(text)
        link = self.link
        if link is not None:
            if link.start < 0:
                link.start = self.length
                self._links.append(link)
            self._linked += len(text)
        self.length += len(text)
        self._blank = raw[-1].isspace()
        self._breaks = 0

    def _blank_before(self, node: LexborNode) -> bool:
        """Whether a blank text node, which the walk leaves out, ends the element before this text."""
        before = node.prev
        last = before.last_child if before is not None else None
        return last is not None and last.is_empty_text_node

    def inline(self, node: LexborNode, name: str) -> None:
        """An inline element begins: see whether a blank stands before it."""
        if self._blank or not self.length:
            return
        before = node.prev
        if before is None:
            return
        if before.is_text_node:
            self._blank = before.is_empty_text_node
        elif before.tag == "a" and name == "a":
            self._blank = True  # two links side by side are two words, whatever the markup saves on blanks
        else:
            last = before.last_child
            self._blank = last is not None and last.is_empty_text_node

    def mark(self, where: int, start: int) -> None:
        """An inline element with a cue of its own has ended; it began at `start`."""
        if self.length > start:
            self._marks.append((where, self.length - start))

    def line_break(self, place: Place, hidden: str) -> None:
        """One break is a blank, two in a row end the paragraph."""
        self._breaks += 1
        self._blank = True
        if self._breaks == 2:
            self.flush(place, hidden)

    def cell(self) -> None:
        """A table cell begins: a tab parts it from the one before."""
        if self._parts and self._parts[-1] != "\t":
            self._parts.append("\t")
            self.length += 1
            self._blank = False

    def open_link(self, href: str, rel: str, hidden: bool) -> DraftLink:
        """An anchor begins."""
        self.link = DraftLink(href, rel, hidden)
        return self.link

    def close_link(self, link: DraftLink, before: DraftLink | None) -> None:
        """An anchor ends; one that gave no text waits for the block it stands in."""
        if link.start < 0:
            self._carried.append(link)
        elif link.open:
            link.end = self.length
        link.open = False
        self.link = before

    def code(self, text: str, place: Place, hidden: str) -> None:
        """Add a preformatted block, line ends kept."""
        text = text.strip("\r\n")
        if text.strip():
            self._parts, self.length = [text], len(text)
            self.flush(place, hidden, CODE)

    def begin_aside(self) -> None:
        """A hidden inline element begins: its text becomes a block of its own."""
        self._saved.append(
            (self._parts, self.length, self._blank, self._breaks, self._linked, self._links, self._marks)
        )
        self._clear()

    def end_aside(self, place: Place, hidden: str) -> None:
        """The hidden inline element ends: the open block goes on where it stopped."""
        draft = self._draft(place, hidden, 0)
        if draft is not None:
            self._asides.append(draft)
        parts, self.length, _, self._breaks, self._linked, self._links, self._marks = self._saved.pop()
        self._parts, self._blank = parts, True

    def flush(self, place: Place, hidden: str, where: int = 0) -> None:
        """A block boundary: hand over what was gathered."""
        if self._parts:
            draft = self._draft(place, hidden, where)
            if draft is not None:
                self._drafts.append(draft)
            self._clear()
        else:
            self._blank = False
            self._breaks = 0
        if self._asides and not self._saved:
            self._drafts += self._asides
            self._asides = []

    def _draft(self, place: Place, hidden: str, where: int) -> Draft | None:
        if not self._parts:
            return None
        text = "".join(self._parts)
        if text[-1] == "\t":
            text = text.rstrip("\t")
            if not text:
                return None
        for bits, length in self._marks:
            if length >= MARKED * len(text):
                where |= bits
        draft = Draft(text, place.tag, place.where | where, place.level, place)
        draft.hidden = hidden or place.hidden
        if self._links or self._carried:
            self._settle(draft)
        draft.linked = self._linked
        return draft

    def _settle(self, draft: Draft) -> None:
        for link in self._links:
            if link.open:  # the anchor goes on into the next block; its text is what stands in this one
                link.end = self.length
                link.open = False
            link.end = min(link.end, len(draft.text))
        draft.links = self._links + self._carried
        self._carried = []

    def close(self) -> None:
        """The page ends: links that never met a text go to the last block."""
        if self._carried and self._drafts:
            last = self._drafts[-1]
            last.links = (last.links or []) + self._carried
