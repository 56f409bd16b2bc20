"""The page's own style sheets, as far as they hide text.

Only rules that hide something are looked at: the sheet is searched for the few declarations that can (in C), and
the rules around the hits are parsed. Selectors of one compound (`div.a#b`) are applied; longer ones are left alone.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from detector.page.hidden import technique_of

SHEET_SIZE = 200_000  # characters of one sheet that are looked at
HITS = 2_000  # hiding declarations looked at in a page
NEEDLES = (
    "display:none", "display: none", "visibility:hidden", "visibility: hidden", "opacity:0", "opacity: 0",
    "text-indent:-", "text-indent: -", "left:-", "left: -", "top:-", "top: -", "right:-", "right: -", "clip:", "clip-path",
    "height:0", "height: 0", "height:1px", "height: 1px", "width:0", "width: 0", "width:1px", "width: 1px",
    "color:transparent", "color: transparent",
)  # fmt: skip
REMEMBERED = 10_000  # sheets without hiding rules, by length and hash: sites repeat theirs page after page
SAME_NAME = 8  # rules kept that look for the same class, id or tag
LOOKED_UP = 500  # names looked up for rules that show them again
COLOUR_SHEET = 8_000  # in sheets up to this size, every rule that sets a colour is looked at too
SIMPLE = re.compile(r"([a-z][a-z0-9]*)?((?:[.#][\w-]+)*)\Z", re.I)
NAMED = re.compile(r"([.#])([\w-]+)")
COMMENT = re.compile(r"/\*[^*]*(?:\*(?!/)[^*]*)*(?:\*/|\Z)")
SCRIPTED = re.compile(r"(?:^|[\s.#])(?:no-?js|js|has-js|js-enabled|loaded|loading|is-active|active|open|print)(?:[\s.#]|$)", re.I)
SHOWS = re.compile(
    r"display\s*:\s*(?!none)[a-z]|visibility\s*:\s*visible|opacity\s*:\s*(?:1|0?\.\d*[1-9])|position\s*:\s*static|height\s*:\s*auto"
)
UNTOUCHED = frozenset(("html", "body", "a", "img", "input", "label", ""))


_harmless: dict[tuple[int, int], None] = {}


def _remember(key: tuple[int, int]) -> None:
    if len(_harmless) >= REMEMBERED:
        _harmless.clear()
    _harmless[key] = None


class Compound(NamedTuple):
    """A selector such as `div.a#b` with the technique its rule uses; all parts must hold."""

    tag: str
    ids: tuple[str, ...]
    classes: tuple[str, ...]
    technique: str


class Sheet:
    """The rules of a page's own style sheets that hide text, by the class, id or tag they look for."""

    __slots__ = ("_css", "_left", "_seen", "_shown", "by_class", "by_id", "by_tag", "rules")

    def __init__(self) -> None:
        self.by_class: dict[str, list[Compound]] = {}
        self.by_id: dict[str, list[Compound]] = {}
        self.by_tag: dict[str, list[Compound]] = {}
        self._css: list[str] = []
        self._shown: dict[str, bool] = {}
        self._seen: dict[tuple[str, str], str] = {}  # class attributes met so far, by tag
        self._left = HITS
        self.rules = 0

    def read(self, css: str) -> None:
        """Add the hiding rules of one `<style>` element; sheets met on earlier pages are known not to hide anything."""
        if len(css) < 12:
            return
        key = (len(css), hash(css))
        if key in _harmless:
            return
        css = css[:SHEET_SIZE]
        if "/*" in css:
            css = COMMENT.sub(" ", css)
        found = False
        for start in sorted(_suspects(css, self._left)):
            self._left -= 1
            found |= self._rule(css, start)
        if found:
            self._css.append(css)
        elif self._left > 0:
            _remember(key)

    def _rule(self, css: str, start: int) -> bool:
        """Add the rule whose declarations open at `start`, if it stands at the top level and hides text."""
        end = css.find("}", start)
        technique = technique_of(css[start + 1 : end if end >= 0 else len(css)])
        if not technique or technique == "font-size-0":  # on wrappers a fix for gaps between inline blocks
            return False
        begin = max(css.rfind("}", 0, start), css.rfind("{", 0, start), css.rfind(";", 0, start)) + 1
        if css.count("{", 0, begin) != css.count("}", 0, begin):  # inside @media or the like
            return False
        return any([self._add(selector.strip(), technique) for selector in css[begin:start].split(",")])

    def _add(self, selector: str, technique: str) -> bool:
        found = SIMPLE.match(selector) if selector and not SCRIPTED.search(selector) else None
        if found is None:
            return False
        names = NAMED.findall(found.group(2))
        ids = tuple([name for mark, name in names if mark == "#"])
        classes = tuple([name for mark, name in names if mark == "."])
        tag = (found.group(1) or "").lower()
        rule = Compound(tag, ids, classes, technique)
        if not names and tag in UNTOUCHED:
            return False
        bucket = self.by_id if ids else self.by_class if classes else self.by_tag
        rules = bucket.setdefault((ids or classes or (tag,))[0], [])
        if len(rules) < SAME_NAME:
            rules.append(rule)
            self.rules += 1
        return True

    def technique(self, tag: str, classes: str, ident: str) -> str:
        """Return how the sheets hide an element, "" when they do not, or show it again elsewhere (`@media`, scripts)."""
        if ident and ident in self.by_id:
            return self._match(self.by_id[ident], tag, classes.split(), ident) or self.technique(tag, classes, "")
        key = (tag, classes)
        found = self._seen.get(key)
        if found is None:
            names = classes.split()
            rules = [rule for name in names for rule in self.by_class.get(name, ())]
            found = self._match(rules + self.by_tag.get(tag, []), tag, names, ident)
            if len(self._seen) < HITS:
                self._seen[key] = found
        return found

    def _match(self, rules: list[Compound], tag: str, names: list[str], ident: str) -> str:
        for rule in rules:
            if (
                (not rule.tag or rule.tag == tag)
                and all([name in names for name in rule.classes])
                and all([name == ident for name in rule.ids])
                and not any([self._shown_elsewhere(name) for name in (*rule.classes, *rule.ids)])
            ):
                return rule.technique
        return ""

    def _shown_elsewhere(self, name: str) -> bool:
        if name not in self._shown:
            if len(self._shown) >= LOOKED_UP:
                return True
            pattern = re.compile(rf"[.#]{re.escape(name)}(?![\w-])[^{{}}]{{0,300}}\{{([^{{}}]{{0,2000}})")
            self._shown[name] = any(
                SHOWS.search(rule.group(1)) and not technique_of(rule.group(1))
                for css in self._css
                for rule in pattern.finditer(css)
            )
        return self._shown[name]


def _suspects(css: str, most: int) -> set[int]:
    """Return where the declarations open that contain a suspicious one."""
    low = css.lower()
    found: set[int] = set()
    for needle in NEEDLES + (("color",) if len(css) <= COLOUR_SHEET else ()):
        at = low.find(needle)
        while at >= 0 and len(found) < most:
            start = low.rfind("{", 0, at)
            if start >= 0 and low.rfind("}", start, at) < 0:
                found.add(start)
            at = low.find(needle, at + len(needle))
    return found
