"""The matcher: phrases and patterns of all rules, found in one pass.

Phrases and the strings that patterns cannot match without (`atoms`) are searched for together in the folded view of
the text. Patterns whose string was seen, and those that have none, are then run by RE2, in linear time, over the
plain view. So no pattern is compiled before a page calls for it, and every engine gives the same result.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from string import ascii_letters, digits
from typing import TYPE_CHECKING, Any, NamedTuple

from detector.matching.cache import load_cached, store_cached
from detector.matching.engines import Engine, Hit, best_engine, code_points, make_engine
from detector.matching.folding import views
from detector.matching.literals import ENDS, STARTS, fits
from detector.matching.plan import (
    PatternError,
    Plan,
    compile_pattern,
    dump_plan,
    is_raw,
    make_plan,
    plan_name,
    read_plan,
)
from detector.nouns import Span

if TYPE_CHECKING:
    import re2

NOTHING = ("\ufdd0",)  # engines refuse to search for no string at all; hits of this one are not looked at
BOTH = STARTS | ENDS
LATIN = frozenset(ascii_letters + digits + "_")  # what `in_word` says of most neighbours
LIMIT = 1000  # matches kept of one key on one page; more would say nothing new

Declared = Mapping[str, Sequence[str]]
Found = dict[str, list[Span]]


class Meant(NamedTuple):
    """What a string of the plan stands for, by names instead of numbers."""

    spelled: tuple[tuple[str, int, str], ...]  # key, bits and plain form of each phrase it spells
    announced: tuple[tuple[str, int], ...]  # patterns that cannot match without it, and its bit in their set
    whole: bool  # a whole word in each of its meanings


class Matcher:
    """Finds declared phrases and patterns; made by `compile`, used for many texts, safe to share between threads."""

    def __init__(self, plan: Plan, engine: Engine, declared: tuple[Mapping[str, str], Declared], limit: int) -> None:
        self._plan, self._engine, self._declared, self._limit = plan, engine, declared, limit
        self._compiled: dict[str, re2._Regexp] = {}
        self._meanings: dict[int, Meant] = {}
        self._always = frozenset(key for key, needed in plan.needed.items() if not needed)
        self._raw = frozenset(key for key, pattern in declared[0].items() if is_raw(pattern))

    @classmethod
    def compile(
        cls,
        patterns: Mapping[str, str],
        literals: Declared,
        *,
        engine: str = "",
        limit: int = LIMIT,
        refused: Callable[[PatternError], None] | None = None,
    ) -> Matcher:
        """Prepare a matcher; `PatternError` names the first phrase or pattern that is wrong.

        Args:
            patterns: key → regular expression in RE2's syntax; any case unless it starts with `(?-i)`.
            literals: key → phrases, whole words in any case; `(?-w)` and `(?-i)` in front switch that off.
            engine: "hyperscan", "ahocorasick" or "re2"; the fastest installed when empty.
            limit: matches kept of each key.
            refused: gets the error of each phrase or pattern that is wrong, which is then left out, instead of raising.
        """
        name = engine or best_engine()
        entry = plan_name(patterns, literals, name)
        plan, made = _cached(entry, name) or _made(entry, name, patterns, literals, refused or _raise)
        return cls(plan, made, (patterns, literals), limit)

    def __reduce__(self) -> tuple[Any, ...]:
        patterns, literals = self._declared
        return Matcher.compile, (dict(patterns), {key: tuple(own) for key, own in literals.items()})

    @property
    def unannounced(self) -> tuple[str, ...]:
        """Keys of patterns without a required string: each costs its own pass over every text."""
        return tuple(sorted(self._always))

    def scan(self, text: str, told: list[str] | None = None) -> Found:
        """Return the spans of each key that occurs: leftmost, not overlapping, in code points of `text`.

        Of phrases that start at one place the longest counts; patterns match as RE2 does (leftmost, first
        alternative). Where a key occurs more than `limit` times, the rest is left out and `told` gets a sentence.
        """
        view = views(text)
        seen: dict[str, int] = {}
        spelled = self._sort(self._engine.find(view.folded) if self._plan.lengths else (), view.plain, seen)
        found = {key: leftmost(spans) for key, spans in spelled.items()}
        called = self._always | {key for key, met in seen.items() if met == self._plan.needed[key]}
        for text, keys in ((view.plain, called - self._raw), (view.text, called & self._raw)):
            if keys:
                found.update(self._run(keys, text))
        for key in [key for key, spans in found.items() if len(spans) > self._limit]:
            del found[key][self._limit :]
            if told is not None:
                told.append(f"{key} occurs more than {self._limit} times; the rest was left out")
        return found

    def _sort(self, hits: Iterable[Hit], text: str, seen: dict[str, int]) -> dict[str, list[tuple[int, int]]]:
        """Turn hits into spans of phrases, by key, and note in `seen` which sets of which patterns they meet."""
        meanings, size = self._meanings, len(text)
        spans: dict[str, list[tuple[int, int]]] = {}
        for index, start, end in hits:
            spelled, announced, whole = meanings.get(index) or self._mean(index)
            for key, bit in announced:
                seen[key] = seen.get(key, 0) | bit
            if whole and ((end < size and text[end] in LATIN) or (start and text[start - 1] in LATIN)):
                continue  # inside a word, as most hits of short words are
            for key, bits, plain in spelled:
                if fits(text, start, end, bits, plain):
                    spans.setdefault(key, []).append((start, end))
        return spans

    def _mean(self, index: int) -> Meant:
        """Note what a string means when it is first met."""
        spelled, announced = self._plan.meaning(index)
        keys = self._plan.keys
        meant = self._meanings[index] = Meant(
            tuple([(keys[key], bits, plain) for key, bits, plain in spelled]),
            tuple([(keys[key], bit) for key, bit in announced]),
            all(bits & BOTH == BOTH for _, bits, _ in spelled),
        )
        return meant

    def _run(self, keys: Iterable[str], text: str) -> Found:
        """Run patterns over a text."""
        data = text.encode()
        found: Found = {}
        for key in keys:
            spans: list[Span] = []
            for match in self._pattern(key).finditer(data):
                start, end = match.span()
                if end > start:
                    spans.append(Span(start, end))
                    if len(spans) > self._limit:
                        break
            if spans:
                found[key] = spans if len(data) == len(text) else _in_code_points(data, spans)
        return found

    def _pattern(self, key: str) -> re2._Regexp:
        compiled = self._compiled.get(key)
        if compiled is None:
            compiled = self._compiled[key] = compile_pattern(key, self._declared[0][key])
        return compiled


def _cached(entry: str, engine: str) -> tuple[Plan, Engine] | None:
    content = load_cached(entry)
    if content is None:
        return None
    try:
        plan, dumped = read_plan(content)
        return plan, make_engine(engine, plan, dumped)
    except Exception:  # made by another processor or library: it is made anew
        return None


def _made(
    entry: str, engine: str, patterns: Mapping[str, str], literals: Declared, refused: Callable[[PatternError], None]
) -> tuple[Plan, Engine]:
    wrong: list[PatternError] = []
    plan = make_plan(patterns, literals, wrong.append)
    for error in wrong:
        refused(error)
    made = make_engine(engine, plan)
    if not wrong:  # a plan from the cache must refuse nothing silently
        store_cached(entry, dump_plan(plan, made.dump()))
    return plan, made


def _raise(error: PatternError) -> None:
    raise error


def leftmost(spans: list[tuple[int, int]]) -> list[Span]:
    """Keep the leftmost of overlapping spans, the longest of those that start together."""
    if len(spans) == 1:
        return [Span(*spans[0])]
    kept: list[Span] = []
    begun = free = -1
    for start, end in sorted(spans):
        if start >= free:
            kept.append(Span(start, end))
        elif start == begun:  # those that start together follow each other, the longest last
            kept[-1] = Span(start, end)
        else:
            continue
        begun, free = start, end
    return kept


def _in_code_points(data: bytes, spans: list[Span]) -> list[Span]:
    places = code_points(data, [offset for span in spans for offset in span])
    return [Span(start, end) for start, end in zip(places[::2], places[1::2], strict=True)]
