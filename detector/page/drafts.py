"""What the readers hand to the typing: stretches of text with cues, before they become blocks.

These records are made hundreds of times a page and read far more often: slots, whose reading costs a quarter of what
a default of the class does.
"""

from __future__ import annotations

from typing import Final

from detector.nouns import BlockKind

# Where a stretch stands, as far as markup tells; bits of `Draft.where` and `Place.where`.
NAV: Final = 1 << 0
TAGS: Final = 1 << 1
BREADCRUMB: Final = 1 << 2
FOOTER: Final = 1 << 3
ASIDE: Final = 1 << 4
HEADER: Final = 1 << 5
COMMENTS: Final = 1 << 6
RELATED: Final = 1 << 7
SHARE: Final = 1 << 8
FORM: Final = 1 << 9
AD: Final = 1 << 10
BYLINE: Final = 1 << 11
CAPTION: Final = 1 << 12
FAQ: Final = 1 << 13
NOISE: Final = 1 << 14
ARTICLE: Final = 1 << 15
TEASER: Final = 1 << 16
FOLDED: Final = 1 << 17
POSTED: Final = 1 << 18
CODE: Final = 1 << 19
QUOTE: Final = 1 << 20
LIST: Final = 1 << 21
TABLE: Final = 1 << 22
HEADING: Final = 1 << 23
TERM: Final = 1 << 24
BUTTON: Final = 1 << 25
BOLD: Final = 1 << 26
ITEM: Final = 1 << 27
INNER: Final = 1 << 28
UNHIDE: Final = 1 << 29
CLUTTER: Final = NAV | TAGS | BREADCRUMB | FOOTER | ASIDE | COMMENTS | RELATED | SHARE | FORM | AD | NOISE
LISTS: Final = frozenset(("ul", "ol", "dl"))
LEVELS: Final = {f"h{level}": level for level in range(1, 7)}
DraftLink = tuple[str, str, int, int, bool]  # href, rel, start and end in the draft's text (-1: no text), hidden


class Place:
    """A block-level element: where it stands, and what its text adds up to."""

    __slots__ = (
        "counts", "depth", "hidden", "ident", "inside", "level", "mark", "nth", "parent", "path", "revoked", "score",
        "size", "tag", "where",
    )  # fmt: skip

    def __init__(self, parent: Place | None, tag: str, where: int) -> None:
        self.parent = parent
        self.tag = tag
        self.where = where
        self.hidden = ""  # technique, "" when visible
        self.mark = ""  # ".name" of the first class
        self.ident = ""
        self.path = ""  # locator, once asked for
        self.inside = False  # the main content
        self.revoked = 0  # place bits that were claimed wrongly
        self.score = self.size = 0
        self.level = 0  # of the heading it is or stands in
        self.depth = 0  # how many lists it stands in
        self.nth = 1  # among its parent's children of the same tag
        self.counts: dict[str, int] | None = None  # of its own children by tag

    def settle_under(self, up: Place, tag: str) -> None:
        """Number it among its siblings, and count the lists and the heading it stands in."""
        counts = up.counts
        if counts is None:
            up.counts = {tag: 1}
        elif tag in counts:
            self.nth = counts[tag] = counts[tag] + 1
        else:
            counts[tag] = 1
        where = self.where
        if where & LIST:
            self.depth = up.depth + (tag in LISTS)
        if where & HEADING:
            self.level = LEVELS.get(tag) or up.level

    def locator(self) -> str:
        """Return a CSS path from the nearest ancestor with an id."""
        path = self.path
        if not path:
            up = self.parent
            if self.ident:
                path = f"#{self.ident}"
            else:
                path = f"{self.tag}:nth-of-type({self.nth})" if self.nth > 1 else self.tag
                if up is not None and up.parent is not None:
                    path = f"{up.path or up.locator()} > {path}"
            self.path = path
        return path


class Draft:
    """A stretch of text, its cues, and (once typed) its kind."""

    __slots__ = (
        "confidence", "gap", "hidden", "kind", "level", "line", "linked", "links", "main", "path", "place", "sure",
        "tag", "text", "where",
    )  # fmt: skip

    def __init__(self, text: str, tag: str, where: int, place: Place | None = None) -> None:
        self.text = text
        self.tag = tag  # "" in plain text: the typing then goes by words and neighbours alone
        self.where = where
        self.place = place
        self.path = ""  # locator, where it is known from the start
        self.line = 0  # in the source, of text and Markdown
        self.gap = 1  # blank lines before it, of text
        self.level = 0  # of a heading or list
        self.hidden = ""
        self.linked = 0  # code points inside links
        self.links: list[DraftLink] | None = None
        self.kind: BlockKind = "paragraph"
        self.confidence = 0.7
        self.main = False
        self.sure = False  # the reader settled the kind; the typing leaves it

    def locator(self) -> str:
        """Return where it stands in the source."""
        return self.path or (self.place.locator() if self.place is not None else f"line {self.line}")
