"""What each HTML element means for the walk, by lexbor's tag number."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from detector.page.drafts import (
    ARTICLE, ASIDE, BOLD, BUTTON, BYLINE, CAPTION, CODE, FOOTER, FORM, HEADER, HEADING, INNER, LIST, NAV, NOISE, QUOTE,
    TABLE, TERM,
)  # fmt: skip

BLOCK, INLINE, PLAIN, VOID, SKIP, BREAK, CELL, PRE, HEAD = range(9)


class Tag(NamedTuple):
    """How the walk treats an element."""

    name: str
    mode: int  # one of the constants above
    where: int  # place bits that the element itself gives
    level: int  # of a heading


MODES = {
    INLINE: "a abbr acronym bdi bdo big cite data del dfn font i ins kbd label mark nobr q s samp small span strike"
            " time tt u var code ruby output em strong b",
    PLAIN: "sub sup rp rt rb rtc picture",  # formatting only: its attributes are not looked at
    VOID: "img wbr input source track param area embed col keygen",
    BREAK: "br",
    SKIP: "script style noscript template svg math iframe object canvas audio video select textarea noframes noembed"
          " applet map datalist progress meter",
    CELL: "td th",
    PRE: "pre xmp listing plaintext",
    HEAD: "title meta link base",
}  # fmt: skip
WHERE = {
    "nav": NAV, "footer": FOOTER, "aside": ASIDE, "header": HEADER, "form": FORM, "figcaption": CAPTION,
    "caption": CAPTION, "blockquote": QUOTE | INNER, "ul": LIST, "ol": LIST, "dl": LIST, "tr": TABLE, "article": ARTICLE | INNER,
    "main": ARTICLE, "address": BYLINE, "menu": NAV, "h1": HEADING, "h2": HEADING, "h3": HEADING, "h4": HEADING,
    "h5": HEADING, "h6": HEADING, "dt": TERM, "summary": TERM, "button": BUTTON, "dialog": NOISE, "legend": FORM,
    "b": BOLD, "strong": BOLD, "time": BYLINE, "code": CODE, "samp": CODE, "tt": CODE, "kbd": CODE, "label": FORM,
    "pre": CODE, "xmp": CODE, "listing": CODE, "plaintext": CODE,
}  # fmt: skip
BLOCKS = (
    "html head body div p section article main header footer nav aside h1 h2 h3 h4 h5 h6 ul ol li dl dt dd table thead"
    " tbody tfoot tr caption figure figcaption blockquote address form fieldset legend details summary dialog menu center"
    " hr hgroup search optgroup option dir marquee frameset frame colgroup button"
)


@cache
def known_tags() -> dict[int, Tag]:
    """Return lexbor's number of each element we know → how to treat it; made once, by asking lexbor."""
    from selectolax.lexbor import LexborHTMLParser

    tags = {}
    document = LexborHTMLParser("")
    modes = {name: mode for mode, names in MODES.items() for name in names.split()}
    modes |= dict.fromkeys(BLOCKS.split(), BLOCK)
    for name, mode in modes.items():
        number = document.create_node(name).tag_id
        level = int(name[1]) if len(name) == 2 and name[0] == "h" and name[1].isdigit() else 0
        tags[number] = Tag(name, mode, WHERE.get(name, 0), level)
    return tags


@cache
def text_number() -> int:
    """Return lexbor's number of a text node."""
    from selectolax.lexbor import LexborHTMLParser

    root = LexborHTMLParser("x").root
    assert root is not None
    return next(node.tag_id for node in root.traverse(include_text=True) if node.is_text_node)
