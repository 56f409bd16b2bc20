"""How much of a passage another text of the same page has already said.

A passage restates a stretch of two neighbouring sentences as far as its content stems stand there; stems that the
other text never uses are what it adds. Containment, not resemblance: the passage is short, the text long
(Broder 1997, "On the resemblance and containment of documents").
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import Final, NamedTuple

STRETCH: Final = 2  # neighbouring sentences that count as one telling
COMMON: Final = 40  # places of a stem that are followed; a stem more frequent than that is the page's topic


class Told(NamedTuple):
    """What a text says: how many sentences it has and in which of them each stem stands."""

    sentences: int
    places: Mapping[str, Sequence[int]]


class Match(NamedTuple):
    """The best-matching stretch for a passage: share of its distinct stems found there, and the first sentence."""

    share: float
    sentence: int  # -1 where nothing matches


def index_told(sentences: Iterable[Iterable[str]]) -> Told:
    """Index sentences, each given as its content stems."""
    places: dict[str, list[int]] = {}
    number = -1
    for number, stems in enumerate(sentences):
        for stem in stems:
            own = places.setdefault(stem, [])
            if not own or own[-1] != number:
                own.append(number)
    return Told(number + 1, places)


def best_match(stems: Sequence[str], told: Told) -> Match:
    """Find the stretch that holds most of the distinct `stems`."""
    distinct = set(stems)
    hits: Counter[int] = Counter()
    for stem in distinct:
        starts: set[int] = set()
        for place in told.places.get(stem, ())[:COMMON]:
            starts.update(range(max(0, place - STRETCH + 1), place + 1))
        hits.update(starts)
    if not hits:
        return Match(0.0, -1)
    sentence, count = min(hits.items(), key=lambda item: (-item[1], item[0]))
    return Match(count / len(distinct), sentence)


def known_share(stems: Sequence[str], told: Told) -> float:
    """Share of `stems` (with repeats) that the text uses anywhere; 0 for no stems."""
    return sum(stem in told.places for stem in stems) / len(stems) if stems else 0.0
