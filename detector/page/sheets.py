"""The page's own style sheets, as far as they hide text.

Only rules that hide something are looked at: the sheet is searched for the few declarations that can (in C), and
the rules around the hits are parsed. Selectors of one compound (`div.a#b`) are applied; longer ones are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from detector.page.hidden import technique_of
from detector.patterns import lazy

SHEET_SIZE: Final = 200_000  # characters of one sheet that are looked at
HITS: Final = 2_000  # hiding declarations looked at in a sheet
RULES: Final = 4_000  # hiding rules kept for a page
NEEDLES: Final = (
    "display:none", "visibility:hidden", "opacity:0", "text-indent:-", "left:-", "top:-", "right:-", "clip:", "clip-path",
    "height:0", "height:1px", "width:0", "width:1px", "color:transparent",
)  # fmt: skip
COLOUR_SHEET: Final = 8_000  # in sheets up to this size, every rule that sets a colour is looked at too
SAME_NAME: Final = 8  # rules kept that look for the same class, id or tag
LOOKED_UP: Final = 500  # names looked up for rules that show them again
REMEMBERED: Final = 300  # sheets: the pages of a site repeat theirs
SEEN: Final = 2_000  # class attributes of a page whose answer is remembered
SIMPLE: Final = lazy(r"([a-z][a-z0-9]*)?((?:[.#][\w-]+)*)\Z", re.I)
NAMED: Final = lazy(r"([.#])([\w-]+)")
BLANK_COLON: Final = lazy(r" +:")
COMMENT: Final = lazy(r"/\*[^*]*(?:\*(?!/)[^*]*)*(?:\*/|\Z)")
SCRIPTED: Final = lazy(
    r"(?:^|[\s.#])(?:no-?js|js|has-js|js-enabled|loaded|loading|is-active|active|open|print)(?:[\s.#]|$)", re.I
)
SHOWS: Final = lazy(
    r"display\s*:\s*(?!none)[a-z]|visibility\s*:\s*visible|opacity\s*:\s*(?:1|0?\.\d*[1-9])|position\s*:\s*static|height\s*:\s*auto"
)
DECLARED: Final = lazy(r"(?![\w-])[^{}]{0,300}\{([^{}]{0,2000})")  # what follows a name in a selector
UNTOUCHED: Final = frozenset(("html", "body", "a", "img", "input", "label", ""))


class Compound(NamedTuple):
    """A selector such as `div.a#b` with the technique its rule uses; all parts must hold."""

    tag: str
    ids: tuple[str, ...]
    classes: tuple[str, ...]
    technique: str

    def key(self) -> tuple[str, str]:
        """Return what it is looked up by: its first id, else its first class, else its tag."""
        return ("#", self.ids[0]) if self.ids else (".", self.classes[0]) if self.classes else ("", self.tag)


class Parsed(NamedTuple):
    """What one `<style>` element hides; `css` is kept to see what else it says of the same names."""

    rules: tuple[Compound, ...]
    css: str
    shown: dict[str, bool]


_parsed: dict[tuple[int, int], Parsed] = {}


class Sheet:
    """The rules of a page's own style sheets that hide text."""

    __slots__ = ("_by_key", "_idents", "_idle", "_parsed", "_seen", "_tags", "rules")

    def __init__(self) -> None:
        self.rules = 0
        self._by_key: dict[tuple[str, str], list[Compound]] = {}
        self._parsed: list[Parsed] = []
        self._seen: dict[tuple[str, str], str] = {}
        self._tags: set[str] = set()  # that rules name
        self._idents: set[str] = set()
        self._idle: set[str] = {""}  # class attributes for which no rule is known to hold

    def read(self, css: str) -> None:
        """Add the hiding rules of one `<style>` element."""
        known = (len(css), hash(css))
        found = _parsed.get(known)
        if found is None:
            found = _parsed[known] = parse_sheet(css[:SHEET_SIZE])
            if len(_parsed) > REMEMBERED:
                del _parsed[next(iter(_parsed))]
        if found.rules:
            self._parsed.append(found)
        for rule in found.rules[: RULES - self.rules]:
            mark, name = key = rule.key()
            if mark != ".":
                (self._idents if mark else self._tags).add(name)
            same = self._by_key.setdefault(key, [])
            if len(same) < SAME_NAME:
                same.append(rule)
                self.rules += 1

    def concerns(self, tag: str, classes: str, ident: str) -> bool:
        """Whether a rule could hold for an element; most elements are done with this."""
        return classes not in self._idle or tag in self._tags or ident in self._idents

    def technique(self, tag: str, classes: str, ident: str) -> str:
        """Return how the sheets hide an element, "" when they do not, or show it again elsewhere (`@media`, scripts)."""
        if ident and ("#", ident) in self._by_key:
            return self._match(self._by_key["#", ident], tag, classes.split(), ident) or self.technique(
                tag, classes, ""
            )
        key = (tag, classes)
        found = self._seen.get(key)
        if found is None:
            names = classes.split()
            rules = [rule for name in names[:50] for rule in self._by_key.get((".", name), ())]
            if not rules and len(self._idle) < SEEN:
                self._idle.add(classes)
            found = self._match(rules + self._by_key.get(("", tag), []), tag, names, ident)
            if len(self._seen) < SEEN:
                self._seen[key] = found
        return found

    def _match(self, rules: list[Compound], tag: str, names: list[str], ident: str) -> str:
        for rule in rules:
            if (
                (not rule.tag or rule.tag == tag)
                and all(name in names for name in rule.classes)
                and all(name == ident for name in rule.ids)
                and not any(_shown_elsewhere(self._parsed, name) for name in (*rule.classes, *rule.ids))
            ):
                return rule.technique
        return ""


