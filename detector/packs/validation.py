"""Checks a parsed pack against the schema; everything wrong is told with file, line and key."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from pathlib import Path
from string import Formatter
from typing import Any, Final

from detector.errors import PackError
from detector.matching import PatternError
from detector.matching.literals import spellings
from detector.matching.plan import compile_pattern
from detector.packs.lines import Lines
from detector.packs.schema import (
    BLOCK_KINDS, KEYS, KINDS, NEVER_DEFAULT, PHRASE_KEYS, PLACEHOLDERS, POSITIONS, SEVERITIES, SIDE_KEYS, TOP_KEYS,
    keys_of,
)  # fmt: skip
from detector.packs.slots import form_pattern

ID: Final = re.compile(r"[a-z][a-z0-9]*(?:[.\-][a-z0-9]+)+")
LANGUAGE: Final = re.compile(r"[a-z]{2,3}")
Table = Mapping[str, Any]


class Place:
    """Where in a file something stands; makes the error that says so."""

    def __init__(self, path: Path, text: str) -> None:
        self._path, self._text = path, text
        self._table, self._index = "", 0

    def at(self, table: str, index: int) -> None:
        """Remember the table that is being looked at."""
        self._table, self._index = table, index

    def error(self, key: str, reason: str, inner: str = "") -> PackError:
        """Return the error for a key of the current table."""
        line = Lines(self._text).of(self._table, self._index, key, inner)
        return PackError(f"{self._path}:{line}: {key}: {reason}")


def check_pack(path: Path, text: str, parsed: Table) -> list[dict[str, Any]]:
    """Return the rules of a parsed pack, defaults filled in; `PackError` for the first thing that is wrong."""
    place = Place(path, text)
    for name in parsed:
        if name not in TOP_KEYS:
            place.at(name, 0)
            raise place.error(name, f"there is no such table{_nearest(name, TOP_KEYS)}")
    defaults = parsed.get("defaults", {})
    place.at("defaults", 0)
    for key, value in defaults.items():
        if key not in KEYS or key in NEVER_DEFAULT:
            raise place.error(key, f"is not a key that may have a default{_nearest(key, KEYS)}")
        _check_value(place, key, value)
    rules = parsed.get("rule", [])
    if not isinstance(rules, list) or not rules:
        raise PackError(f"{path}:1: rule: the pack has no [[rule]]")
    return [_check_rule(place, index, rule, defaults) for index, rule in enumerate(rules)]


def _check_rule(place: Place, index: int, rule: Table, defaults: Table) -> dict[str, Any]:
    place.at("rule", index)
    kind = rule.get("kind")
    if kind not in KINDS:
        reason = "is missing" if kind is None else f"{kind!r} is not a kind{_nearest(str(kind), KINDS)}"
        raise place.error("kind", f"{reason}; there are {', '.join(KINDS)}")
    known = keys_of(str(kind))
    for key in rule:
        if key not in known:
            reason = f"rules of kind {kind} do not know it" if key in KEYS else "unknown key"
            raise place.error(key, reason + _nearest(key, known))
    full = {**{key: value for key, value in defaults.items() if key in known}, **rule}
    for key, about in known.items():
        if about.required and key not in full:
            raise place.error(key, f"is missing: {about.meaning}")
    for key, value in rule.items():
        _check_value(place, key, value)
    _check_together(place, full)
    return full


def _nearest(name: str, names: Any) -> str:
    near = get_close_matches(name, list(names), 1)
    return f"; did you mean {near[0]}?" if near else ""


def _check_value(place: Place, key: str, value: object) -> None:
    try:
        CHECKS[KEYS[key].type](value)
    except _Wrong as wrong:
        raise place.error(key, wrong.reason, wrong.inner) from None


class _Wrong(Exception):
    def __init__(self, reason: str, inner: str = "") -> None:
        self.reason, self.inner = reason, inner


def _string(value: object) -> None:
    if not isinstance(value, str) or not value.strip():
        raise _Wrong("must be a text that is not empty")


def _flag(value: object) -> None:
    if not isinstance(value, bool):
        raise _Wrong("must be true or false")


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _Wrong("must be a number")
    return float(value)


def _share(value: object) -> None:
    if not 0 <= _number(value) <= 1:
        raise _Wrong("must lie between 0 and 1")


def _count(value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise _Wrong("must be a whole number from 1 on")


def _one_of(names: tuple[str, ...]) -> Callable[[object], None]:
    def check(value: object) -> None:
        if value not in names:
            raise _Wrong(f"{value!r} is none of {', '.join(names)}{_nearest(str(value), names)}", str(value))

    return check


def _like(pattern: re.Pattern[str], what: str) -> Callable[[object], None]:
    def check(value: object) -> None:
        if not isinstance(value, str) or not pattern.fullmatch(value):
            raise _Wrong(f"{value!r} is not {what}", str(value))

    return check


def _list_of(check_one: Callable[[Any], None]) -> Callable[[object], None]:
    def check(value: object) -> None:
        if not isinstance(value, list) or not value:
            raise _Wrong("must be a list that is not empty")
        for one in value:
            check_one(one)

    return check


def _phrase(value: object) -> None:
    text = value.get("text") if isinstance(value, dict) else value
    if isinstance(value, dict):
        for key, part in value.items():
            if key not in PHRASE_KEYS:
                raise _Wrong(f"a phrase has no {key!r}{_nearest(key, PHRASE_KEYS)}", key)
            if not isinstance(part, str):
                raise _Wrong(f"{key} of a phrase must be a text", key)
    if not isinstance(text, str):
        raise _Wrong("a phrase is a text, or a table with `text`")
    try:
        spellings(text)
    except ValueError as error:
        raise _Wrong(f"{text!r}: {error}", text) from None


def _pattern(value: object) -> None:
    _string(value)
    try:
        compile_pattern("", str(value))
    except PatternError as error:
        raise _Wrong(error.reason, str(value)) from None


def _slot(value: object) -> None:
    _string(value)
    try:
        form_pattern(str(value), ("name",))
    except ValueError as error:
        raise _Wrong(f"{value!r}: {error}", str(value)) from None


def _side(value: object) -> None:
    if not isinstance(value, dict) or len(value) != 1 or next(iter(value)) not in SIDE_KEYS:
        raise _Wrong(f"must be a table with one of {', '.join(SIDE_KEYS)}")
    ((key, content),) = value.items()
    CHECKS[key](content)


CHECKS: Final[dict[str, Callable[[Any], object]]] = {
    "id": _like(ID, "an id such as template.theme-residue"),
    "kind": _one_of(KINDS),
    "text": _string,
    "language": _like(LANGUAGE, "a language code"),
    "severity": _one_of(SEVERITIES),
    "flag": _flag,
    "share": _share,
    "number": _number,
    "count": _count,
    "texts": _list_of(_string),
    "languages": _list_of(_like(LANGUAGE, "a two- or three-letter language code")),
    "phrases": _list_of(_phrase),
    "patterns": _list_of(_pattern),
    "slots": _list_of(_slot),
    "blocks": _list_of(_one_of(BLOCK_KINDS)),
    "position": _one_of(POSITIONS),
    "side": _side,
    "rules": _list_of(_like(ID, "the id of a rule")),
}


def _check_together(place: Place, rule: Table) -> None:
    """Check what single values cannot tell: placeholders, and keys that need one another."""
    kind = rule["kind"]
    known = PLACEHOLDERS[kind]
    try:
        named = [name for _, name, _, _ in Formatter().parse(rule["message"]) if name is not None]
    except ValueError as error:
        raise place.error("message", f"has a brace that stands alone ({error}); write {{{{ or }}}}") from None
    for name in named:
        if name not in known:
            raise place.error("message", f"{{{name}}} is none of {', '.join(known)}{_nearest(name, known)}")
    for keys in NEEDS_ONE.get(kind, ()):
        if not any(key in rule for key in keys):
            raise place.error(keys[0], f"is missing: a rule of kind {kind} needs {' or '.join(keys)}")
    if kind in ("ratio", "signal") and "above" in rule and "below" in rule:
        raise place.error("below", "stands beside `above`; write two rules")
    if kind == "slot" and any("{name}" in form for form in rule["slots"]) and "names" not in rule:
        raise place.error("names", "is missing: a form has the slot {name}")
    if rule.get("full", 1) < rule.get("strength", 0.5):
        raise place.error("full", "is less than `strength`")


NEEDS_ONE: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "phrases": (("phrases",),),
    "pattern": (("patterns",),),
    "density": (("phrases", "patterns"),),
    "ratio": (("above", "below"),),
    "block": (("in",),),
    "composite": (("all", "any"),),
    "signal": (("above", "below"),),
}
