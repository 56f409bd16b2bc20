"""Checks a parsed pack against the schema; everything wrong is told with file, line and key."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from string import Formatter
from typing import Any, Final

from detector.errors import PackError
from detector.packs.lines import Lines
from detector.packs.schema import KEYS, KINDS, NEVER_DEFAULT, PLACEHOLDERS, TOP_KEYS, keys_of
from detector.packs.values import CHECKS, Wrong, nearest

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
            raise place.error(name, f"there is no such table{nearest(name, TOP_KEYS)}")
    defaults = parsed.get("defaults", {})
    place.at("defaults", 0)
    for key, value in defaults.items():
        if key not in KEYS or key in NEVER_DEFAULT:
            raise place.error(key, f"is not a key that may have a default{nearest(key, KEYS)}")
        _check_value(place, key, value)
    rules = parsed.get("rule", [])
    if not isinstance(rules, list) or not rules:
        raise PackError(f"{path}:1: rule: the pack has no [[rule]]")
    return [_check_rule(place, index, rule, defaults) for index, rule in enumerate(rules)]


def _check_rule(place: Place, index: int, rule: Table, defaults: Table) -> dict[str, Any]:
    place.at("rule", index)
    kind = rule.get("kind")
    if kind not in KINDS:
        reason = "is missing" if kind is None else f"{kind!r} is not a kind{nearest(str(kind), KINDS)}"
        raise place.error("kind", f"{reason}; there are {', '.join(KINDS)}")
    known = keys_of(str(kind))
    for key in rule:
        if key not in known:
            reason = f"rules of kind {kind} do not know it" if key in KEYS else "unknown key"
            raise place.error(key, reason + nearest(key, known))
    full = {**{key: value for key, value in defaults.items() if key in known}, **rule}
    for key, about in known.items():
        if about.required and key not in full:
            raise place.error(key, f"is missing: {about.meaning}")
    for key, value in rule.items():
        _check_value(place, key, value)
    _check_together(place, full)
    return full


def _check_value(place: Place, key: str, value: object) -> None:
    try:
        CHECKS[KEYS[key].type](value)
    except Wrong as wrong:
        raise place.error(key, wrong.reason, wrong.inner) from None


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
            raise place.error("message", f"{{{name}}} is none of {', '.join(known)}{nearest(name, known)}")
    for keys in NEEDS_ONE.get(kind, ()):
        if not any(key in rule for key in keys):
            raise place.error(keys[0], f"is missing: a rule of kind {kind} needs {' or '.join(keys)}")
    if kind in ("ratio", "signal") and "above" in rule and "below" in rule:
        raise place.error("below", "stands beside `above`; write two rules")
    if kind == "slot" and any("{name}" in form for form in rule["slots"]) and "names" not in rule:
        raise place.error("names", "is missing: a form has the slot {name}")
    _check_growth(place, rule)
    if rule.get("full", 1) < rule.get("strength", 0.5):
        raise place.error("full", "is less than `strength`")


def _check_growth(place: Place, rule: Table) -> None:
    """Check that the value of full strength lies beyond the one from which the rule speaks."""
    for least, most, default in (("low", "high", 0), ("min_count", "saturate", 1)):
        if most in rule and rule[most] < rule.get(least, default):
            raise place.error(most, f"is less than `{least}`")
    if "full_at" in rule and "above" in rule and rule["full_at"] < rule["above"]:
        raise place.error("full_at", "is less than `above`")
    if "full_at" in rule and "below" in rule and rule["full_at"] > rule["below"]:
        raise place.error("full_at", "is more than `below`")


NEEDS_ONE: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "phrases": (("phrases",),),
    "pattern": (("patterns",),),
    "density": (("phrases", "patterns"),),
    "ratio": (("above", "below"),),
    "block": (("in",),),
    "composite": (("all", "any"),),
    "signal": (("above", "below"),),
}
