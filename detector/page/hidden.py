"""Text that readers do not see: the nine usual techniques, in style attributes and in the page's own style sheets.

The techniques are those that rspamd's and squirrelscan's auditors know: display none, visibility hidden, opacity 0,
font size 0, negative text indent, off-screen position, negative margin, zero size or clip, text in the colour of its
background. Rules inside `@media`, for `:hover` and the like, and for pages with scripts switched on are not applied:
they say nothing about what a reader of the page sees.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from detector.patterns import lazy

DECLARATION: Final = lazy(r"([a-z-]+)\s*:\s*([^;{}]*)")
FAR: Final = lazy(r"-\s*(?:\d{4,}(?:\.\d+)?(?:px|pt)?|[1-9]\d{2,}(?:\.\d+)?(?:em|rem|vw|vh|%|cm|in))")
ZERO: Final = lazy(r"[+-]?0*(?:\.0+)?(?:px|pt|em|rem|%|vw|vh)?")
TINY: Final = lazy(r"[01](?:\.\d+)?(?:px|pt|em|%)?|0?\.0\d*(?:em|rem)")
# A style attribute without one of these hides nothing: looked for in C before any parsing.
SUSPECT: Final = lazy(r"none|hidden|collapse|opacity|font-size|-\s*\d|clip|color|background|height|width")
REMEMBERED: Final = 4_096  # style attributes: a page repeats a few
LONG: Final = 300  # code points from which they are not remembered
NAMED_COLOURS: Final = {"white": "ffffff", "black": "000000", "#fff": "ffffff", "#000": "000000", "red": "ff0000"}


def technique_of(style: str, background: str = "") -> str:
    """Return the technique by which these declarations hide an element's text, "" when they do not."""
    return _known_technique(style, background) if len(style) <= LONG else _technique(style, background)


def _technique(style: str, background: str) -> str:
    style = style.lower()
    if not SUSPECT.search(style):
        return ""
    declared = dict(DECLARATION.findall(style))
    return _removed(declared) or _moved(declared) or _shrunk(declared) or _camouflaged(declared, background)


_known_technique = lru_cache(REMEMBERED)(_technique)


def _removed(declared: dict[str, str]) -> str:
    if declared.get("display", "").strip().startswith("none"):
        return "display-none"
    if declared.get("visibility", "").strip().startswith(("hidden", "collapse")):
        return "visibility-hidden"
    opacity = declared.get("opacity", "").replace("!important", "").strip()
    if opacity and ZERO.fullmatch(opacity):
        return "opacity-0"
    return ""


def _moved(declared: dict[str, str]) -> str:
    if FAR.match(declared.get("text-indent", "")):
        return "text-indent"
    if declared.get("position", "").startswith(("absolute", "fixed", "relative")):
        for side in ("left", "top", "right", "bottom"):
            if FAR.match(declared.get(side, "")):
                return "off-screen"
    for margin in ("margin-left", "margin-top", "margin-right", "margin"):
        value = declared.get(margin, "")
        if "-" in value and FAR.search(value):
            return "negative-margin"
    return ""


def _shrunk(declared: dict[str, str]) -> str:
    size = declared.get("font-size", "").replace("!important", "").strip()
    if size and (ZERO.fullmatch(size) or size in ("1px", ".1px", "0.1px")):
        return "font-size-0"
    clip = declared.get("clip", "") + declared.get("clip-path", "")
    if "position" in declared and re.search(r"rect\(\s*[01](?:px)?[\s,]|inset\(\s*(?:50|100)%", clip):
        return "clip"
    if declared.get("overflow", "").startswith("hidden"):
        for side in ("height", "width", "max-height"):
            if TINY.fullmatch(declared.get(side, "").replace("!important", "").strip()):
                return "zero-size"
    return ""


def _camouflaged(declared: dict[str, str], background: str) -> str:
    colour = colour_of(declared.get("color", ""))
    if colour == "transparent":
        return "same-colour" if "background-clip" not in declared and "-webkit-background-clip" not in declared else ""
    own = colour_of(declared.get("background-color", "") or declared.get("background", "")) or background
    return "same-colour" if colour and colour == own else ""


def colour_of(value: str) -> str:
    """Return a colour as six hex digits, "transparent", or "" when it is none of the simple notations."""
    value = value.replace("!important", "").strip().lower()
    if value.startswith("#"):
        digits = value[1:]
        return "".join(c * 2 for c in digits) if len(digits) == 3 else digits[:6] if len(digits) in (6, 8) else ""
    if value.startswith("rgb"):
        numbers = re.findall(r"[\d.]+", value)
        if len(numbers) >= 4 and float("0" + numbers[3].strip(".")) == 0:
            return "transparent"
        return (
            "".join(f"{min(255, int(float(n))):02x}" for n in numbers[:3])
            if len(numbers) >= 3 and "%" not in value
            else ""
        )
    return "transparent" if value == "transparent" else NAMED_COLOURS.get(value, "")


def background_of(style: str) -> str:
    """Return the background colour that a style attribute sets, "" when it sets none."""
    if "background" not in style:
        return ""
    declared = dict(DECLARATION.findall(style.lower()))
    return colour_of(declared.get("background-color", "") or declared.get("background", ""))
