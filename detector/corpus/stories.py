"""Pairs → stories: clusters that do not chain.

Two pages that both resemble a third need not resemble each other: a round-up page would tie every story of the
week into one. Pairs are taken best first, and two groups are joined only when most of the pages tried across them
are derived from each other too.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

TRIED = 3  # pages of each group that are compared across before two groups are joined
NEEDED = 0.5  # share of those comparisons that must hold


class Groups:
    """Disjoint sets over page numbers (union by size, path halving)."""

    __slots__ = ("_members", "_parent")

    def __init__(self, size: int) -> None:
        self._parent = list(range(size))
        self._members: dict[int, list[int]] = {}

    def find(self, item: int) -> int:
        """Return the representative of an item's group."""
        while self._parent[item] != item:
            self._parent[item] = self._parent[self._parent[item]]
            item = self._parent[item]
        return item

    def members(self, item: int) -> list[int]:
        """Return the members of an item's group."""
        root = self.find(item)
        return self._members.get(root, [root])

    def join(self, a: int, b: int) -> None:
        """Make one group of two."""
        a, b = self.find(a), self.find(b)
        if a == b:
            return
        left, right = self._members.pop(a, [a]), self._members.pop(b, [b])
        if len(left) < len(right):
            a, b, left, right = b, a, right, left
        self._parent[b] = a
        left.extend(right)
        self._members[a] = left

    def groups(self) -> list[list[int]]:
        """Return every group of two and more, members sorted, in order of their first."""
        return sorted(sorted(members) for members in self._members.values() if len(members) > 1)


def join_stories(groups: Groups, pairs: Iterable[tuple[int, int, float]], agrees: Callable[[int, int], bool]) -> Groups:
    """Join groups along verified pairs, best first, asking for support between the groups.

    Args:
        groups: groups to start from, normally the duplicates.
        pairs: (page, page, probability), each verified.
        agrees: tells whether two pages, seldom a known pair, are derived from each other.
    """
    for a, b, _ in sorted(pairs, key=lambda pair: (-pair[2], pair[0], pair[1])):
        if groups.find(a) != groups.find(b) and _supported(groups.members(a), groups.members(b), a, b, agrees):
            groups.join(a, b)
    return groups


def _supported(left: Sequence[int], right: Sequence[int], a: int, b: int, agrees: Callable[[int, int], bool]) -> bool:
    if len(left) == 1 and len(right) == 1:
        return True
    ours = [a, *[m for m in left[: TRIED + 1] if m != a]][:TRIED]
    theirs = [b, *[m for m in right[: TRIED + 1] if m != b]][:TRIED]
    trials = [(x, y) for x in ours for y in theirs if (x, y) != (a, b)]
    held = sum(agrees(x, y) for x, y in trials)
    return held >= NEEDED * len(trials)
