"""What an element's attributes say: where it stands, and whether readers see it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from detector.page.drafts import (
    ARTICLE, BYLINE, COMMENTS, FOLDED, HEADER, INNER, ITEM, NAV, NOISE, Place,
)  # fmt: skip
from detector.page.hidden import technique_of
from detector.page.places import ROLES, names_of

if TYPE_CHECKING:
    from detector.page.walk import Walker

Attributes = dict[str, "str | None"]

PROPERTIES = {
    "articlebody": ARTICLE, "author": BYLINE, "datepublished": BYLINE, "datemodified": BYLINE, "comment": COMMENTS | ITEM,
    "commenttext": COMMENTS, "breadcrumb": 0,
}  # fmt: skip
COMMENT_ID = re.compile(r"(?:li-|div-)?comment-?\d+\Z", re.I)
TEMPLATE_TOKENS = 5_000  # structure tokens kept of one page
# Techniques that menus, tabs and dialogues use until a reader opens them.
FOLDING = frozenset(("display-none", "visibility-hidden", "opacity-0", "zero-size", "hidden-attribute"))
_tokens: dict[tuple[str, str], str] = {}


def read_cues(walker: Walker, place: Place, attributes: Attributes) -> None:
    """Add to a block-level element's place what its attributes say."""
    classes = attributes.get("class") or ""
    ident = attributes.get("id") or ""
    where = place_bits(attributes, classes, ident)
    if where and place.tag in ("html", "body"):
        where = 0
    place.where |= where
    if ident:
        if " " not in ident:
            place.path = f"#{ident[:80]}"
        if COMMENT_ID.match(ident):
            place.where |= COMMENTS | ITEM
    if not place.hidden and place.tag not in ("html", "body"):
        place.hidden = hiding(walker, place.tag, place.where, attributes)
    template = walker.out.template
    if len(template) < TEMPLATE_TOKENS:
        template.append(structure_token(place.tag, classes))


def place_bits(attributes: Attributes, classes: str, ident: str) -> int:
    """Return the place bits that class, id, role and microdata give."""
    where = names_of(classes).where if classes else 0
    if ident:
        where |= names_of(ident).where
    role = attributes.get("role")
    if role:
        where |= ROLES.get(role.lower(), 0)
    if "itemprop" in attributes:
        where |= PROPERTIES.get((attributes["itemprop"] or "").lower(), 0)
    kind = attributes.get("itemtype")
    if kind and kind.endswith(("/Comment", "/UserComments")):
        where |= COMMENTS | ITEM
    return where


def hiding(walker: Walker, tag: str, where: int, attributes: Attributes) -> str:
    """Return the technique that hides an element, "" when readers see it or can unfold it."""
    classes = attributes.get("class") or ""
    technique = ""
    style = attributes.get("style")
    if style:
        technique = technique_of(style)
    if not technique and walker.sheet:
        technique = walker.sheet.technique(tag, classes, attributes.get("id") or "")
    if not technique and "hidden" in attributes and attributes["hidden"] != "until-found":
        technique = "hidden-attribute"
    if classes and names_of(classes).screen_reader:
        return "screen-reader"
    if technique in FOLDING:
        if where & FOLDED:
            return ""
        if where & (NAV | NOISE | HEADER) and not where & INNER:
            return "interface"
    return technique


def structure_token(tag: str, classes: str) -> str:
    """Return `tag.class`, the unit of template fingerprints; remembered, as templates repeat theirs."""
    key = (tag, classes[:80])
    token = _tokens.get(key)
    if token is None:
        if len(_tokens) >= 50_000:
            _tokens.clear()
        first = classes.split(maxsplit=1)
        token = _tokens[key] = f"{tag}.{first[0][:60]}" if first else tag
    return token
