"""Candidate pairs → verified pairs: judged by the measures of `detector compare`, and by how far a pair stands out.

In a collection more is known than in a comparison of two pages: a rewrite resembles its original far more than
either resembles anything else, while the follow-ups of a running story all resemble each other. So a pair's
log-odds are set against those of the other candidates of its two pages. On 2,000 rewrites among 20,000 pages this
raises recall from .77 to .89 at a precision of .95 (`benchmarks/retrieval.py`).

What a collection adds are follow-ups that nobody else follows up. They have days and numbers of their own, which a
rewrite hardly ever invents; so these count more here. With weights fitted on the other corpora this brought .007 to .01
of recall at the same precision; no other measure of a pair brought anything.
"""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import exp, inf
from typing import NamedTuple, TypeVar

from detector.corpus.alignment import Prepared, Words, prepare, weigh_words
from detector.corpus.candidates import Candidate
from detector.corpus.derivation import Relation, first_look, judge, weighing
from detector.corpus.prints import Print
from detector.corpus.rarity import Rarity
from detector.corpus.records import Derivation

KEPT = 4096  # prepared prints held at a time
LOOKED_AT = 32_768  # pages whose words are held at a time, some 4 KB each
HOPELESS = -4.5  # guessed log-odds below which a pair is not judged: one rewrite in a thousand, 60 % of candidates
FLOOR, CEILING = -6.0, 2.0  # log-odds between which other candidates count
USUAL = -3.0  # log-odds of the best of a page's other candidates in a collection without rewrites
NOBODY = -1.0  # taken for a page without other candidates: nothing to stand out from, so no bonus
PULL = 0.7  # how far the others count
SHIFT = 1.85  # where a pair stands out as usual, the cut of .8 lies a little below even odds of the comparison alone
FIGURES = 1.2  # log-odds by which ln(1 + n) figures that a page has for itself count more here than between two pages
NO_FIGURES = 0.4  # log-odds that a pair gains where the page with fewer figures has none for itself
SEVERAL = 2  # figures of a page, none of which the other has, nor any of its own: it may be a bare list of names
LEAST = -3.0  # log-odds below which nothing makes a pair
SURE = 3.0  # log-odds from which a third page is another telling of the same story and not held against a pair
NEUTRAL = 0.0  # log-odds from which two pages of one cluster agree

T = TypeVar("T")


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

    def figures(self, a: int, b: int, relation: Relation) -> float:
        """Return what the figures of two pages of a collection add to their log-odds."""
        few, many = sorted(len(self._prints[i].figures) for i in (a, b))
        if not few and many >= SEVERAL:
            return 0.0
        return NO_FIGURES - FIGURES * dict(relation.features)["figures_missing"]

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
    shifts: dict[tuple[int, int], float] = {}
    wholly, cut = weighing().wholly, weighing().derived
    for a, b, _ in sorted(candidates):
        relation = verifier.relation(a, b)
        odds[a, b] = relation.logit if isinstance(relation, Relation) else relation
        if isinstance(relation, Relation) and relation.logit >= LEAST:
            levels[a, b] = "wholly" if max(relation.coverage_a, relation.coverage_b) >= wholly else "partly"
            shifts[a, b] = SHIFT + verifier.figures(a, b, relation)
    beside = _beside(odds, shifts)
    for (a, b), alone in odds.items() if heard else ():
        heard(Scored(a, b, alone, beside.get((a, b), -inf)))  # type: ignore[misc]
    for (a, b), level in levels.items():
        probability = 1 / (1 + exp(-beside[a, b]))
        if probability >= cut:
            yield Verified(a, b, probability, level)


def _beside(
    odds: Mapping[tuple[int, int], float], shifts: Mapping[tuple[int, int], float]
) -> dict[tuple[int, int], float]:
    """Return the log-odds of the pairs in `shifts` against the other candidates of their pages."""
    partners: dict[int, list[int]] = defaultdict(list)
    for a, b in odds:
        partners[a].append(b)
        partners[b].append(a)
    return {(a, b): standing_out(a, b, odds, partners) + shift for (a, b), shift in shifts.items()}


def standing_out(a: int, b: int, odds: Mapping[tuple[int, int], float], partners: Mapping[int, Sequence[int]]) -> float:
    """Return a pair's log-odds against those of the two best other candidates of each of its pages."""
    others = [*_best_others(a, b, odds, partners), *_best_others(b, a, odds, partners)]
    return odds[_ordered(a, b)] - PULL * (sum(others) / len(others) - USUAL)


def _best_others(
    page: int, partner: int, odds: Mapping[tuple[int, int], float], partners: Mapping[int, Sequence[int]]
) -> list[float]:
    found = []
    for third in partners[page]:
        if third != partner:
            value = odds[_ordered(page, third)]
            if value < SURE or odds.get(_ordered(partner, third), FLOOR) < SURE:
                found.append(min(CEILING, max(FLOOR, value)))
    return [*sorted(found, reverse=True), NOBODY, NOBODY][:2]


def _ordered(a: int, b: int) -> tuple[int, int]:
    return (a, b) if a < b else (b, a)
