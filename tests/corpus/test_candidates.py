"""Which pages of a collection may tell the same."""

from __future__ import annotations

import random

import numpy as np

from detector.corpus.candidates import MAX_HOLDERS, find_candidates
from detector.corpus.prints import Print
from detector.corpus.rarity import Rarity

PLAIN = range(1000, 1060)  # words that most pages have


def of_words(words: list[int]) -> Print:
    stems, none = np.array(words, np.uint32), np.empty(0, np.uint32)
    return Print(stems.tobytes()[:16], "en", stems, np.array([len(stems)], np.uint32), none)


def long_pages(number: int, rng: random.Random) -> list[Print]:
    """Return pages of plain words beside some that each has in common with one other page."""
    return [
        of_words([word for pair in zip(rng.sample(PLAIN, 50), range(i // 2 * 100, i // 2 * 100 + 50), strict=True)
                  for word in pair])
        for i in range(2 * MAX_HOLDERS, 2 * MAX_HOLDERS + number)
    ]  # fmt: skip


def test_a_short_page_of_plain_words_finds_its_rewrite_among_many_pages_that_have_each_of_them() -> None:
    rng = random.Random(5)
    said = rng.sample(PLAIN, 18)
    prints = [*long_pages(160, rng), of_words(said), of_words(rng.sample(said, 18)), of_words(rng.sample(PLAIN, 18))]
    found = {(pair.a, pair.b): pair.score for pair in find_candidates(prints, range(len(prints)), Rarity({}))}
    assert max((pair for pair in found if 160 in pair), key=lambda pair: found[pair]) == (160, 161)
    assert all((long < 160 and other < 160) or long >= 160 for long, other in found)


def test_pages_are_found_the_same_whatever_their_order() -> None:
    rng = random.Random(6)
    prints = long_pages(40, rng)
    order = rng.sample(range(40), 40)
    found = {(pair.a, pair.b) for pair in find_candidates(prints, range(40), Rarity({}))}
    turned = find_candidates([prints[i] for i in order], range(40), Rarity({}))
    assert found == {tuple(sorted((order[pair.a], order[pair.b]))) for pair in turned}
    assert {(2 * i, 2 * i + 1) for i in range(20)} <= found
