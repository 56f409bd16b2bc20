from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from detector.textmodels.tokens import (
    CAPITAL,
    LOWER,
    NUMBER,
    PUNCTUATION,
    SHOUT,
    buckets,
    chained,
    tokenize,
    word_hash,
)


def shown(text: str) -> list[str]:
    tokens = tokenize(text)
    return [text[a:b] for a, b in zip(tokens.start, tokens.end, strict=True)]


def test_words_keep_inner_apostrophes_and_marks_stand_alone() -> None:
    assert shown("Don’t stop—the dogs' den!") == ["Don’t", "stop", "—", "the", "dogs", "'", "den", "!"]


def test_ideographs_are_tokens_of_their_own() -> None:
    assert shown("東京 tower") == ["東", "京", "tower"]


def test_vowel_signs_and_points_belong_to_their_word() -> None:
    assert shown("हमारी दुकान, नई किताबें।") == ["हमारी", "दुकान", ",", "नई", "किताबें", "।"]
    assert shown("আমাদের நூலகம் పుస్తకం") == ["আমাদের", "நூலகம்", "పుస్తకం"]
    assert shown("مُعلِّم שָׁלוֹם ✔️") == ["مُعلِّم", "שָׁלוֹם", "✔", "\ufe0f"]


def test_quotes_dashes_blanks_case_and_digits_have_one_form() -> None:
    straight = tokenize('He said "it\'s 12 - no"')
    curly = tokenize("he Said\u00a0“it’s 98 – no”")
    assert np.array_equal(straight.hash, curly.hash)


def test_shapes_are_told() -> None:
    assert tokenize("a Word IN 1999 .").shape.tolist() == [LOWER, CAPITAL, SHOUT, NUMBER, PUNCTUATION]


def test_texts_without_words_have_no_tokens() -> None:
    assert len(tokenize("")) == len(tokenize(" \n\t ")) == 0


def test_runs_of_different_sizes_do_not_share_hashes() -> None:
    hashes = tokenize("one two three").hash
    assert len(chained(hashes, 2, 0)) == 2
    assert len(chained(hashes, 4, 0)) == 0
    assert not set(chained(hashes, 1, 1).tolist()) & set(chained(hashes, 2, 2).tolist())


def test_a_word_hash_is_of_one_word() -> None:
    assert word_hash("House") == int(tokenize("my house").hash[1])
    with pytest.raises(ValueError, match="not one token"):
        word_hash("two words")


def test_buckets_stay_inside_the_table() -> None:
    cells = buckets(tokenize(" ".join(map(chr, range(97, 123)))).hash, 6)
    assert cells.min() >= 0
    assert cells.max() < 64


@given(st.text(max_size=200))
def test_any_text_is_cut_into_ordered_disjoint_spans_without_blanks(text: str) -> None:
    tokens = tokenize(text)
    assert (tokens.start < tokens.end).all()
    assert (tokens.start[1:] >= tokens.end[:-1]).all()
    assert all(text[a:b].strip() for a, b in zip(tokens.start, tokens.end, strict=True) if ord(text[a]) > 0x20)
