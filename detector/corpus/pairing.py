"""Candidate pairs → verified pairs: each judged by the same measures as `detector compare`."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable, Iterator, Sequence

from detector.corpus.alignment import Prepared, prepare
from detector.corpus.candidates import Candidate
from detector.corpus.derivation import Relation, judge, overlap
from detector.corpus.prints import Print
from detector.corpus.rarity import Rarity

KEPT = 4096  # prepared prints held at a time
MIN_CONTAINED = 0.2  # of the smaller page's words, by rarity; rewrites share .27 and more


class Verifier:
    """Judges pairs of a collection; keeps the prepared prints of the pages last seen."""

    __slots__ = ("_kept", "_prints", "_rarity", "judged")

    def __init__(self, prints: Sequence[Print], rarity: Rarity) -> None:
        self._prints = prints
        self._rarity = rarity
        self._kept: OrderedDict[int, Prepared] = OrderedDict()
        self.judged = 0

    def relation(self, a: int, b: int) -> Relation | None:
        """Return what two pages share, None where a first look shows they share too little."""
        left, right = self._prepared(a), self._prepared(b)
        if overlap(left.words, left.weights, right.words, right.weights)[1] < MIN_CONTAINED:
            return None
        self.judged += 1
        return judge(left, right)

    def _prepared(self, index: int) -> Prepared:
        found = self._kept.get(index)
        if found is None:
            found = self._kept[index] = prepare(self._prints[index], self._rarity)
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(index)
        return found


def verified(candidates: Iterable[Candidate], verifier: Verifier) -> Iterator[tuple[int, int, Relation]]:
    """Yield the candidates that are derived one from the other, in the order of their first page."""
    for a, b, _ in sorted(candidates):
        relation = verifier.relation(a, b)
        if relation is not None and relation.derivation != "none":
            yield a, b, relation
