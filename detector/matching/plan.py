"""What a matcher searches for, worked out once from the declared phrases and patterns and kept in the cache."""

from __future__ import annotations

import json
import sys
from array import array
from collections.abc import Callable, Mapping, Sequence
from hashlib import sha256
from importlib import import_module
from itertools import accumulate
from typing import TYPE_CHECKING, NamedTuple, TypeAlias, cast
from unicodedata import unidata_version

from detector.matching.atoms import required_strings
from detector.matching.engines import MODULES
from detector.matching.folding import plain
from detector.matching.literals import Literal, spellings

if TYPE_CHECKING:
    import re2

RAW = "(?-t)"  # in front of a pattern: it sees the text's own typography
FORMAT = "7"  # raised whenever this package reads phrases or patterns differently


# Of one string: the phrases it spells (key, bits and plain of `Literal`), and the patterns that need it, with the bit
# of the set it meets.
Meaning: TypeAlias = tuple[list[tuple[int, int, str]], list[tuple[int, int]]]
Numbers: TypeAlias = "array[int]"


class PatternError(ValueError):
    """A phrase or pattern that cannot be used; `key` names it and `reason` says why."""

    def __init__(self, key: str, reason: str) -> None:
        super().__init__(f"{key}: {reason}")
        self.key, self.reason = key, reason


class Plan(NamedTuple):
    """The strings to search for, and what each means.

    Of thousands of strings a page shows a few dozen, so a meaning is kept as JSON until it is asked for, and from the
    cache all of them come in one piece: nothing is done for each string at a start.
    """

    keys: list[str]  # meanings name keys by their index here
    needed: dict[str, int]  # of each pattern: the bits of all its sets; 0 where no string announces it
    lengths: Numbers  # of the strings, in code points
    joined: bytes  # the strings, one a line
    meanings: bytes  # of each string, JSON of `Meaning`, one after the other
    ends: Numbers  # of meanings

    @classmethod
    def of(cls, keys: list[str], needed: dict[str, int], meant: Mapping[str, Meaning]) -> Plan:
        """Make it from what each string means."""
        told = [_compact(meaning).encode() for meaning in meant.values()]
        ends, joined = array("I", accumulate(map(len, told))), "\n".join(meant).encode()
        return cls(keys, needed, array("I", map(len, meant)), joined, b"".join(told), ends)

    @property
    def strings(self) -> list[str]:
        """The strings."""
        return self.joined.decode().split("\n") if self.lengths else []

    def once(self) -> frozenset[int]:
        """Indices of strings that only announce patterns: where they stand does not matter."""
        return frozenset(i for i in range(len(self.ends)) if self._told(i).startswith(b"[[],"))

    def meaning(self, index: int) -> Meaning:
        """Return what a string means."""
        return cast("Meaning", json.loads(self._told(index)))

    def _told(self, index: int) -> bytes:
        return self.meanings[self.ends[index - 1] if index else 0 : self.ends[index]]


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
    return Plan.of(keys, needed, {string: (spelled.get(string, []), announced.get(string, [])) for string in every})


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
    """Write a plan and an engine's dump: a line that says how long each part is, and the parts."""
    head = _compact([plan.keys, plan.needed]).encode()
    parts = (head, plan.lengths.tobytes(), plan.joined, plan.meanings, plan.ends.tobytes())
    return b"%b\n%b%b" % (_compact([len(part) for part in parts]).encode(), b"".join(parts), dumped)


def read_plan(content: bytes) -> tuple[Plan, bytes]:
    """Read what `dump_plan` wrote."""
    begin = content.index(b"\n") + 1
    parts: list[bytes] = []
    for length in json.loads(content[:begin]):
        parts.append(content[begin : begin + length])
        begin += length
    head, lengths, joined, meanings, ends = parts
    keys, needed = json.loads(head)
    return Plan(keys, needed, array("I", lengths), joined, meanings, array("I", ends)), content[begin:]


def _compact(value: object) -> str:
    return json.dumps(value, separators=(",", ":"), ensure_ascii=False)


def plan_name(patterns: Mapping[str, str], literals: Mapping[str, Sequence[str]], engine: str) -> str:
    """Name the cache entry by all that the plan and the engine's database depend on."""
    library = getattr(import_module(MODULES[engine]), "__version__", "")
    versions = (FORMAT, sys.version_info[:2], unidata_version, engine, library)
    made_from = json.dumps([versions, dict(patterns), {key: list(own) for key, own in literals.items()}])
    return f"matcher-{sha256(made_from.encode('utf-8', 'surrogatepass')).hexdigest()}"
