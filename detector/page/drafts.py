"""What the readers hand to the typing: stretches of text with cues, before they become blocks."""

from __future__ import annotations

from detector.nouns import BlockKind

# Where a stretch stands, as far as markup or its neighbours tell; bits of `Draft.where`.
NAV, FOOTER, ASIDE, HEADER, COMMENTS, RELATED, SHARE, FORM = 1, 2, 4, 8, 16, 32, 64, 128
AD, BYLINE, CAPTION, FAQ, BREADCRUMB, NOISE, CODE, QUOTE = 256, 512, 1024, 2048, 4096, 8192, 16384, 32768
LIST, TABLE, ARTICLE, HEADING, TEASER = 65536, 131072, 262144, 524288, 1048576
CLUTTER = NAV | FOOTER | ASIDE | COMMENTS | RELATED | SHARE | FORM | AD | BREADCRUMB | NOISE


class DraftLink:
    """An anchor inside a draft; offsets count from the start of the draft's text."""

    __slots__ = ("end", "hidden", "href", "rel", "start")

    def __init__(self, href: str, rel: str, start: int, end: int, hidden: bool) -> None:
        self.href = href
        self.rel = rel
        self.start = start
        self.end = end
        self.hidden = hidden


class Draft:
    """A stretch of text, its cues, and (once typed) its kind."""

    __slots__ = (
        "confidence", "hidden", "kind", "level", "linked", "links", "locator", "main", "sure", "tag", "text", "where",
    )  # fmt: skip

    def __init__(self, text: str, tag: str = "", where: int = 0, level: int = 0, locator: str = "") -> None:
        self.text = text
        self.tag = tag  # "" in plain text: the typing then goes by the words alone
        self.where = where
        self.level = level
        self.locator = locator
        self.hidden = ""
        self.linked = 0  # code points inside links
        self.links: list[DraftLink] = []
        self.kind: BlockKind = "paragraph"
        self.confidence = 0.5
        self.main = False
        self.sure = False  # the reader settled the kind; the typing leaves it
