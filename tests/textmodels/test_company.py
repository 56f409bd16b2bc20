from __future__ import annotations

import numpy as np
import pytest

from detector.textmodels.cells import Cells
from detector.textmodels.company import MET, MISSING, PAIR_SALT, Tables, fits, word_numbers
from detector.textmodels.keys import KEY_SHIFT, Keys
from detector.textmodels.prose import text_prose
from detector.textmodels.tokens import buckets, chained, tokenize

VECTORS = {"the": (0, 0, 100), "boat": (100, 0, 0), "sail": (80, 60, 0), "tax": (0, -100, 0), "harbour": (100, 10, 0)}
FREQUENT, FIT_BEFORE, FIT_AFTER, BEFORE, AFTER, LIKE_BEFORE, LIKE_AFTER, LIKE_NEAR, LIKE_ALL, KIND = range(10)


@pytest.fixture(scope="module")
def tables() -> Tables:
    words, pairs = np.zeros(1 << 12, np.uint8), np.zeros(1 << 12, np.uint8)
    words[buckets(tokenize("the boat sail tax harbour odd").hash, 12)] = 40
    pairs[buckets(chained(tokenize("the boat").hash, 2, PAIR_SALT), 12)] = 80
    keys = (tokenize(" ".join(VECTORS)).hash >> KEY_SHIFT).astype(np.uint32)
    order = np.argsort(keys)
    functional = np.array([word == "the" for word in VECTORS])
    vectors = np.array(list(VECTORS.values()), np.int8)
    return Tables(Cells.pack(words), Cells.pack(pairs), Keys.of(keys[order]), vectors[order], functional[order])


def numbers(text: str, tables: Tables) -> dict[str, np.ndarray]:
    prose = text_prose(text)
    rows, counted = word_numbers(prose, tables, tables.keys.places(prose.hash))
    starts, ends = prose.start[counted].tolist(), prose.end[counted].tolist()
    return {text[a:b]: row for a, b, row in zip(starts, ends, rows, strict=True)}


def test_names_numbers_and_marks_are_not_counted(tables: Tables) -> None:
    assert list(numbers("The boat, 12 of Sail harbour.", tables)) == ["The", "boat", "of", "harbour"]


def test_neighbours_that_met_rank_above_those_that_chance_alone_would_bring_together(tables: Tables) -> None:
    found = numbers("the boat tax", tables)
    assert found["boat"][FIT_BEFORE] == found["the"][FIT_AFTER] > MET
    assert found["boat"][FIT_AFTER] == found["tax"][FIT_BEFORE] == pytest.approx(3.3219)
    assert found["the"][FIT_BEFORE] == found["tax"][FIT_AFTER] == MISSING


def test_an_unknown_neighbour_leaves_the_fit_open(tables: Tables) -> None:
    assert numbers("boat zzqx", tables)["boat"][FIT_AFTER] == MISSING


def test_a_word_is_like_neighbours_of_its_meaning_and_unlike_others(tables: Tables) -> None:
    found = numbers("boat sail tax", tables)
    assert found["boat"][LIKE_AFTER] == found["sail"][LIKE_BEFORE] == pytest.approx(0.8)
    assert found["sail"][LIKE_AFTER] == pytest.approx(-0.6)
    assert found["boat"][LIKE_BEFORE] == MISSING


def test_surroundings_are_the_content_words_without_the_word_itself(tables: Tables) -> None:
    found = numbers("the boat the", tables)
    assert found["boat"][LIKE_NEAR] == found["boat"][LIKE_ALL] == MISSING
    found = numbers("boat the sail", tables)
    assert found["boat"][LIKE_NEAR] == pytest.approx(0.8, abs=1e-3)
    assert found["boat"][LIKE_ALL] == pytest.approx(0.8, abs=1e-3)
    far = numbers("boat odd odd odd odd odd odd odd harbour", tables)
    assert far["boat"][LIKE_NEAR] == MISSING
    assert far["boat"][LIKE_ALL] > 0.9


def test_function_words_and_words_without_a_vector_are_told_apart(tables: Tables) -> None:
    found = numbers("the boat odd", tables)
    assert [found[word][KIND] for word in ("boat", "the", "odd")] == [0, 1, 2]


def test_a_text_of_one_word_or_none_has_no_neighbours(tables: Tables) -> None:
    assert numbers("", tables) == {}
    assert numbers("boat", tables)["boat"][AFTER] == 0
    assert len(fits(np.zeros(1, np.uint64), np.zeros(1, np.float32), tables.pairs)) == 0
