"""The records of the comparison of pages: facts, aligned sentences, differences. All are plain and picklable."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from detector.nouns import Span

FactKind = Literal["name", "place", "number", "date", "quotation"]
Derivation = Literal["wholly", "partly", "none"]


class Fact(NamedTuple):
    """Something stated on a page that a rewrite tends to keep; `page.text[span.start:span.end] == text`."""

    kind: FactKind
    key: str  # canonical form, equal on pages that state the same: "sergey lavrov", "1000 contai", "--09-13"
    text: str
    span: Span
    sentence: int  # index into Skeleton.sentences, -1 outside of them
    speaker: str = ""  # of a quotation, as far as it could be told


class Line(NamedTuple):
    """A sentence of the page's prose: its text, its place, and the hashed stems of its words in order."""

    text: str
    span: Span
    stems: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Skeleton:
    """What a page says, reduced to facts with their places; made by `detector.corpus.facts.skeleton`."""

    source: str
    url: str
    language: str
    sentences: tuple[Line, ...]
    facts: tuple[Fact, ...]
    published: str = ""  # YYYY-MM-DD where the page says so
    degraded: tuple[str, ...] = ()  # limits hit, in words

    def of_kind(self, *kinds: FactKind) -> tuple[Fact, ...]:
        """Return the facts of these kinds in reading order."""
        return tuple(fact for fact in self.facts if fact.kind in kinds)


class Passage(NamedTuple):
    """A stretch of one page's text; `page.text[start:end] == quote`."""

    quote: str
    start: int
    end: int


class AlignedPair(NamedTuple):
    """Two sentences that say the same, and how alike they are (0..1)."""

    a: Passage
    b: Passage
    similarity: float
    facts: tuple[str, ...]  # stated by both


class SharedFact(NamedTuple):
    """A fact both pages state; `weight` is its rarity in nats (information of meeting it on a page by chance)."""

    kind: FactKind
    key: str
    weight: float
    a: Passage
    b: Passage


class AlteredQuotation(NamedTuple):
    """Words given as somebody's own on one page, and worded otherwise on the other."""

    a: Passage
    b: Passage
    quoted_in: Literal["a", "b", "both"]
    speaker: str
    similarity: float


class Drift(NamedTuple):
    """A name, number or date that changed between two tellings of the same thing."""

    a: Passage
    b: Passage
    context_a: Passage
    context_b: Passage


class Addition(NamedTuple):
    """A sentence without a counterpart, with the names and numbers only this page has."""

    passage: Passage
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Earlier:
    """Which page is likely the earlier: "a", "b" or "unknown", and the evidence in words."""

    page: Literal["a", "b", "unknown"]
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """Whether one of two pages derives from the other (or both from a third), with everything that shows it."""

    derivation: Derivation
    probability: float
    coverage_a: float  # share of A's words (weighted by rarity) in sentences that B tells too
    coverage_b: float
    shared_facts: tuple[SharedFact, ...]
    aligned: tuple[AlignedPair, ...]
    altered_quotations: tuple[AlteredQuotation, ...]
    drifted_names: tuple[Drift, ...]
    drifted_numbers: tuple[Drift, ...]
    added_by_a: tuple[Addition, ...]
    added_by_b: tuple[Addition, ...]
    earlier: Earlier
    reason: str = ""  # why nothing could be said, where that is so
    features: tuple[tuple[str, float], ...] = ()
    adds: tuple[tuple[str, float], ...] = ()  # log-odds each measure adds beside two usual stories of one topic
    retold: bool = False  # not surely derived, but one matter told in one order: altered facts, or a later report
    exchanged_facts: tuple[Drift, ...] = ()  # a fact in the place of another in sentences that tell the same
    degraded: tuple[str, ...] = field(default=())
