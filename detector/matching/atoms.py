"""What must stand in a text before a pattern can match there: sets of strings, and of each set one string.

The idea is that of RE2's FilteredRE2 and of Cox, "Regular Expression Matching with a Trigram Index" (2012): all
required strings of all patterns join the phrases in one search, and only patterns whose strings were seen are run.
The strings are folded (`folding`), so they hold for any case. A set that is too large or too weak is no set: a
pattern without any is run on every page.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache
from importlib import import_module
from itertools import product
from typing import Any, NamedTuple, TypeAlias

from detector.matching.folding import fold_character
from detector.patterns import lazy

MANY = 160  # strings in one set: each costs next to nothing to search for, a run of a pattern some 20 µs
PRODUCT = 150  # strings that neighbours may multiply into: long ones call a pattern less often
ESCAPE = lazy(r"\\(?:([pP])(?:\{\^?\w+\}|\w)|.)", re.DOTALL)  # group 1: a Unicode class, which is RE2's own
FLAGS = lazy(r"(?:\(\?-[it]\))*")  # those of ours and RE2 that may stand in front
LONG = 24  # characters of one string; the rest of it is left to the pattern
FEW = 4  # members of a character class that is written out
SETS = 3  # sets kept of one pattern


Strings: TypeAlias = frozenset[str]
Parts: TypeAlias = Iterable[tuple[object, Any]]  # as the standard library's parser gives them: (operation, argument)


class Known(NamedTuple):
    """What is known of a part of a pattern: all that it can match, else what must stand in whatever it matches."""

    exact: Strings | None  # every string it matches, folded
    required: tuple[Strings, ...] = ()  # of each set one string stands in every match


NOTHING = Known(None)
EMPTY = Known(frozenset({""}))


def required_strings(pattern: str) -> tuple[Strings, ...]:
    """Return sets of strings: of each set one stands, folded, in every match of `pattern`. Best set first."""
    parser = import_module("re._parser")  # the standard library's own reader of patterns; it does not run them
    try:
        parsed = parser.parse(ESCAPE.sub(lambda e: r"\w" if e[1] else e[0], FLAGS.sub("", pattern, 1)))
    except Exception:  # other syntax that Python does not know: nothing is known of the pattern
        return ()
    return tuple(sorted(set(_sets(_sequence(parsed))), key=_selectivity, reverse=True)[:SETS])


def _sets(known: Known) -> tuple[Strings, ...]:
    return tuple(_shortest(s) for s in (known.exact, *known.required) if s is not None and _useful(s))


def _shortest(strings: Strings) -> Strings:
    """Leave out strings that hold another: whoever finds those has found this one too."""
    joined = "\n".join(strings)
    held = [s for s in strings if joined.count(s) > 1]
    return frozenset(s for s in strings if not any(other != s and other in s for other in held))


def _selectivity(strings: Strings) -> tuple[int, int, list[str]]:
    """The longer the shortest string and the fewer of them, the better; the rest only makes the order definite."""
    return min(map(len, strings)), -len(strings), sorted(strings)


def _useful(strings: Strings) -> bool:
    return len(strings) <= MANY and all(len(s) > 1 or (s and not s.isalnum() and s not in " .,-\n'\"") for s in strings)


def _sequence(parts: Parts) -> Known:
    """Join neighbours: exact parts multiply into longer strings until one is not exact."""
    required: list[Strings] = []
    run, whole = frozenset({""}), True
    for operation, argument in parts:
        known = _part(str(operation), argument)
        joined = _joined(run, known.exact) if known.exact is not None else None
        if joined is not None:
            run = joined
            continue
        whole = False
        required += _sets(Known(run, known.required))
        run = known.exact if known.exact is not None else frozenset({""})
    return Known(run) if whole else Known(None, (*required, *_sets(Known(run))))


def _joined(left: Strings, right: Strings) -> Strings | None:
    if len(left) * len(right) > PRODUCT or max(map(len, left)) >= LONG:
        return None
    return frozenset(a + b for a, b in product(left, right))


def _part(operation: str, argument: Any) -> Known:
    if operation == "LITERAL":
        return Known(frozenset({_fold(argument)}))
    if operation == "IN":
        return _class(argument)
    if operation == "BRANCH":
        return _branch([_sequence(branch) for branch in argument[1]])
    if operation == "SUBPATTERN":
        return _sequence(argument[3])
    if operation in ("MAX_REPEAT", "MIN_REPEAT"):
        return _repeat(*argument)
    return EMPTY if operation == "AT" else NOTHING


@lru_cache(4096)
def _fold(code: int) -> str:
    character = fold_character(chr(code))
    return " " if character == "\n" else character


def _class(members: Sequence[tuple[object, int]]) -> Known:
    if len(members) > FEW or any(str(operation) != "LITERAL" for operation, _ in members):
        return NOTHING
    return Known(frozenset(_fold(code) for _, code in members))


def _branch(branches: list[Known]) -> Known:
    if all(known.exact is not None for known in branches):
        together = frozenset[str]().union(*(known.exact or () for known in branches))
        if len(together) <= MANY:
            return Known(together)
    best = [max(_sets(known), key=_selectivity, default=None) for known in branches]
    if any(strings is None for strings in best):
        return NOTHING
    return Known(None, (frozenset[str]().union(*(strings or () for strings in best)),))


def _repeat(low: int, high: int, part: Parts) -> Known:
    known = _sequence(part)
    if known.exact is not None and low == 0 and high == 1:
        return Known(known.exact | {""})
    if low == 0:
        return NOTHING
    return known if low == high == 1 else Known(None, _sets(known))
