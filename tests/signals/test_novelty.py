from __future__ import annotations

from detector.signals.novelty import best_match, index_told, known_share

TOLD = index_told([("ferry", "shaft"), ("county", "coach"), ("museum", "school", "ferry")])


def test_a_passage_is_matched_with_two_neighbouring_sentences() -> None:
    assert best_match(("ferry", "shaft", "coach"), TOLD) == (1.0, 0)
    assert best_match(("shaft", "museum"), TOLD).share == 0.5


def test_what_stands_nowhere_matches_nothing() -> None:
    assert best_match(("goat",), TOLD) == (0.0, -1)
    assert best_match((), TOLD) == (0.0, -1)


def test_repeated_stems_count_in_the_known_share_but_not_in_the_match() -> None:
    assert known_share(("ferry", "ferry", "goat", "goat"), TOLD) == 0.5
    assert best_match(("ferry", "ferry", "goat"), TOLD).share == 0.5


def test_an_empty_text_knows_nothing() -> None:
    nothing = index_told([])
    assert nothing.sentences == 0
    assert known_share(("ferry",), nothing) == 0
    assert known_share((), nothing) == 0
