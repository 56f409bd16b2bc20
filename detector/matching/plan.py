"""What a matcher searches for, worked out once from the declared phrases and patterns and kept in the cache."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast
from unicodedata import unidata_version

from detector.matching.atoms import required_strings
from detector.matching.engines import MODULES
from detector.matching.folding import plain
from detector.matching.literals import Literal, spellings

if TYPE_CHECKING:
    import re2

RAW = "(?-t)"  # in front of a pattern: it sees the text's own typography
FORMAT = "5"  # raised whenever this package reads phrases or patterns differently


# Of one string: the phrases it spells (key, bits and plain of `Literal`), and the patterns that need it, with the bit
# of the set it meets.
Meaning: TypeAlias = tuple[list[tuple[int, int, str]], list[tuple[int, int]]]


class PatternError(ValueError):
    """A phrase or pattern that cannot be used; `key` names it and `reason` says why."""

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(f"{key}: {reason}")
        self.key, self.reason = key, reason


class Plan(NamedTuple):
    """The strings to search for, and what each means.

    Of thousands of strings a page shows a few dozen, so a meaning is kept as JSON until it is asked for: reading a plan
    from the cache takes a fraction of a millisecond a thousand strings instead of ten.
    """

    keys: list[str]  # meanings name keys by their index here
    needed: dict[str, int]  # of each pattern: the bits of all its sets; 0 where no string announces it
    strings: list[str]
    meanings: list[str]  # of each string, JSON of `Meaning`

    def once(self) -> frozenset[int]:
        """Indices of strings that only announce patterns: where they stand does not matter."""
        return frozenset(i for i, meaning in enumerate(self.meanings) if meaning.startswith("[[],"))

    def meaning(self, index: int) -> Meaning:
        """Return what a string means."""
        return cast("Meaning", json.loads(self.meanings[index]))


def make_plan(
    patterns: Mapping[str, str], literals: Mapping[str, Sequence[str]], refused: Callable[[PatternError], None]
) -> Plan:
    """Spell the phrases, take the patterns apart and make sure that each compiles; `refused` gets those that do not."""
    keys = sorted({*patterns, *literals})
    places = {key: place for place, key in enumerate(keys)}
    spelled: dict[str, list[tuple[int, int, str]]] = {}
    for key, phrases in literals.items():
        for phrase in phrases:
            for literal in _spellings(key, phrase, refused):
                spelled.setdefault(literal.folded, []).append((places[key], literal.bits, literal.plain))
    announced: dict[str, list[tuple[int, int]]] = {}
    needed: dict[str, int] = {}
    for key, sets in _take_apart(patterns, refused).items():
        needed[key] = (1 << len(sets)) - 1
        for bit, strings in enumerate(sets):
            for string in sorted(strings):
                announced.setdefault(string, []).append((places[key], 1 << bit))
    every = sorted({*spelled, *announced})
    return Plan(keys, needed, every, [_compact((spelled.get(s, []), announced.get(s, []))) for s in every])


def _take_apart(
    patterns: Mapping[str, str], refused: Callable[[PatternError], None]
) -> dict[str, tuple[frozenset[str], ...]]:
    """Return the required strings of each pattern that compiles."""
    apart: dict[str, tuple[frozenset[str], ...]] = {}
    for key, pattern in patterns.items():
        try:
            compile_pattern(key, pattern)
        except PatternError as error:
            refused(error)
        else:
            apart[key] = required_strings(pattern)
    return apart


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


def dump_plan(plan: Plan, dumped: bytes) -> bytes:
    """Write a plan and an engine's dump: a line that says how long the plan is, the plan's lines, the dump."""
    lines = [_compact(plan.keys), _compact(plan.needed), *plan.strings, *plan.meanings]
    body = "\n".join(lines).encode()
    return b"%d\n%b%b" % (len(body), body, dumped)


def read_plan(content: bytes) -> tuple[Plan, bytes]:
    """Read what `dump_plan` wrote."""
    head, _, rest = content.partition(b"\n")
    length = int(head)
    keys, needed, *lines = rest[:length].decode().split("\n")
    half = len(lines) // 2
    return Plan(json.loads(keys), json.loads(needed), lines[:half], lines[half:]), rest[length:]


def _compact(value: object) -> str:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def plan_name(patterns: Mapping[str, str], literals: Mapping[str, Sequence[str]], engine: str) -> str:
    """Name the cache entry by all that the plan and the engine's database depend on."""
    library = getattr(import_module(MODULES[engine]), "__version__", "")
    versions = (FORMAT, sys.version_info[:2], unidata_version, engine, library)
    made_from = json.dumps([versions, dict(patterns), {key: list(own) for key, own in literals.items()}])
    return f"matcher-{sha256(made_from.encode('utf-8', 'surrogatepass')).hexdigest()}"
