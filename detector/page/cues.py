"""What an element's attributes say: where it stands, and whether readers see it."""

from __future__ import annotations

import re

from detector.page.drafts import (
    ARTICLE, ASIDE, BYLINE, COMMENTS, FOLDED, FOOTER, FORM, HEADER, HEADING, INNER, ITEM, NAV, NOISE, SHARE, TAGS, Place,
)  # fmt: skip
from detector.page.hidden import technique_of
from detector.page.places import NOWHERE, ROLES, known_names, look_up
from detector.page.sheets import Sheet

Attributes = dict[str, "str | None"]

PROPERTIES = {
    "articlebody": ARTICLE, "author": BYLINE, "datepublished": BYLINE, "datemodified": BYLINE, "comment": COMMENTS | ITEM,
    "commenttext": COMMENTS,
}  # fmt: skip
COMMENT_ID = re.compile(r"(?:li-|div-)?comment-?\d+\Z", re.I)
# Techniques that menus, tabs and dialogues use until a reader opens them.
FOLDING = frozenset(("display-none", "visibility-hidden", "opacity-0", "zero-size", "hidden-attribute"))
CONTENT_TAGS = frozenset(("article", "main"))  # whatever their class says, they are not these
LOOSE = SHARE | FORM | NAV | ASIDE | HEADER | TAGS | FOOTER
WHOLE_PAGE = frozenset(("html", "body"))


def read_cues(place: Place, attributes: Attributes, sheet: Sheet) -> None:
    """Add to a block-level element's place what its attributes say."""
    classes = attributes.get("class")
    where, names = 0, NOWHERE
    if classes:
        place.classes = classes
        names = known_names.get(classes) or look_up(classes)
        where = names.where
    ident = attributes.get("id")
    if ident:
        if not place.where & HEADING:  # anchors of headings repeat their words: `nav-bar` on a heading about one
            where |= (known_names.get(ident) or look_up(ident)).where
        if " " not in ident and len(ident) < 80:
            place.ident = ident
        if COMMENT_ID.match(ident):
            where |= COMMENTS | ITEM
    if len(attributes) > (classes is not None) + (ident is not None):
        where |= other_bits(attributes)
    if place.tag in WHOLE_PAGE:
        return
    if where & LOOSE and place.tag in CONTENT_TAGS:
        where &= ~LOOSE
    place.where |= where
    if not place.hidden and (sheet.rules or names.screen_reader or "style" in attributes or "hidden" in attributes):
        place.hidden = hiding(place.tag, place.where, attributes, sheet)


def inline_bits(attributes: Attributes) -> int:
    """Return the place bits of an inline element."""
    where = 0
    classes = attributes.get("class")
    if classes:
        where = (known_names.get(classes) or look_up(classes)).where
    ident = attributes.get("id")
    if ident:
        where |= (known_names.get(ident) or look_up(ident)).where
    if "itemprop" in attributes:
        where |= PROPERTIES.get((attributes["itemprop"] or "").lower(), 0)
    return where


def other_bits(attributes: Attributes) -> int:
    """Return the place bits that role and microdata give."""
    where = 0
    role = attributes.get("role")
    if role:
        where = ROLES.get(role.lower(), 0)
    if "itemprop" in attributes:
        where |= PROPERTIES.get((attributes["itemprop"] or "").lower(), 0)
    kind = attributes.get("itemtype")
    if kind and kind.endswith(("/Comment", "/UserComments")):
        where |= COMMENTS | ITEM
    return where


def hiding(tag: str, where: int, attributes: Attributes, sheet: Sheet) -> str:
    """Return the technique that hides an element, "" when readers see it or can unfold it."""
    style = attributes.get("style")
    classes = attributes.get("class")
    technique = technique_of(style) if style else ""
    if not technique:
        if sheet.rules:
            technique = sheet.technique(tag, classes or "", attributes.get("id") or "")
        if "hidden" in attributes and attributes["hidden"] != "until-found":
            technique = technique or "hidden-attribute"
    if classes and known_names.get(classes, NOWHERE).screen_reader:
        return "screen-reader"
    if technique in FOLDING:
        if where & FOLDED:
            return ""
        if where & (NAV | NOISE | HEADER) and not where & INNER:
            return "interface"
    return technique
