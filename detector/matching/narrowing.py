"""Finds what a Python expression matches, in any case, and looks only at lines that it can match in.

Python's engine tries the branches of a long expression at every character: a microsecond for each. RE2 runs a wider
expression two hundred times as fast: one without what it does not know (assertions, boundaries of words outside ASCII)
and with classes that hold more. Whatever the expression matches overlaps a match of the wider one, so no other lines
need be looked at. One that may span many lines is run over the whole text where the wider one matches anywhere, and
one that cannot be widened over every text.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final, NamedTuple

from detector.matching.atoms import Parts
from detector.matching.engines import code_points
from detector.nouns import Span
from detector.patterns import lazy

if TYPE_CHECKING:
    import re2

MOST: Final = 20  # line breaks within a match; beyond, all lines are looked at
DOTTED: Final = str.maketrans("İı", "ii")  # all one letter in any case to Python, but not to RE2
ANY: Final = r"(?s:.)"
# Classes of characters as RE2 has them, or wider; the others may be anything.
WIDER: Final = {
    "CATEGORY_WORD": r"\S", "CATEGORY_NOT_SPACE": r"\S", "CATEGORY_DIGIT": r"\p{Nd}",
    "CATEGORY_SPACE": r"\s\pZ\x0b\x1c-\x1f\x{85}",
}  # fmt: skip
BREAKING: Final = ("CATEGORY_SPACE", "CATEGORY_NOT_WORD", "CATEGORY_NOT_DIGIT")  # with the line break in them


class Wide(NamedTuple):
    """A wider expression in RE2's syntax, and how many line breaks a match of the narrower one may hold."""

    pattern: str
    breaks: int = 0


class Narrowed(NamedTuple):
    """An expression, and what tells the lines to look at: None for all of them."""

    exact: re.Pattern[str]
    wide: re2._Regexp | None
    breaks: int = 0


def find_narrowed(pattern: str, text: str) -> list[Span]:
    """Return what `re.finditer(pattern, text, re.IGNORECASE)` finds, in time linear in the text where it is rare."""
    narrowed = _narrowed(pattern)
    return [Span(*found.span()) for a, b in _places(narrowed, text) for found in narrowed.exact.finditer(text, a, b)]


@cache
def _narrowed(pattern: str) -> Narrowed:
    import re2

    exact = lazy(pattern, re.IGNORECASE)
    options = re2.Options()
    options.case_sensitive, options.never_capture, options.log_errors = False, True, False
    parsed = import_module("re._parser").parse(pattern)
    try:
        if parsed.state.flags != re.UNICODE:
            return Narrowed(exact, None)
        wide = _sequence(parsed)
        compiled = re2.compile(wide.pattern, options)
    except (LookupError, re2.error):
        return Narrowed(exact, None)
    return Narrowed(exact, compiled if compiled.fullmatch(b"") is None else None, wide.breaks)


def _places(narrowed: Narrowed, text: str) -> list[tuple[int, int]]:
    """Return starts and ends of what must be looked at: lines that a match may stand in."""
    try:
        data = text.translate(DOTTED).encode() if "ı" in text or "İ" in text else text.encode()
    except UnicodeEncodeError:  # half a character
        data = b""
    if narrowed.wide is None or not data:
        return [(0, len(text))]
    ends: list[int] = []
    for found in narrowed.wide.finditer(data):
        if narrowed.breaks > MOST:
            return [(0, len(text))]
        start, end = _lines(data, *found.span(), narrowed.breaks)
        if ends and start <= ends[-1]:
            ends[-1] = max(ends[-1], end)
        else:
            ends += (start, end)
    places = code_points(data, ends) if ends else []
    return list(zip(places[::2], places[1::2], strict=True))


def _lines(data: bytes, start: int, end: int, more: int) -> tuple[int, int]:
    """Widen a place to whole lines and so many more on either side."""
    end -= 1
    for _ in range(more + 1):
        start = data.rfind(b"\n", 0, max(start, 0))
        end = data.find(b"\n", end + 1) if end < len(data) else end
        end = len(data) if end < 0 else end
    return start + 1, end


def _sequence(parts: Parts) -> Wide:
    wide = [_part(str(operation), argument) for operation, argument in parts]
    return Wide("".join([part.pattern for part in wide]), sum([part.breaks for part in wide]))


def _part(operation: str, argument: Any) -> Wide:
    """Widen one part; `LookupError` where what it does is not known."""
    if operation == "LITERAL":
        return Wide(_character(argument), argument == 10)
    if operation == "IN":
        return _class(argument)
    if operation == "ANY":
        return Wide(".")
    if operation == "BRANCH":
        branches = [_sequence(branch) for branch in argument[1]]
        return Wide(f"(?:{'|'.join([b.pattern for b in branches])})", max([b.breaks for b in branches]))
    if operation == "SUBPATTERN" and not argument[1] and not argument[2]:
        return _sequence(argument[3])
    if operation in ("MAX_REPEAT", "MIN_REPEAT"):
        return _repeat(*argument)
    if operation in ("ASSERT", "ASSERT_NOT"):
        return Wide("", _sequence(argument[1]).breaks)
    if operation == "AT" and str(argument) in ("AT_BOUNDARY", "AT_NON_BOUNDARY"):
        return Wide("")
    raise LookupError(operation)


def _character(code: int) -> str:
    return rf"\x{{{ord(chr(code).translate(DOTTED)):x}}}"


def _repeat(low: int, high: int, parts: Parts) -> Wide:
    part = _sequence(parts)
    ends = str(int(high)) if high < 1000 else ""  # RE2 counts no further
    return Wide(f"(?:{part.pattern}){{{low},{ends}}}", part.breaks * int(high))


def _class(members: Iterable[tuple[object, Any]]) -> Wide:
    known = [(str(operation), argument) for operation, argument in members]
    breaks = any(_breaks(*member) for member in known)
    if known[0][0] == "NEGATE":
        kept = [_character(code) for operation, code in known if operation == "LITERAL" and not chr(code).isalpha()]
        return Wide(f"[^{''.join(kept)}]" if kept else ANY, not breaks)
    wide = [_member(*member) for member in known]
    return Wide(f"[{''.join(wide)}]" if all(wide) else ANY, breaks)


def _breaks(operation: str, argument: Any) -> bool:
    if operation == "RANGE":
        return bool(argument[0] <= 10 <= argument[1])
    return argument == 10 if operation == "LITERAL" else str(argument) in BREAKING


def _member(operation: str, argument: Any) -> str:
    """Widen one member of a class; empty where it may be anything."""
    if operation == "LITERAL":
        return _character(argument)
    if operation == "RANGE":
        low, high = argument
        return rf"\x{{{low:x}}}-\x{{{high:x}}}" + ("i" if low <= ord("ı") and high >= ord("İ") else "")
    return WIDER.get(str(argument), "")
