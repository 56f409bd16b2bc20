from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from detector.scale.pairs import HOLDERS, band_pairs, fact_pairs, find_candidates, join_components

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


def test_a_million_copies_of_a_page_make_a_million_pairs_and_not_their_square() -> None:
    assert len(list(band_pairs(range(1000)))) == 999


def test_a_common_fact_makes_no_pairs() -> None:
    assert len(list(fact_pairs(range(HOLDERS)))) == HOLDERS * (HOLDERS - 1) // 2
    assert list(fact_pairs(range(HOLDERS + 1))) == []


def test_pages_meet_by_one_band_or_by_three_facts() -> None:
    rows = [
        {"id": 5, "bands": [1, 2], "facts": [10, 11, 12]},
        {"id": 3, "bands": [2, 9], "facts": [20]},
        {"id": 8, "bands": [7], "facts": [10, 11, 12, 20]},
        {"id": 9, "bands": [6], "facts": [10, 11]},
    ]
    assert find_candidates(rows) == [(3, 5), (5, 8)]
