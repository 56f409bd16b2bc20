"""Finds what a Python expression matches, in any case, and looks only where it can begin.

Python's engine tries the branches of a long expression at every character: a microsecond for each. RE2 runs a wider
expression two hundred times as fast: one without what it does not know (assertions, boundaries of words outside ASCII)
and with classes that hold more. Where the expression matches, so does the wider one; RE2 goes on from the leftmost of
its matches to the next, so nothing begins outside of them, and Python need not look elsewhere.
"""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from detector.matching.atoms import Parts
from detector.matching.engines import code_points
from detector.nouns import Span
from detector.patterns import lazy

if TYPE_CHECKING:
    import re2

ANY: Final = r"(?s:.)"
# Classes of characters as RE2 has them, or wider; the others may be anything.
WIDER: Final = {
    "CATEGORY_WORD": r"\S", "CATEGORY_NOT_SPACE": r"\S", "CATEGORY_DIGIT": r"\p{Nd}",
    "CATEGORY_SPACE": r"\s\pZ\x0b\x1c-\x1f\x{85}",
}  # fmt: skip


def find_narrowed(pattern: str, text: str) -> list[Span]:
    """Return the spans that `re.finditer(pattern, text, re.IGNORECASE)` finds."""
    exact, wide = _narrowed(pattern)
    places = None if wide is None else _places(wide, text)
    if places is None:
        return [Span(*match.span()) for match in exact.finditer(text)]
    found: list[Span] = []
    at = 0
    for start, end in places:
        at = max(at, start)
        while at < end:
            match = exact.match(text, at)
            at = at + 1 if match is None else match.end()
            if match is not None:
                found.append(Span(*match.span()))
    return found


@cache
def _narrowed(pattern: str) -> tuple[re.Pattern[str], re2._Regexp | None]:
    """Return an expression, and the wider one: None where there is none."""
    import re2

    exact = lazy(pattern, re.IGNORECASE)
    options = re2.Options()
    options.case_sensitive, options.never_capture, options.log_errors = False, True, False
    parsed = import_module("re._parser").parse(pattern)
    try:
        wide = re2.compile(_sequence(parsed), options)
    except (LookupError, re2.error):
        return exact, None
    known = parsed.state.flags == re.UNICODE and wide.fullmatch(b"") is None
    return exact, wide if known else None


def _places(wide: re2._Regexp, text: str) -> list[tuple[int, int]] | None:
    """Return starts and ends of what the wider expression matches; None where the text is nothing for RE2."""
    try:
        data = _one_i(text).encode()
    except UnicodeEncodeError:  # half a character
        return None
    ends = [offset for found in wide.finditer(data) for offset in found.span()]
    if ends and len(data) != len(text):
        ends = code_points(data, ends)
    return list(zip(ends[::2], ends[1::2], strict=True))


def _sequence(parts: Parts) -> str:
    return "".join([_part(str(operation), argument) for operation, argument in parts])


def _part(operation: str, argument: Any) -> str:
    """Widen one part; `LookupError` where what it does is not known."""
    if operation == "LITERAL":
        return _character(argument)
    if operation == "IN":
        return _class([(str(member), value) for member, value in argument])
    if operation == "NOT_LITERAL":
        return _class([("NEGATE", None), ("LITERAL", argument)])
    if operation == "ANY":
        return "."
    if operation == "BRANCH":
        return f"(?:{'|'.join(map(_sequence, argument[1]))})"
    if operation == "SUBPATTERN" and not argument[1] and not argument[2]:  # flags
        return _sequence(argument[3])
    if operation in ("MAX_REPEAT", "MIN_REPEAT"):
        low, high, part = argument
        return f"(?:{_sequence(part)}){{{low},{int(high) if high < 1000 else ''}}}?"  # RE2 counts no further
    if operation in ("ASSERT", "ASSERT_NOT", "AT"):
        return ""
    raise LookupError(operation)


def _character(code: int) -> str:
    return rf"\x{{{ord(_one_i(chr(code))):x}}}"


def _one_i(text: str) -> str:
    """Level the letters i that are one to Python in any case, but not to RE2."""
    return text.replace("İ", "i").replace("ı", "i")


def _class(members: list[tuple[str, Any]]) -> str:
    if members[0][0] == "NEGATE":
        kept = [_character(code) for operation, code in members if operation == "LITERAL" and not chr(code).isalpha()]
        return f"[^{''.join(kept)}]" if kept else ANY
    wide = [_member(*member) for member in members]
    return f"[{''.join(wide)}]" if all(wide) else ANY


def _member(operation: str, argument: Any) -> str:
    """Widen one member of a class; empty where it may be anything."""
    if operation == "LITERAL":
        return _character(argument)
    if operation == "RANGE":
        low, high = argument
        return rf"\x{{{low:x}}}-\x{{{high:x}}}" + ("i" if low <= ord("ı") and high >= ord("İ") else "")
    return WIDER.get(str(argument), "")
