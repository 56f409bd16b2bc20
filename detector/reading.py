"""A page being read: lazily measured, each measure once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from math import nan
from typing import Any, TypeVar, cast

from detector.nouns import EMPTY, Evidence, Page, Signal, Span

T = TypeVar("T")
NOTHING: Mapping[str, Sequence[Span]] = {}


class PageReading:
    """The one implementation of `nouns.Reading`; made by the engine, one a page."""

    __slots__ = ("_matches", "_memo", "_signals", "page", "seen", "strengths")

    def __init__(
        self,
        page: Page,
        signals: Mapping[str, Signal] = cast("Mapping[str, Signal]", EMPTY),
        matches: Mapping[str, Sequence[Span]] = NOTHING,
    ) -> None:
        self.page = page
        self._signals = signals
        self._matches = matches
        self._memo: dict[Callable[..., Any], Any] = {}
        self.strengths: dict[str, float] = {}  # rule id → strength, filled by the engine as rules run
        self.seen: dict[str, tuple[Evidence, ...]] = {}  # rule id → evidence, likewise

    def once(self, measure: Callable[[Any], T], /) -> T:
        """Return `measure(self)`, computed at the first call."""
        try:
            return cast("T", self._memo[measure])
        except KeyError:
            value = self._memo[measure] = measure(self)
            return value

    def signal(self, name: str, /) -> float:
        """Return a registered signal; NaN where it does not apply or is not installed.

        `rule:<id>` is the strength of a rule that has run, 0 where it was silent.
        """
        if name.startswith("rule:"):
            return self.strengths.get(name[5:], 0.0)
        found = self._signals.get(name)
        return nan if found is None else self.once(found.measure)

    def matches(self, key: str, /) -> Sequence[Span]:
        """Return where the declared pattern `key` matched."""
        return self._matches.get(key, ())

    def evidence(self, rule_id: str, /) -> Sequence[Evidence]:
        """Return what a rule that has run saw; nothing where it was silent."""
        return self.seen.get(rule_id, ())
