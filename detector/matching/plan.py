"""What a matcher searches for, worked out once from the declared phrases and patterns and kept in the cache."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple
from unicodedata import unidata_version

from detector.matching.atoms import required_strings
from detector.matching.engines import MODULES
from detector.matching.folding import plain
from detector.matching.literals import Literal, spellings

if TYPE_CHECKING:
    import re2

RAW = "(?-t)"  # in front of a pattern: it sees the text's own typography
FORMAT = "2"  # raised whenever this package reads phrases or patterns differently


class PatternError(ValueError):
    """A phrase or pattern that cannot be used; `key` names it and `reason` says why."""

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(f"{key}: {reason}")
        self.key, self.reason = key, reason


class Plan(NamedTuple):
    """The strings to search for; `spelled` and `announced` run parallel to them."""

    strings: list[str]
    spelled: list[list[tuple[str, Literal]]]  # of each string: the keys whose phrase it spells
    announced: list[list[tuple[str, int]]]  # of each string: patterns that need it, and which of their sets it meets
    needed: dict[str, int]  # of each pattern: the bits of all its sets; 0 where no string announces it

    def once(self) -> frozenset[int]:
        """Indices of strings that only announce patterns: where they stand does not matter."""
        return frozenset(i for i, spelled in enumerate(self.spelled) if not spelled)


def make_plan(
    patterns: Mapping[str, str], literals: Mapping[str, Sequence[str]], refused: Callable[[PatternError], None]
) -> Plan:
    """Spell the phrases, take the patterns apart and make sure that each compiles; `refused` gets those that do not."""
    spelled: dict[str, list[tuple[str, Literal]]] = {}
    for key, phrases in literals.items():
        for phrase in phrases:
            for literal in _spellings(key, phrase, refused):
                spelled.setdefault(literal.folded, []).append((key, literal))
    announced, needed = _announce(patterns, refused)
    every = sorted({*spelled, *announced})
    return Plan(every, [spelled.get(s, []) for s in every], [announced.get(s, []) for s in every], needed)


def _announce(
    patterns: Mapping[str, str], refused: Callable[[PatternError], None]
) -> tuple[dict[str, list[tuple[str, int]]], dict[str, int]]:
    """Return the strings that announce patterns, and of each pattern the bits of all its sets."""
    announced: dict[str, list[tuple[str, int]]] = {}
    needed: dict[str, int] = {}
    for key, pattern in patterns.items():
        try:
            compile_pattern(key, pattern)
        except PatternError as error:
            refused(error)
            continue
        sets = required_strings(pattern)
        needed[key] = (1 << len(sets)) - 1
        for bit, strings in enumerate(sets):
            for string in sorted(strings):
                announced.setdefault(string, []).append((key, 1 << bit))
    return announced, needed


def _spellings(key: str, phrase: str, refused: Callable[[PatternError], None]) -> list[Literal]:
    try:
        return spellings(phrase)
    except ValueError as error:
        refused(PatternError(key, f"{phrase!r}: {error}"))
        return []


def is_raw(pattern: str) -> bool:
    """Whether a pattern sees the text's own typography; the mark may stand before or after `(?-i)`."""
    return pattern.startswith((RAW, f"(?-i){RAW}"))


def compile_pattern(key: str, pattern: str) -> re2._Regexp:
    """Compile one pattern with RE2: any case and typography levelled, unless it says otherwise."""
    import re2

    options = re2.Options()
    options.case_sensitive, options.never_capture, options.log_errors = False, True, False
    try:
        compiled = re2.compile(pattern.replace(RAW, "", 1) if is_raw(pattern) else plain(pattern), options)
    except re2.error as error:
        reason = error.args[0].decode("utf-8", "replace") if isinstance(error.args[0], bytes) else str(error)
        raise PatternError(key, f"{pattern!r} is no pattern RE2 can run: {reason}") from None
    if compiled.fullmatch(b"") is not None:
        raise PatternError(key, f"{pattern!r} matches the empty text, so it would match everywhere")
    return compiled


def dump_plan(plan: Plan) -> bytes:
    """Write a plan as one line of JSON."""
    return json.dumps(plan).encode()


def read_plan(line: bytes) -> Plan:
    """Read what `dump_plan` wrote."""
    strings, spelled, announced, needed = json.loads(line)
    return Plan(strings, [[(key, Literal(*fields)) for key, fields in own] for own in spelled], announced, needed)


def plan_name(patterns: Mapping[str, str], literals: Mapping[str, Sequence[str]], engine: str) -> str:
    """Name the cache entry by all that the plan and the engine's database depend on."""
    library = getattr(import_module(MODULES[engine]), "__version__", "")
    versions = (FORMAT, sys.version_info[:2], unidata_version, engine, library)
    made_from = json.dumps([versions, dict(patterns), {key: list(own) for key, own in literals.items()}])
    return f"matcher-{sha256(made_from.encode('utf-8', 'surrogatepass')).hexdigest()}"
