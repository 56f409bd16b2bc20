"""What the values of a pack must be, type by type."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from difflib import get_close_matches
from typing import Any, Final

from detector.matching import PatternError
from detector.matching.literals import spellings
from detector.matching.plan import compile_pattern
from detector.packs.schema import BLOCK_KINDS, KINDS, PHRASE_KEYS, POSITIONS, SEVERITIES, SIDE_KEYS
from detector.packs.slots import form_pattern
from detector.vetting import ID

LANGUAGE: Final = re.compile(r"[a-z]{2,3}")


def nearest(name: str, names: Iterable[str]) -> str:
    """Return a suggestion to end a sentence with, or nothing."""
    near = get_close_matches(name, list(names), 1)
    return f"; did you mean {near[0]}?" if near else ""


class Wrong(Exception):
    """A value that does not fit its key; `inner` is the part of it that is wrong, to find its line."""

    def __init__(self, reason: str, inner: str = "") -> None:
        self.reason, self.inner = reason, inner


def _string(value: object) -> None:
    if not isinstance(value, str) or not value.strip():
        raise Wrong("must be a text that is not empty")


def _flag(value: object) -> None:
    if not isinstance(value, bool):
        raise Wrong("must be true or false")


def _number(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise Wrong("must be a number")
    return float(value)


def _share(value: object) -> None:
    if not 0 <= _number(value) <= 1:
        raise Wrong("must lie between 0 and 1")


def _count(value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise Wrong("must be a whole number from 1 on")


def _one_of(names: tuple[str, ...]) -> Callable[[object], None]:
    def check(value: object) -> None:
        if value not in names:
            raise Wrong(f"{value!r} is none of {', '.join(names)}{nearest(str(value), names)}", str(value))

    return check


def _like(pattern: re.Pattern[str], what: str) -> Callable[[object], None]:
    def check(value: object) -> None:
        if not isinstance(value, str) or not pattern.fullmatch(value):
            raise Wrong(f"{value!r} is not {what}", str(value))

    return check


def _list_of(check_one: Callable[[Any], None]) -> Callable[[object], None]:
    def check(value: object) -> None:
        if not isinstance(value, list) or not value:
            raise Wrong("must be a list that is not empty")
        for one in value:
            check_one(one)

    return check


def _phrase(value: object) -> None:
    text = value.get("text") if isinstance(value, dict) else value
    if isinstance(value, dict):
        for key, part in value.items():
            if key not in PHRASE_KEYS:
                raise Wrong(f"a phrase has no {key!r}{nearest(key, PHRASE_KEYS)}", key)
            if not isinstance(part, str):
                raise Wrong(f"{key} of a phrase must be a text", key)
    if not isinstance(text, str):
        raise Wrong("a phrase is a text, or a table with `text`")
    try:
        spellings(text)
    except ValueError as error:
        raise Wrong(f"{text!r}: {error}", text) from None


def _pattern(value: object) -> None:
    _string(value)
    try:
        compile_pattern("", str(value))
    except PatternError as error:
        raise Wrong(error.reason, str(value)) from None


def _slot(value: object) -> None:
    _string(value)
    try:
        form_pattern(str(value), ("name",))
    except ValueError as error:
        raise Wrong(f"{value!r}: {error}", str(value)) from None


def _side(value: object) -> None:
    if not isinstance(value, dict) or len(value) != 1 or next(iter(value)) not in SIDE_KEYS:
        raise Wrong(f"must be a table with one of {', '.join(SIDE_KEYS)}")
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
