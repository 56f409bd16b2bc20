"""What an element's attributes say: where it stands, and whether readers see it."""

from __future__ import annotations

import re
from typing import Final

from detector.page.drafts import (
    ARTICLE,
    ASIDE,
    BYLINE,
    COMMENTS,
    FOLDED,
    FOOTER,
    FORM,
    HEADER,
    HEADING,
    INNER,
    ITEM,
    LEVELS,
    NAV,
    NOISE,
    SHARE,
    TAGS,
    Place,
)  # fmt: skip
from detector.page.hidden import technique_of
from detector.page.places import NOWHERE, ROLES, bits_of_id, known_names, look_up
from detector.page.sheets import Sheet
from detector.patterns import lazy

Attributes = dict[str, "str | None"]

PROPERTIES: Final = {
    "articlebody": ARTICLE, "author": BYLINE, "datepublished": BYLINE, "datemodified": BYLINE, "comment": COMMENTS | ITEM,
    "commenttext": COMMENTS,
}  # fmt: skip
COMMENT_ID: Final = lazy(r"(?:li-|div-)?comment-?\d+\Z", re.I)
# Techniques that menus, tabs and dialogues use until a reader opens them.
FOLDING: Final = frozenset(("display-none", "visibility-hidden", "opacity-0", "zero-size", "hidden-attribute"))
CONTENT_TAGS: Final = frozenset(("article", "main"))  # whatever their class says, they are not these
LOOSE: Final = SHARE | FORM | NAV | ASIDE | HEADER | TAGS | FOOTER
VEILS: Final = frozenset(("style", "hidden"))
MEANINGS: Final = frozenset(("role", "itemprop", "itemtype"))
RARE: Final = VEILS | MEANINGS
WHOLE_PAGE: Final = frozenset(("html", "body"))


def read_cues(place: Place, attributes: Attributes, sheet: Sheet) -> None:
    """Add to a block-level element's place what its attributes say."""
    where, veiled = 0, False
    classes, ident = attributes.get("class"), attributes.get("id")
    if classes:
        where, veiled, place.mark = known_names.get(classes) or look_up(classes)
    if ident:
        where |= _identified(place, ident)
    seen = (1 if classes else 0) + (1 if ident else 0)
    rare = len(attributes) > seen and not RARE.isdisjoint(attributes)
    if rare:
        for name in MEANINGS:
            if name in attributes:
                where |= meaning(name, (attributes[name] or "").lower())
    tag = place.tag
    if tag in WHOLE_PAGE:
        return
    if where:
        if tag in LEVELS:  # `ez-toc-section` marks what a menu leads to
            where &= ~NAV
        place.where |= where & ~LOOSE if tag in CONTENT_TAGS else where
    if rare or veiled or (sheet.rules and sheet.concerns(tag, classes or "", ident or "")):
        place.hidden = place.hidden or hiding(tag, place.where, attributes, sheet)


def _identified(place: Place, ident: str) -> int:
    """Remember an element's id as the beginning of locators, and return the place bits it gives."""
    if " " not in ident and len(ident) < 80:
        place.ident = ident
    if place.where & HEADING:  # anchors of headings repeat their words: `nav-bar` on a heading about one
        return 0
    where = bits_of_id(ident)
    return where | COMMENTS | ITEM if ident[-1].isdecimal() and COMMENT_ID.match(ident) else where


def meaning(name: str, value: str) -> int:
    """Return the place bits that role or microdata give."""
    if name == "role":
        return ROLES.get(value, 0)
    if name == "itemprop":
        return PROPERTIES.get(value, 0)
    return COMMENTS | ITEM if value.endswith(("/comment", "/usercomments")) else 0


def inline_cues(tag: str, where: int, attributes: Attributes, sheet: Sheet) -> tuple[int, str]:
    """Return the place bits of an inline element and the technique that hides it."""
    bits, veiled = 0, False
    classes, ident = attributes.get("class"), attributes.get("id")
    if classes:
        bits, veiled, _ = known_names.get(classes) or look_up(classes)
    if ident:
        bits |= bits_of_id(ident)
    if not RARE.isdisjoint(attributes):
        veiled = True
        if "itemprop" in attributes:
            bits |= PROPERTIES.get((attributes["itemprop"] or "").lower(), 0)
    if veiled or (sheet.rules and sheet.concerns(tag, classes or "", ident or "")):
        return bits, hiding(tag, where | bits, attributes, sheet)
    return bits, ""


def hiding(tag: str, where: int, attributes: Attributes, sheet: Sheet) -> str:
    """Return the technique that hides an element, "" when readers see it or can unfold it."""
    classes = attributes.get("class") or ""
    if classes and known_names.get(classes, NOWHERE)[1]:
        return "screen-reader"
    technique = sheet.technique(tag, classes, attributes.get("id") or "") if sheet.rules else ""
    if len(attributes) > (1 if classes else 0):
        style = attributes.get("style")
        technique = (technique_of(style) if style else "") or technique
        if not technique and "hidden" in attributes and attributes["hidden"] != "until-found":
            technique = "hidden-attribute"
    if technique in FOLDING:
        if where & FOLDED:
            return ""
        if where & (NAV | NOISE | HEADER) and not where & INNER:
            return "interface"
    return technique
