from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from detector.errors import ModelError
from detector.textmodels.grams import SALT
from detector.textmodels.lexicon import KEY_BITS, SLACK, TAG_BITS, Lexicon, packed
from detector.textmodels.tokens import buckets, chained, tokenize

WORDS = st.lists(st.text(st.characters(categories=("Ll",)), min_size=1, max_size=9), max_size=30)


def lexicon(**weights: float) -> Lexicon:
    keys = np.concatenate([buckets(chained(tokenize(word).hash, 1, SALT), KEY_BITS) for word in weights])
    own, steps, scale = packed(keys, np.array(list(weights.values())))
    arrays = {"keys": own, "weights": steps, "scale": scale, "bias": -0.5, "sizes": (1,)}
    return Lexicon.from_arrays({name: np.array(value) for name, value in arrays.items()})


OWN = lexicon(bad=2.0, good=-1.0)


def score(text: str, own: Lexicon = OWN) -> float:
    return own.score(own.keys(tokenize(text).hash))[0]


def test_a_score_is_the_bias_and_the_weights_of_what_is_known_scaled_to_unit_length() -> None:
    assert score("bad good") == pytest.approx(-0.5 + (2 - 1) / (2 + SLACK) ** 0.5, abs=0.02)
    assert score("bad") == pytest.approx(-0.5 + 2 / (1 + SLACK) ** 0.5, abs=0.02)


@given(WORDS)
def test_words_never_met_change_nothing(foreign: list[str]) -> None:
    unknown = [word for word in foreign if word not in ("bad", "good")]
    assert score(" ".join([*unknown, "bad", *unknown, "good"])) == score("bad good")


def test_one_known_word_proves_less_than_many_alike() -> None:
    many = {f"bad{letter}": 2.0 for letter in "abcdefghijklmnopqrst"}
    own = lexicon(**many)
    assert score(" ".join(many), own) + 0.5 > 10 * (score("bada", own) + 0.5)


def test_saying_it_twice_does_not_count_twice() -> None:
    assert score("bad bad good bad") == score("bad good")


def test_without_a_known_word_the_bias_stands_alone() -> None:
    assert score("nothing here") == -0.5
    assert score("") == -0.5


def test_the_push_of_each_token_shows_where_a_score_comes_from() -> None:
    assert OWN.by_token(tokenize("all bad here").hash).round(1).tolist() == [0, 2, 0]


def test_the_smallest_weights_stay_weights() -> None:
    own = lexicon(bad=2.0, faint=1e-6)
    assert score("bad faint", own) == pytest.approx(-0.5 + 2 / (2 + SLACK) ** 0.5, abs=0.02)


def test_of_two_n_grams_in_one_cell_the_weightier_is_kept_and_the_other_is_unknown() -> None:
    keys = np.array([5 << TAG_BITS, (5 << TAG_BITS) + 1, 9 << TAG_BITS], np.int32)
    own, steps, scale = packed(keys, np.array([0.5, -2.0, 1.0]))
    assert own.tolist() == [keys[1], keys[2]]
    assert (steps * scale).tolist() == pytest.approx([-2.0, 1.0], abs=0.02)


def test_a_table_of_an_earlier_version_is_refused_with_what_to_do() -> None:
    with pytest.raises(ModelError, match="train it anew"):
        Lexicon.from_arrays({"weights": np.zeros(8, np.int8), "sizes": np.array((1, 2))})
