"""Candidate pairs → verified pairs: judged by the measures of `detector compare`, and by how far a pair stands out.

What a collection adds to the judgement of two pages is in `detector.corpus.beside`.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from math import exp, inf
from typing import NamedTuple, TypeVar

from detector.corpus import beside
from detector.corpus.alignment import Prepared, Words, prepare, weigh_words
from detector.corpus.candidates import Candidate
from detector.corpus.derivation import Relation, first_look, judge, weighing
from detector.corpus.prints import Print
from detector.corpus.rarity import Rarity
from detector.corpus.records import Derivation

KEPT = 4096  # prepared prints held at a time
LOOKED_AT = 32_768  # pages whose words are held at a time, some 4 KB each
HOPELESS = -4.5  # guessed log-odds below which a pair is not judged: one rewrite in a thousand, 60 % of candidates
LEAST = -4.0  # log-odds of two pages by themselves below which nothing makes a pair
NEUTRAL = 0.0  # log-odds from which two pages of one cluster agree

T = TypeVar("T")
Measures = tuple[tuple[str, float], ...]


class Verified(NamedTuple):
    """Two pages, by index, one derived from the other."""

    a: int
    b: int
    probability: float
    derivation: Derivation


class Scored(NamedTuple):
    """A candidate, whether it makes a pair or not: log-odds of the two alone, and against their other candidates."""

    a: int
    b: int
    alone: float
    beside: float  # minus infinity where nothing makes a pair of them
    measures: Measures  # of the two pages; none where a first look was enough


class Verifier:
    """Judges pairs of a collection; keeps what was made of the pages last seen."""

    __slots__ = ("_kept", "_looked_at", "_prints", "_rarity", "judged")

    def __init__(self, prints: Sequence[Print], rarity: Rarity) -> None:
        self._prints = prints
        self._rarity = rarity
        self._kept: OrderedDict[int, Prepared] = OrderedDict()
        self._looked_at: OrderedDict[int, Words] = OrderedDict()
        self.judged = 0

    def relation(self, a: int, b: int) -> Relation | float:
        """Return what two pages share, or the guessed log-odds where these show that it is too little."""
        guess = first_look(self._words(a), self._words(b))
        if guess < HOPELESS:
            return guess
        self.judged += 1
        return judge(self._prepared(a), self._prepared(b))

    def agrees(self, a: int, b: int) -> bool:
        """Tell whether two pages of one cluster may tell the same."""
        relation = self.relation(min(a, b), max(a, b))
        return isinstance(relation, Relation) and relation.logit >= NEUTRAL

    def figures(self, a: int, b: int) -> tuple[int, int]:
        """Return how many figures two pages have."""
        return len(self._prints[a].figures), len(self._prints[b].figures)

    def _words(self, index: int) -> Words:
        return _recent(self._looked_at, index, LOOKED_AT, lambda: weigh_words(self._prints[index], self._rarity))

    def _prepared(self, index: int) -> Prepared:
        known = self._words(index)
        return _recent(self._kept, index, KEPT, lambda: prepare(self._prints[index], self._rarity, known=known))


def _recent(kept: OrderedDict[int, T], index: int, most: int, make: Callable[[], T]) -> T:
    """Return what is kept of a page, made where it is not; the least recently asked for gives way."""
    found = kept.get(index)
    if found is None:
        found = kept[index] = make()
        if len(kept) > most:
            kept.popitem(last=False)
    else:
        kept.move_to_end(index)
    return found


def verified(
    candidates: Iterable[Candidate], verifier: Verifier, heard: Callable[[Scored], None] | None = None
) -> Iterator[Verified]:
    """Yield the candidates that are derived one from the other, in the order of their first page.

    Args:
        candidates: pairs of pages that may be.
        verifier: what judges them.
        heard: is told of every candidate; by this, cuts are chosen and misses explained.
    """
    odds: dict[tuple[int, int], float] = {}
    levels: dict[tuple[int, int], Derivation] = {}
    measured: dict[tuple[int, int], Measures] = {}
    wholly = weighing().wholly
    for a, b, _ in sorted(candidates):
        relation = verifier.relation(a, b)
        odds[a, b] = relation.logit if isinstance(relation, Relation) else relation
        if isinstance(relation, Relation) and relation.logit >= LEAST:
            levels[a, b] = "wholly" if max(relation.coverage_a, relation.coverage_b) >= wholly else "partly"
            measured[a, b] = relation.features
    how, rivals = beside.weighing(), beside.Rivals(odds)
    for (a, b), alone in odds.items():
        value, own = -inf, measured.get((a, b), ())
        if own:
            value = how.logit(beside.evidence(alone, rivals.of(a, b), dict(own), verifier.figures(a, b)))
        if heard:
            heard(Scored(a, b, alone, value, own))
        if value >= how.cut:
            yield Verified(a, b, 1 / (1 + exp(-value)), levels[a, b])
