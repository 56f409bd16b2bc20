"""The text gathered since the last block boundary: blanks collapsed as it comes in, so that offsets are final."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from detector.page.drafts import HEADING, LIST, Draft, DraftLink, Place

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

MARKED: Final = 0.6  # share of a draft inside one inline element from which that element's cue counts for all of it
NESTED: Final = HEADING | LIST
NAMING: Final = frozenset(("a", "b", "strong", "em", "u", "font"))  # elements that names stand in, and icons rarely
DONE: Final = -2  # `start` of an anchor whose text was handed over with an earlier block


def is_pictured(before: LexborNode | None) -> bool:
    """Whether a gap in a sentence may be filled for the eye: by a formula or an icon, or by a script.

    `before` is what stands before the mark that ends the gap. Nothing fills the place of a comment (code of a server
    that did not run is read as one), of an empty link or of an empty stretch in bold.
    """
    if before is None or before.is_text_node:  # what stood between two texts was taken out of the tree
        return True
    name = before.tag
    return name != "-comment" and (before.first_child is not None or name not in NAMING) and not before.text().strip()


class Pending:
    """Text of the open block; `drafts` receives what is finished."""

    __slots__ = (
        "asides", "blank", "breaks", "carried", "drafts", "extra", "hidden", "href", "length", "linked", "links", "marks",
        "outer", "parts", "pictured", "place", "rel", "start", "swallowing",
    )  # fmt: skip

    def __init__(self, drafts: list[Draft]) -> None:
        self.drafts = drafts
        self.place = Place(None, "html", 0)
        self.hidden = ""  # technique of open inline elements
        self.extra = 0  # place bits of open inline elements
        self.swallowing = False  # inside an element whose text was taken whole
        self.asides: list[Draft] = []  # hidden stretches inside the open block
        self.outer: list[tuple[list[str], int, int, int, list[DraftLink], list[tuple[int, int]]]] = []
        self.carried: list[DraftLink] = []  # links without text, waiting for a block
        self.pictured = 0  # gaps before a comma or full stop that something fills for the eye
        self.href = ""  # of the open anchor
        self.rel = ""
        self.start = -1  # of the open anchor's text, -1 while it has none
        self.linked = 0
        self.links: list[DraftLink] = []
        self.marks: list[tuple[int, int]] = []  # inline elements with cues, and how much text they held
        self.clear()

    def clear(self) -> None:
        """Begin a block."""
        self.parts: list[str] = []
        self.length = 0
        self.blank = False  # a blank is due before the next word
        self.breaks = 0
        if self.linked or self.links:
            self.linked = 0
            self.links = []
        if self.marks:
            self.marks = []

    def add(self, node: LexborNode) -> None:
        """Add a text node."""
        if self.swallowing:
            return
        raw = node.text_content or ""
        text = " ".join(raw.split())
        if not text:
            self.blank = True
            return
        parts = self.parts
        if parts and (self.blank or raw[0] in " \n\t\xa0" or self.blank_before_text(node)) and parts[-1] != "\t":
            parts.append(" ")
            self.length += 1
            if text[0] in ",." and is_pictured(node.prev):
                self.pictured += 1
        parts.append(text)
        size = len(text)
        if self.href:
            if self.start == -1:
                self.start = self.length
            self.linked += size
        self.length += size
        self.blank = raw[-1] in " \n\t\xa0"
        self.breaks = 0

    def tab(self) -> None:
        """A table cell begins: a tab parts it from the one before."""
        if self.parts and self.parts[-1] != "\t":
            self.parts.append("\t")
            self.length += 1
            self.blank = False

    def blank_before_text(self, node: LexborNode) -> bool:
        """Whether a blank text node, which the walk leaves out, ends the element before this text."""
        before = node.prev
        last = before.last_child if before is not None else None
        return last is not None and last.is_empty_text_node

    def blank_before_element(self, node: LexborNode, name: str) -> bool:
        """Whether a blank text node stands before an inline element, or ends the one before it."""
        before = node.prev
        if before is None:
            return False
        if before.is_text_node:
            return before.is_empty_text_node
        if name == "a" and before.tag == "a":
            return True  # two links side by side are two words, whatever the markup saves on blanks
        last = before.last_child
        return last is not None and last.is_empty_text_node

    def close_link(self) -> None:
        """An anchor ends; one that gave no text waits for the block it stands in."""
        href, start = self.href, self.start
        self.href = ""
        if start >= 0:
            self.links.append((href, self.rel, start, self.length, bool(self.hidden)))
        elif start == -1 and href:
            self.carried.append((href, self.rel, -1, -1, bool(self.hidden or self.place.hidden)))

    def code(self, text: str) -> None:
        """Add a preformatted block, line ends kept."""
        text = text.strip("\r\n")
        if text and not text.isspace():
            self.parts, self.length = [text], len(text)
            self.flush()

    def begin_aside(self) -> None:
        """A hidden inline element begins: its text becomes a block of its own."""
        self.outer.append((self.parts, self.length, self.breaks, self.linked, self.links, self.marks))
        self.linked, self.links, self.marks = 0, [], []
        self.clear()

    def end_aside(self) -> None:
        """The hidden inline element ends: the open block goes on where it stopped."""
        if self.parts:
            draft = self.draft()
            if draft is not None:
                self.asides.append(draft)
        self.parts, self.length, self.breaks, self.linked, self.links, self.marks = self.outer.pop()
        self.blank = True

    def flush(self) -> None:
        """A block boundary: hand over what was gathered."""
        if self.parts:
            draft = self.draft()
            if draft is not None:
                self.drafts.append(draft)
            self.clear()
        if self.asides and not self.outer:
            self.drafts += self.asides
            self.asides = []

    def draft(self) -> Draft | None:
        """Return the gathered text as a draft."""
        parts = self.parts
        text = "".join(parts) if len(parts) > 1 else parts[0]
        if text[-1] == "\t":
            text = text.rstrip("\t")
            if not text:
                return None
        place = self.place
        where = place.where
        for bits, length in self.marks:
            if length >= MARKED * len(text):
                where |= bits
        if not text.isprintable():  # tabs, and what only machines see
            text = self.cleaned(text)
            if not text:
                return None
        draft = Draft(text, place.tag, where, place)
        draft.hidden = self.hidden or place.hidden
        if self.linked or self.carried:
            self.settle_links(draft)
        if where & NESTED:
            draft.level = place.level if where & HEADING else place.depth
        return draft

    def settle_links(self, draft: Draft) -> None:
        """Give a draft its links; an open anchor goes on into the next block without text of its own."""
        if self.href and self.start >= 0:
            self.links.append((self.href, self.rel, self.start, self.length, bool(self.hidden)))
            self.start = DONE
        size = len(draft.text)
        links, linked = self.links, self.linked
        if links and links[-1][3] > size:  # tabs at the end of a row were taken off
            links = [(href, rel, min(a, size), min(b, size), veiled) for href, rel, a, b, veiled in links]
        draft.linked = linked if linked < size else size
        if self.carried:
            links = links + self.carried
            self.carried = []
        draft.links = links

    def cleaned(self, text: str) -> str:
        """Take out what only machines see; offsets of links inside move with it."""
        from detector.page.decode import UNSEEN

        if not UNSEEN.search(text):
            return text
        self.links = [
            (href, rel, len(UNSEEN.sub("", text[:start])), len(UNSEEN.sub("", text[:end])), hidden)
            for href, rel, start, end, hidden in self.links[:200]
        ]
        return UNSEEN.sub("", text)

    def close(self) -> None:
        """The page ends: links that never met a text go to the last block."""
        if self.carried and self.drafts:
            last = self.drafts[-1]
            last.links = (last.links or []) + self.carried
