"""What the readers hand to the typing: stretches of text with cues, before they become blocks."""

from __future__ import annotations

from detector.nouns import BlockKind

# Where a stretch stands, as far as markup tells; bits of `Draft.where`.
(
    NAV, TAGS, BREADCRUMB, FOOTER, ASIDE, HEADER, COMMENTS, RELATED, SHARE, FORM, AD, BYLINE, CAPTION, FAQ, NOISE,
    ARTICLE, TEASER, FOLDED, POSTED, CODE, QUOTE, LIST, TABLE, HEADING, TERM, BUTTON, BOLD, ITEM, INNER,
) = (1 << bit for bit in range(29))  # fmt: skip
CLUTTER = NAV | TAGS | BREADCRUMB | FOOTER | ASIDE | COMMENTS | RELATED | SHARE | FORM | AD | NOISE
# What class names alone may claim of a wrapper that then turns out to hold the page.
CLAIMED = CLUTTER | BYLINE | CAPTION | TEASER | HEADER | FAQ | POSTED


class Place:
    """A block-level element: where it stands, and what its text adds up to."""

    __slots__ = ("counts", "depth", "hidden", "level", "nth", "parent", "path", "score", "size", "tag", "where")

    def __init__(self, parent: Place | None, tag: str, where: int, hidden: str, level: int) -> None:
        self.parent = parent
        self.tag = tag
        self.where = where
        self.hidden = hidden  # technique, "" when visible
        self.level = level  # of the heading or list
        self.depth = 0
        self.nth = 0
        self.path = ""  # once asked for; "#id" from the start where the element has one
        self.counts: dict[str, int] | None = None  # children so far by tag
        self.score = 0.0
        self.size = 0

    def locator(self) -> str:
        """Return a CSS path from the nearest ancestor with an id."""
        if not self.path:
            up = self.parent
            own = f"{self.tag}:nth-of-type({self.nth})" if self.nth > 1 else self.tag
            self.path = own if up is None or up.tag == "html" else f"{up.locator()} > {own}"
        return self.path


class DraftLink:
    """An anchor inside a draft; offsets count from the start of the draft's text, -1 while it has no text."""

    __slots__ = ("end", "hidden", "href", "open", "rel", "start")

    def __init__(self, href: str, rel: str, hidden: bool) -> None:
        self.href = href
        self.rel = rel
        self.start = -1
        self.end = -1
        self.hidden = hidden
        self.open = True


class Draft:
    """A stretch of text, its cues, and (once typed) its kind."""

    __slots__ = (
        "confidence", "gap", "hidden", "kind", "level", "line", "linked", "links", "main", "path", "place", "sure", "tag", "text",
        "where",
    )  # fmt: skip

    def __init__(self, text: str, tag: str, where: int, level: int = 0, place: Place | None = None, line: int = 0) -> None:
        self.text = text
        self.tag = tag  # "" in plain text: the typing then goes by words and neighbours alone
        self.where = where
        self.level = level
        self.place = place
        self.path = ""  # locator, where it is known from the start
        self.line = line  # in the source, of text and Markdown
        self.gap = 1  # blank lines before it, of text
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
