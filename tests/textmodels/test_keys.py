from __future__ import annotations

import numpy as np

from detector.textmodels.keys import KEY_SHIFT, Keys

LISTED = np.array([5, 6, 9, 0x10000, 0x10003, 0xFFFFFFF0], np.uint32)  # three that begin alike, two, one


def hashes(*upper: int) -> np.ndarray:
    return (np.array(upper, np.uint64) << KEY_SHIFT) + np.uint64(77)


def test_each_listed_word_has_its_place() -> None:
    assert Keys.of(LISTED).places(hashes(*LISTED.tolist())).tolist() == [0, 1, 2, 3, 4, 5]


def test_a_word_between_before_or_behind_the_listed_has_none() -> None:
    found = Keys.of(LISTED).places(hashes(0, 7, 0xFFFF, 0x10001, 0x20005, 0xFFFFFFFF))
    assert found.tolist() == [-1] * 6


def test_places_are_those_that_a_search_by_halves_finds() -> None:
    rng = np.random.default_rng(3)
    listed = np.unique(rng.integers(0, 1 << 32, 20_000, np.uint32))
    asked = rng.permutation(np.append(rng.choice(listed, 500), rng.integers(0, 1 << 32, 500, np.uint32)))
    found = np.minimum(np.searchsorted(listed, asked), len(listed) - 1)
    expected = np.where(listed[found] == asked, found, -1)
    assert Keys.of(listed).places(hashes(*asked.tolist())).tolist() == expected.tolist()