def _shown_elsewhere(sheets: list[Parsed], name: str) -> bool:
    for parsed in sheets:
        if name not in parsed.shown:
            if len(parsed.shown) >= LOOKED_UP:
                return True
            parsed.shown[name] = any(
                SHOWS.search(block) and not technique_of(block) for block in _blocks(parsed.css, name)
            )
        if parsed.shown[name]:
            return True
    return False


def _blocks(css: str, name: str) -> Iterator[str]:
    """Yield the declarations of the rules that name a class or id; compiling an expression for each takes far longer."""
    at, end = css.find(name, 1), 0
    while at >= 0:
        rule = DECLARED.match(css, at + len(name)) if css[at - 1] in ".#" and at > end else None
        if rule is not None:
            yield rule[1]
            end = rule.end()
        at = css.find(name, at + 1)


def parse_sheet(css: str) -> Parsed:
    """Return the hiding rules of a sheet."""
    if "/*" in css:
        css = COMMENT.sub(" ", css)
    if " :" in css:
        css = BLANK_COLON.sub(":", css)
    css = css.replace(": ", ":")
    rules: list[Compound] = []
    counted = depth = 0  # braces open at `counted`: what stands before is counted once
    for start in sorted(_suspects(css)):
        end = css.find("}", start)
        technique = technique_of(css[start + 1 : end if end >= 0 else len(css)])
        if not technique or technique == "font-size-0":  # on wrappers a fix for gaps between inline blocks
            continue
        begin = max(css.rfind("}", 0, start), css.rfind("{", 0, start), css.rfind(";", 0, start)) + 1
        depth += css.count("{", counted, begin) - css.count("}", counted, begin)
        counted = begin
        if not depth:  # else inside @media or the like
            rules += _compounds(css, begin, start, technique)
    return Parsed(tuple(rules), css if rules else "", {})


def _compounds(css: str, begin: int, start: int, technique: str) -> list[Compound]:
    """Return the selectors of the rule whose declarations open at `start`, as far as they are applied."""
    made = [_compound(selector.strip(), technique) for selector in css[begin:start].split(",")[:100]]
    return [rule for rule in made if rule is not None]


def _compound(selector: str, technique: str) -> Compound | None:
    found = SIMPLE.match(selector) if selector and not SCRIPTED.search(selector) else None
    if found is None:
        return None
    names = NAMED.findall(found.group(2))
    tag = (found.group(1) or "").lower()
    if not names and tag in UNTOUCHED:
        return None
    ids = tuple([name for mark, name in names if mark == "#"])
    return Compound(tag, ids, tuple([name for mark, name in names if mark == "."]), technique)


def _suspects(css: str) -> set[int]:
    """Return where the declarations open that contain a suspicious one."""
    low = css.lower()
    found: set[int] = set()
    for needle in NEEDLES + (("color",) if len(css) <= COLOUR_SHEET else ()):
        at = low.find(needle)
        while at >= 0 and len(found) < HITS:
            start = low.rfind("{", 0, at)
            if start >= 0 and low.rfind("}", start, at) < 0:
                found.add(start)
            at = low.find(needle, at + len(needle))
    return found
