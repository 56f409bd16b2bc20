"""What the readers hand to the typing: stretches of text with cues, before they become blocks.

These records are made hundreds of times a page: what most of them never need stays a default of the class.
"""

from __future__ import annotations

from detector.nouns import BlockKind

# Where a stretch stands, as far as markup tells; bits of `Draft.where` and `Place.where`.
(
    NAV, TAGS, BREADCRUMB, FOOTER, ASIDE, HEADER, COMMENTS, RELATED, SHARE, FORM, AD, BYLINE, CAPTION, FAQ, NOISE,
    ARTICLE, TEASER, FOLDED, POSTED, CODE, QUOTE, LIST, TABLE, HEADING, TERM, BUTTON, BOLD, ITEM, INNER, UNHIDE,
) = (1 << bit for bit in range(30))  # fmt: skip
CLUTTER = NAV | TAGS | BREADCRUMB | FOOTER | ASIDE | COMMENTS | RELATED | SHARE | FORM | AD | NOISE
LISTS = frozenset(("ul", "ol", "dl"))
DraftLink = tuple[str, str, int, int, bool]  # href, rel, start and end in the draft's text (-1: no text), hidden


class Place:
    """A block-level element: where it stands, and what its text adds up to."""

    classes = ""
    mark = ""  # ".name" of the first class
    ident = ""
    inside = False  # the main content
    revoked = 0  # place bits that were claimed wrongly
    hidden = ""  # technique, "" when visible
    score = 0.0
    size = 0
    path = ""  # locator, once asked for
    nth = 0
    depth = 0  # of lists, once asked for
    children: list[Place] | None = None

    def __init__(self, parent: Place | None, tag: str, where: int) -> None:
        self.parent = parent
        self.tag = tag
        self.where = where

    def locator(self) -> str:
        """Return a CSS path from the nearest ancestor with an id."""
        path = self.path
        if not path:
            up = self.parent
            if self.ident or up is None:
                path = f"#{self.ident}" if self.ident else self.tag
            else:
                if not self.nth:
                    _number(up)
                path = f"{self.tag}:nth-of-type({self.nth})" if self.nth > 1 else self.tag
                path = path if up.parent is None else f"{up.locator()} > {path}"
            self.path = path
        return path

    def heading_level(self) -> int:
        """Return the level of the heading it is or stands in, 0 outside."""
        place: Place | None = self
        while place is not None and place.where & HEADING:
            if place.tag[:1] == "h" and place.tag[1:].isdigit():
                return int(place.tag[1])
            place = place.parent
        return 0

    def list_depth(self) -> int:
        """Return how many lists it stands in; remembered, as siblings ask the same."""
        if not self.depth and self.where & LIST and self.parent is not None:
            self.depth = self.parent.list_depth() + (self.tag in LISTS)
        return self.depth


def _number(parent: Place) -> None:
    counts: dict[str, int] = {}
    for child in parent.children or ():
        child.nth = counts[child.tag] = counts.get(child.tag, 0) + 1


class Draft:
    """A stretch of text, its cues, and (once typed) its kind."""

    place: Place | None = None
    path = ""  # locator, where it is known from the start
    line = 0  # in the source, of text and Markdown
    gap = 1  # blank lines before it, of text
    level = 0  # of a heading or list
    hidden = ""
    linked = 0  # code points inside links
    links: list[DraftLink] | None = None
    kind: BlockKind = "paragraph"
    confidence = 0.7
    main = False
    sure = False  # the reader settled the kind; the typing leaves it

    def __init__(self, text: str, tag: str, where: int) -> None:
        self.text = text
        self.tag = tag  # "" in plain text: the typing then goes by words and neighbours alone
        self.where = where

    def locator(self) -> str:
        """Return where it stands in the source."""
        return self.path or (self.place.locator() if self.place is not None else f"line {self.line}")
