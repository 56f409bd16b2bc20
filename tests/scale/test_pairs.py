from __future__ import annotations

from pathlib import Path
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from detector.scale.meeting import candidates, meeting
from detector.scale.pairs import HOLDERS, join_components

pairs = st.lists(st.tuples(st.integers(0, 12), st.integers(0, 12)).filter(lambda pair: pair[0] != pair[1]), max_size=30)


@given(pairs)
def test_clusters_are_the_connected_components_named_by_their_least_page(edges: list[tuple[int, int]]) -> None:
    found = join_components(edges)
    assert set(found) == {page for edge in edges for page in edge}
    assert all(found[a] == found[b] for a, b in edges)
    assert all(found[cluster] == cluster and cluster <= page for page, cluster in found.items())
    for cluster in set(found.values()):  # whoever has the name can be reached from it
        reached, before = {cluster}, 0
        while len(reached) != before:
            before = len(reached)
            reached |= {page for edge in edges for page in edge if set(edge) & reached}
        assert reached == {page for page, name in found.items() if name == cluster}


@given(pairs, st.randoms())
def test_the_order_of_pairs_does_not_matter(edges: list[tuple[int, int]], chance: object) -> None:
    assert join_components(edges) == join_components([(b, a) for a, b in reversed(edges)])


def found(folder: Path, rows: list[dict[str, Any]]) -> list[tuple[int, int]]:
    """Return the candidate pairs of rows that have keys only."""
    blank = {"bands": [], "facts": [], "digest": b"", "signature": b"", "print": b""}
    with meeting([{**blank, **row} for row in rows], folder) as store:
        return list(candidates(store))


def test_a_million_copies_of_a_page_make_a_million_pairs_and_not_their_square(tmp_path: Path) -> None:
    pairs = found(tmp_path, [{"id": n, "bands": [7, 8]} for n in range(1000)])
    assert pairs == [(0, n) for n in range(1, 1000)]


def test_a_common_fact_makes_no_pairs(tmp_path: Path) -> None:
    rows = [{"id": n, "facts": [1, 2, 3]} for n in range(HOLDERS + 1)]
    (tmp_path / "more").mkdir()
    assert len(found(tmp_path, rows[1:])) == HOLDERS * (HOLDERS - 1) // 2
    assert found(tmp_path / "more", rows) == []


def test_pages_meet_by_one_band_or_by_three_facts(tmp_path: Path) -> None:
    rows = [
        {"id": 5, "bands": [1, 2], "facts": [10, 11, 12]},
        {"id": -3, "bands": [2, 9], "facts": [20]},
        {"id": 8, "bands": [7], "facts": [10, 11, 12, 20]},
        {"id": 9, "bands": [6], "facts": [10, 11]},
    ]
    assert found(tmp_path, rows) == [(-3, 5), (5, 8)]
