"""Who seems to have written a page, and what a difference between two pages adds."""

from __future__ import annotations

from dataclasses import replace
from math import isnan, nan

import pytest

from detector.corpus.alignment import weigh_words
from detector.corpus.derivation import first_look, relate
from detector.corpus.prints import Print, page_print
from detector.corpus.rarity import Rarity
from detector.corpus.writing import MOST, UNKNOWN, apart, machine_odds
from tests.corpus.stories import HARBOUR, HARBOUR_REWRITTEN, page
from tests.textmodels.making import GERMAN, HUMAN, MACHINE

REPORTER, MODEL = -4.0, -1.0  # log-odds


def written(text: str, machine: float) -> Print:
    return replace(page_print(page(text)), machine=machine)


def test_formulaic_prose_is_likelier_a_models_than_a_story_someone_lived() -> None:
    assert machine_odds(page(MACHINE)) > 0 > machine_odds(page(HUMAN))


@pytest.mark.parametrize("text", [GERMAN, "The ferry left at nine and came back at ten.", ""])
def test_other_languages_and_a_few_words_are_not_judged(text: str) -> None:
    assert isnan(machine_odds(page(text)))


def test_a_difference_counts_up_to_a_limit_and_not_at_all_where_a_page_was_not_judged() -> None:
    assert apart(-4.0, -1.5) == apart(-1.5, -4.0) == 2.5
    assert apart(-9.0, 9.0) == MOST
    assert apart(nan, 3.0) == apart(3.0, nan) == UNKNOWN


def test_pages_that_one_hand_wrote_are_less_likely_told_anew_than_a_reporters_and_a_models() -> None:
    rarity = Rarity()
    original, rewrite = written(HARBOUR, REPORTER), written(HARBOUR_REWRITTEN, MODEL)
    follow_up = written(HARBOUR_REWRITTEN, REPORTER)
    assert relate(original, rewrite, rarity).logit > relate(original, follow_up, rarity).logit
    first, second, third = (weigh_words(own, rarity) for own in (original, rewrite, follow_up))
    assert first_look(first, second) > first_look(first, third)


def test_two_texts_that_share_nothing_are_not_paired_by_their_writing() -> None:
    assert relate(written(HARBOUR, REPORTER), written(MACHINE, MODEL), Rarity()).probability < 0.01


def test_a_print_without_word_of_its_writing_is_read_as_it_is() -> None:
    own = written(HARBOUR, MODEL)
    data = own.to_bytes()
    before = (2).to_bytes(4, "little") + data[4:40] + data[44:]  # format 2 had no such number behind the digest
    read = Print.from_bytes(before)
    assert isnan(read.machine)
    assert (read.language, read.stems.tolist(), read.facts.tolist()) == ("en", own.stems.tolist(), own.facts.tolist())
    with pytest.raises(ValueError, match="not a print"):
        Print.from_bytes(data[:40] + data[44:])
