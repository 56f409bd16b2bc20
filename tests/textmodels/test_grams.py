from __future__ import annotations

import numpy as np
import pytest

from detector.textmodels.grams import SALT, Linear, gram_buckets, packed
from detector.textmodels.tokens import buckets, chained, tokenize

BITS = 12


def model(**weights: float) -> Linear:
    table = np.zeros(1 << BITS)
    for word, weight in weights.items():
        table[buckets(chained(tokenize(word).hash, 1, SALT), BITS)] = weight
    small, scale = packed(table)
    return Linear(small, scale, -0.5, BITS, (1,))


def scores(own: Linear, text: str, split: int = 10**6) -> list[float]:
    hashes = tokenize(text).hash
    window = (np.arange(len(hashes)) >= split).astype(np.int32)
    return own.by_window(hashes, window, int(window.max()) + 1).tolist()


def test_a_score_is_the_bias_and_the_weights_of_what_is_present_scaled_to_unit_length() -> None:
    own = model(good=-1.0, bad=2.0)
    assert scores(own, "bad good blue green")[0] == pytest.approx(-0.5 + (2 - 1) / 2, abs=0.02)


def test_saying_it_twice_does_not_count_twice() -> None:
    own = model(bad=2.0)
    assert scores(own, "bad bad bad") == scores(own, "bad")


def test_each_window_has_its_own_score() -> None:
    first, second = scores(model(bad=2.0), "all is well bad", split=3)
    assert first < second


def test_the_push_of_each_token_shows_where_a_score_comes_from() -> None:
    pushed = model(bad=2.0).by_token(tokenize("all bad here").hash)
    assert int(np.argmax(pushed)) == 1


def test_training_sees_each_bucket_once() -> None:
    cells = gram_buckets(tokenize("red red red").hash, (1, 2), BITS)
    assert len(cells) == 2


def test_packed_weights_come_back_within_one_step() -> None:
    weights = np.array([0.0, 0.5, -1.0, 0.25])
    small, scale = packed(weights)
    assert np.allclose(small * scale, weights, atol=scale)
