"""What each HTML element means for the walk, by lexbor's tag number."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Final, NamedTuple

from detector.page.drafts import (
    ARTICLE,
    ASIDE,
    BOLD,
    BUTTON,
    BYLINE,
    CAPTION,
    CODE,
    FOOTER,
    FORM,
    HEADER,
    HEADING,
    INNER,
    LIST,
    NAV,
    NOISE,
    QUOTE,
    TABLE,
    TERM,
)  # fmt: skip

BLOCK, INLINE, LINK, PLAIN, BREAK, PRE, HEAD, VOID = "block", "inline", "link", "plain", "break", "pre", "head", "void"
# Elements whose text is not the page's: taken out of the tree before the walk.
SKIPPED: Final = (
    "script style noscript template svg math iframe object canvas audio video select textarea noframes noembed applet"
    " datalist rt rp"
)


@dataclass(frozen=True, slots=True)  # read for each element: a slot costs half of what a named tuple's field does
class Tag:
    """How the walk treats an element."""

    name: str
    mode: str  # one of the words above: the walk has a method of that name
    where: int  # place bits that the element itself gives
    inner: bool = False  # inside an article it belongs to the article, not to the page
    cell: bool = False


class Known(NamedTuple):
    """lexbor's numbers: of each element we know, of texts and of comments."""

    tags: dict[int, Tag]
    text: int
    comment: int
    skipped: frozenset[int]  # elements whose text is not the page's


MODES: Final = {
    INLINE: "abbr acronym bdi bdo big cite data del dfn font i ins kbd label mark nobr q s samp small span strike"
            " time tt u var code ruby output em strong b",
    LINK: "a",
    PLAIN: "sub sup rb rtc picture map progress meter",  # formatting only: attributes are not looked at
    VOID: "img wbr input source track param area embed col keygen",
    BREAK: "br",
    PRE: "pre xmp listing plaintext",
    HEAD: "title meta link base",
}  # fmt: skip
WHERE: Final = {
    "nav": NAV, "footer": FOOTER, "aside": ASIDE, "header": HEADER, "form": FORM, "figcaption": CAPTION, "figure": CAPTION,
    "caption": CAPTION, "blockquote": QUOTE | INNER, "ul": LIST, "ol": LIST, "dl": LIST, "tr": TABLE, "article": ARTICLE | INNER,
    "main": ARTICLE, "address": BYLINE, "menu": NAV, "h1": HEADING, "h2": HEADING, "h3": HEADING, "h4": HEADING,
    "h5": HEADING, "h6": HEADING, "dt": TERM, "summary": TERM, "button": BUTTON, "dialog": NOISE, "legend": FORM,
    "b": BOLD, "strong": BOLD, "time": BYLINE, "code": CODE, "samp": CODE, "tt": CODE, "kbd": CODE, "label": FORM,
    "pre": CODE, "xmp": CODE, "listing": CODE, "plaintext": CODE,
}  # fmt: skip
BLOCKS: Final = (
    "html head body div p section article main header footer nav aside h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead"
    " tbody tfoot tr caption figure figcaption blockquote address form fieldset legend details summary dialog menu center"
    " hr hgroup search optgroup option dir marquee frameset frame colgroup button td th"
)


@cache
def known_tags() -> Known:
    """Ask lexbor for its numbers, once; those of custom elements are pointers and differ from page to page."""
    from selectolax.lexbor import LexborHTMLParser

    tags = {}
    document = LexborHTMLParser("<p>text<!-- comment -->")
    modes = {name: mode for mode, names in MODES.items() for name in names.split()}
    modes |= dict.fromkeys(BLOCKS.split(), BLOCK)
    for name, mode in modes.items():
        tags[document.create_node(name).tag_id] = Tag(
            name, mode, WHERE.get(name, 0), name in ("header", "footer"), name in ("td", "th")
        )
    assert document.root is not None
    numbers = {node.tag: node.tag_id for node in document.root.traverse(include_text=True)}
    skipped = frozenset([document.create_node(name).tag_id for name in SKIPPED.split()])
    return Known(tags, numbers["-text"], numbers["-comment"], skipped)
