"""HTML to drafts: one parse, one walk in reading order.

The walk is `traverse(include_text=True, skip_empty=True)`: it yields no closing events and no blank text nodes, so an
element's end shows in the next node's parent, and a blank between two inline elements is looked up where it matters.
Nodes are listed first: style sheets and scripts are read and taken out before, which leaves them without a parent. The
hot path of the program: its shape (slots, a method a kind of element, a long loop) was chosen by measurement.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Final, NamedTuple

from detector.page.cues import inline_cues, read_cues
from detector.page.drafts import ARTICLE, BOLD, INNER, ITEM, LIST, TABLE, Place
from detector.page.limits import Limits
from detector.page.pending import Pending
from detector.page.sheets import Sheet
from detector.page.tags import BLOCK, VOID, Tag, known_tags
from detector.page.walked import Walked, take_out

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

NOT_ITEM: Final = ~ITEM
RESET: Final = ~(ITEM | LIST | TABLE)  # an <article> in a list item is no list item


def walk(html: bytes, limits: Limits) -> Walked:
    """Parse and walk a page once."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(html, scripting=True)
    walker = Walker(limits)
    if tree.root is not None:
        walker.run(tree.root)
    return walker.out


class Walker(Pending):
    """The state of one walk: the open elements, the pending text, and what was found."""

    __slots__ = ("depth", "frames", "inlines", "limits", "out", "places", "sheet")

    def __init__(self, limits: Limits) -> None:
        self.out = Walked()
        super().__init__(self.out.drafts)
        self.places = self.out.places
        self.limits = limits
        self.depth = limits.depth
        self.sheet = Sheet()
        self.frames: list[Close] = []  # for each open element how it closes, None when nothing is to do
        self.inlines: list[tuple[int, int, int, str, str]] = []  # open inline elements with cues of their own

    def run(self, root: LexborNode) -> None:
        """Walk the tree below `root`."""
        openers, text, comment, skipped = openers_by_number()
        nodes = list(root.traverse(include_text=True, skip_empty=True))
        numbers = [node.tag_id for node in nodes]
        take_out([node for node, number in zip(nodes, numbers, strict=True) if number in skipped], self.out, self.sheet)
        ids, frames, left = [root.parent.mem_id], self.frames, self.limits.nodes  # type: ignore[union-attr]
        for node, number in zip(nodes, numbers, strict=True):
            if number == comment:
                continue
            up = node.parent
            if up is None:
                continue
            above = up.mem_id
            while ids[-1] != above:
                ids.pop()
                close = frames.pop()
                if close is not None:
                    close(self)
            if number == text:
                self.add(node)
                continue
            opener, tag = openers.get(number) or unknown(node)
            if opener is not None:
                frames.append(opener(self, node, tag))
                ids.append(node.mem_id)
                left -= 1
                if left < 0:
                    self.out.degraded.append(f"only the first {self.limits.nodes} elements were read")
                    break
        self.flush()
        self.close()
        self.out.pictured = self.pictured

    def open_block(self, node: LexborNode, tag: Tag) -> Close:
        """A block-level element begins."""
        if tag.cell:
            self.tab()
        elif self.parts or self.asides:
            self.flush()
        if len(self.frames) > self.depth:
            return self.too_deep()
        up, bits, name = self.place, tag.where, tag.name
        where = up.where & NOT_ITEM | bits | self.extra
        if bits:
            if tag.inner and up.where & INNER:
                where = where & ~bits | up.where & bits
            elif bits & ARTICLE:
                where &= RESET
        self.place = place = Place(up, name, where)
        place.settle_under(up, name)
        hidden = up.hidden or self.hidden
        if hidden:
            place.hidden = hidden
        attributes = node.attributes
        if attributes:
            read_cues(place, attributes, self.sheet)
            if name == "html":
                self.out.language = attributes.get("lang") or attributes.get("xml:lang") or ""
        self.places.append(place)
        return CLOSE_CELL if tag.cell else CLOSE_BLOCK

    def too_deep(self) -> Close:
        """Elements nested too deep open no place of their own."""
        told = f"elements nested deeper than {self.limits.depth} were read as one"
        if told not in self.out.degraded:
            self.out.degraded.append(told)
        return None

    def close_block(self) -> None:
        """A block-level element ends."""
        if self.parts or self.asides:
            self.flush()
        self.place = self.place.parent or self.place

    def close_cell(self) -> None:
        """A table cell ends; its row goes on."""
        self.place = self.place.parent or self.place

    def open_plain(self, node: LexborNode, tag: Tag) -> Close:
        """An element that changes nothing."""
        return None

    def open_break(self, node: LexborNode, tag: Tag) -> Close:
        """One break is a blank, two in a row end the paragraph."""
        self.blank = True
        self.breaks += 1
        if self.breaks == 2:
            self.flush()
        return None

    def open_pre(self, node: LexborNode, tag: Tag) -> Close:
        """A preformatted block begins: its text is taken whole, line ends kept."""
        self.flush()
        self.open_block(node, tag)
        self.code(node.text())
        self.swallowing = True
        return Walker.close_pre

    def close_pre(self) -> None:
        """A preformatted block ends."""
        self.swallowing = False
        self.close_block()

    def open_head(self, node: LexborNode, tag: Tag) -> Close:
        """The title, or an element of the head that carries data."""
        if tag.name == "title":
            self.out.title = self.out.title or " ".join(node.text().split())
            self.swallowing = True
            return Walker.stop_swallowing
        self.out.heads.append((tag.name, node.attributes))
        return None

    def stop_swallowing(self) -> None:
        """The title ends."""
        self.swallowing = False

    def open_link(self, node: LexborNode, tag: Tag) -> Close:
        """An anchor begins."""
        attributes = node.attributes
        cued = self.open_inline(node, tag, attributes)
        href = attributes.get("href")
        if not href:
            return cued
        self.href = href
        self.rel = attributes["rel"] or "" if "rel" in attributes else ""
        self.start = -1
        return CLOSE_LINK if cued is None else CLOSE_CUED_LINK

    def close_cued_link(self) -> None:
        """An anchor with cues of its own ends."""
        self.close_link()
        self.close_inline()

    def open_inline(self, node: LexborNode, tag: Tag, known: dict[str, str | None] | None = None) -> Close:
        """An inline element begins; most have nothing to say."""
        if self.parts and not self.blank:
            self.blank = self.blank_before_element(node, tag.name)
        attributes = node.attributes if known is None else known
        where, hidden = tag.where, ""
        if attributes:
            place = self.place
            bits, hidden = inline_cues(tag.name, where | place.where, attributes, self.sheet)
            where |= bits
            if hidden and (self.hidden or place.hidden):
                hidden = ""
            if tag.name == "time" and attributes.get("datetime"):
                self.out.times.append((attributes["datetime"] or "", place.where))
        if not where and not hidden:
            return None
        self.inlines.append((where, self.length, self.extra, hidden, self.hidden))
        self.extra |= where & ~BOLD
        if hidden:
            self.begin_aside()
            self.hidden = hidden
        return CLOSE_INLINE

    def close_inline(self) -> None:
        """An inline element with cues of its own ends."""
        where, start, self.extra, hidden, outer = self.inlines.pop()
        if hidden:
            self.end_aside()
            self.hidden = outer
        elif self.length > start:
            self.marks.append((where, self.length - start))


Close = Callable[[Walker], None] | None  # how an open element ends, None when nothing is to do
Opener = Callable[[Walker, "LexborNode", Tag], Close]
CLOSE_BLOCK, CLOSE_CELL = Walker.close_block, Walker.close_cell  # looked up once, not for each element
CLOSE_LINK, CLOSE_CUED_LINK, CLOSE_INLINE = Walker.close_link, Walker.close_cued_link, Walker.close_inline


class Openers(NamedTuple):
    """What the walk does by lexbor's number of the element; None for elements without content."""

    openers: dict[int, tuple[Opener | None, Tag]]
    text: int
    comment: int
    skipped: frozenset[int]


@cache
def openers_by_number() -> Openers:
    """Return the table, made once."""
    tags, text, comment, skipped = known_tags()
    openers = {
        number: (None if tag.mode == VOID else getattr(Walker, f"open_{tag.mode}"), tag) for number, tag in tags.items()
    }
    return Openers(openers, text, comment, skipped)


def unknown(node: LexborNode) -> tuple[Opener | None, Tag]:
    """Treat custom elements as blocks, and what is no element as nothing."""
    name = node.tag or "-"
    return None if name[0] == "-" else Walker.open_block, Tag(name, BLOCK, 0)
