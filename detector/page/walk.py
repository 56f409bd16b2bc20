"""HTML to drafts: one parse, one walk in reading order.

The walk is `traverse(include_text=True, skip_empty=True)`: it yields no closing events and no blank text nodes, so an
element's end shows in the next node's parent, and a blank between two inline elements is looked up where it matters.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from detector.page.cues import hiding, place_bits, read_cues
from detector.page.drafts import BOLD, INNER, ITEM, LIST, TABLE, Draft, Place
from detector.page.limits import Limits
from detector.page.pending import Pending
from detector.page.sheets import Sheet
from detector.page.tags import BLOCK, BREAK, CELL, HEAD, INLINE, PRE, SKIP, VOID, Tag, known_tags, text_number

if TYPE_CHECKING:
    from selectolax.lexbor import LexborNode

COMMENT = Tag("", VOID, 0, 0)
RESET = ITEM | LIST | TABLE  # an <article> in a list item is no list item


class Walked:
    """What the walk found: drafts in reading order, the head's elements, scripts with data, the structure."""

    __slots__ = ("degraded", "drafts", "heads", "language", "places", "scripts", "template", "times", "title")

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.heads: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []  # JSON-LD
        self.times: list[tuple[str, int]] = []  # datetime attributes and where they stand
        self.places: list[Place] = []
        self.template: list[str] = []
        self.title = ""
        self.language = ""
        self.degraded: list[str] = []


def walk(html: str | bytes, limits: Limits) -> Walked:
    """Parse and walk a page once."""
    from selectolax.lexbor import LexborHTMLParser

    walker = Walker(limits)
    root = LexborHTMLParser(html, scripting=True).root
    if root is not None:
        walker.run(root)
    return walker.out


class Walker:
    """The state of one walk: the open elements, the pending text, and what was found."""

    __slots__ = ("_frames", "_ids", "_skip", "_tags", "extra", "hidden", "limits", "out", "pending", "place", "sheet")

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.out = Walked()
        self.sheet = Sheet()
        self.place = Place(None, "html", 0, "", 0)
        self.pending = Pending(self.out.drafts)
        self.extra = 0  # place bits of open inline elements
        self.hidden = ""  # technique of open inline elements
        self._skip = False  # inside an element whose text is not the page's
        self._ids: list[int] = []
        self._frames: list[Any] = []  # for each open element what to undo, None for nothing
        self._tags = known_tags()

    def run(self, root: LexborNode) -> None:
        """Walk the tree below `root`."""
        ids, frames, tags, text, left = self._ids, self._frames, self._tags, text_number(), self.limits.nodes
        above = root.parent
        ids.append(above.mem_id if above is not None else 0)
        for node in root.traverse(include_text=True, skip_empty=True):
            left -= 1
            if left < 0:
                self.out.degraded.append(f"only the first {self.limits.nodes} elements and texts were read")
                break
            up = node.parent.mem_id  # type: ignore[union-attr]
            while ids[-1] != up:
                ids.pop()
                frame = frames.pop()
                if frame is not None:
                    self._leave(frame)
            number = node.tag_id
            if number == text:
                if not self._skip:
                    self.pending.add(node)
                continue
            tag = tags.get(number) or self._unknown(node)
            if tag.mode != VOID:
                frames.append(None if self._skip else self._enter(node, tag))
                ids.append(node.mem_id)
        self.pending.flush(self.place, self.hidden)
        self.pending.close()

    def _unknown(self, node: LexborNode) -> Tag:
        name = node.tag or ""
        return COMMENT if name[:1] in "-" else Tag(name, BLOCK, 0, 0)

    def _enter(self, node: LexborNode, tag: Tag) -> Any:
        mode = tag.mode
        if mode == INLINE:
            return self._enter_inline(node, tag)
        if mode in (BLOCK, CELL):
            return self._enter_block(node, tag)
        if mode == BREAK:
            self.pending.line_break(self.place, self.hidden)
        elif mode in (SKIP, HEAD, PRE):
            return self._enter_special(node, tag)
        return None

    def _enter_block(self, node: LexborNode, tag: Tag) -> Any:
        up = self.place
        if tag.mode == CELL:
            self.pending.cell()
        else:
            self.pending.flush(up, self.hidden)
        if up.depth >= self.limits.depth:
            if not self.out.degraded or "nested" not in self.out.degraded[-1]:
                self.out.degraded.append(f"elements nested deeper than {self.limits.depth} were read as one")
            return None
        attributes = node.attributes
        name = tag.name
        where = up.where & ~ITEM | tag.where | self.extra
        if up.where & INNER and name in ("header", "footer"):
            where ^= tag.where
        elif name == "article":
            where &= ~RESET
        place = Place(up, name, where, up.hidden or self.hidden, tag.level or up.level + (name in ("ul", "ol", "dl")))
        counts = up.counts
        if counts is None:
            counts = up.counts = {}
        place.nth = counts[name] = counts.get(name, 0) + 1
        place.depth = up.depth + 1
        if attributes:
            read_cues(self, place, attributes)
        self.out.places.append(place)
        self.place = place
        return (place, up, tag.mode == BLOCK)

    def _enter_inline(self, node: LexborNode, tag: Tag) -> Any:
        pending, name = self.pending, tag.name
        pending.inline(node, name)
        attributes = node.attributes
        where, hidden = tag.where, ""
        if attributes:
            classes, ident = attributes.get("class") or "", attributes.get("id") or ""
            if classes or ident or "itemprop" in attributes:
                where |= place_bits(attributes, classes, ident)
            if "style" in attributes or "hidden" in attributes or classes:
                hidden = "" if self.hidden or self.place.hidden else hiding(self, name, where, attributes)
            if name == "time" and attributes.get("datetime"):
                self.out.times.append((attributes["datetime"] or "", self.place.where))
        link = None
        before = pending.link
        if name == "a" and attributes.get("href"):
            link = pending.open_link(attributes["href"] or "", attributes.get("rel") or "", bool(hidden or self.hidden))
        if not where and not hidden and link is None:
            return None
        undo = (link, before, where, pending.length, self.extra, hidden, self.hidden)
        self.extra |= where & ~BOLD
        if hidden:
            self.hidden = hidden
            pending.begin_aside()
        return undo

    def _enter_special(self, node: LexborNode, tag: Tag) -> Any:
        name, out = tag.name, self.out
        if name == "pre":
            self.pending.flush(self.place, self.hidden)
            self.pending.code(node.text(), self.place, self.hidden)
        elif tag.mode == HEAD:
            if name == "title":
                out.title = out.title or " ".join(node.text().split())
            else:
                out.heads.append((name, node.attributes))
                return None
        elif name == "style":
            self.sheet.read(node.text())
        elif name == "script" and "ld+json" in (node.attributes.get("type") or ""):
            out.scripts.append(node.text())
        self._skip = True
        return SKIP

    def _leave(self, frame: Any) -> None:
        if frame is SKIP:
            self._skip = False
        elif len(frame) == 3:
            place, up, block = frame
            if block:
                self.pending.flush(place, self.hidden)
            self.place = up
        else:
            link, before, where, start, self.extra, hidden, outer = frame
            pending = self.pending
            if hidden:
                pending.end_aside(self.place, hidden)
                self.hidden = outer
            elif where:
                pending.mark(where, start)
            if link is not None:
                pending.close_link(link, before)
