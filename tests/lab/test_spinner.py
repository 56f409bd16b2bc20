from __future__ import annotations

import random

import pytest

from detector.lab.spinner import Spinner, expand_spintax, inflect, lemmas

PAIRS = {"boat": "vessel", "walk": "stroll", "large": "sizable", "town": "borough", "carry": "convey"}
THESAURUS = {lemma: (synonym,) for lemma, synonym in PAIRS.items()}
TEXT = "The boats carried grain to the large town where Boat walked. Walking was cheap."


def spin(rate: float, seed: int = 1) -> str:
    return Spinner(THESAURUS).spin(TEXT, rate, random.Random(seed))


def test_everything_replaceable_goes_at_full_rate_with_its_endings() -> None:
    assert spin(1.0) == "The vessels conveyed grain to the sizable borough where Boat strolled. Strolling was cheap."


def test_a_mark_stands_before_each_word_that_was_put_in() -> None:
    found = Spinner(THESAURUS | {"grain": ("bulk corn",)}).spin("The grain and Boat.", 1.0, random.Random(1), "*")
    assert found == "The *bulk *corn and Boat."


def test_nothing_changes_at_rate_zero() -> None:
    assert spin(0.0) == TEXT


def test_a_rate_is_a_share_of_all_words() -> None:
    before, after = TEXT.split(), spin(0.14).split()
    assert sum(a != b for a, b in zip(before, after, strict=True)) == round(0.14 * len(before))


def test_the_same_seed_spins_alike() -> None:
    assert spin(0.3, 5) == spin(0.3, 5)


def test_usual_phrases_become_stiff() -> None:
    spinner = Spinner({}, {"heart attack": "coronary failure"})
    assert spinner.spin("He had a heart attack.", 1.0, random.Random(0)) == "He had a coronary failure."


@pytest.mark.parametrize(
    ("word", "lemma", "ending"),
    [("cities", "city", "s"), ("stopped", "stop", "ed"), ("making", "make", "ing"), ("tried", "try", "ed")],
)
def test_regular_forms_find_their_lemma(word: str, lemma: str, ending: str) -> None:
    assert (lemma, ending) in lemmas(word)
    assert inflect(lemma, "") == lemma


@pytest.mark.parametrize(
    ("lemma", "ending", "form"),
    [("city", "s", "cities"), ("box", "s", "boxes"), ("make", "ing", "making"), ("see", "ing", "seeing"),
     ("carry", "ed", "carried"), ("use", "ed", "used"), ("play", "ed", "played")],
)  # fmt: skip
def test_endings_are_put_on_by_rule(lemma: str, ending: str, form: str) -> None:
    assert inflect(lemma, ending) == form


def test_spintax_is_expanded_from_the_inside() -> None:
    assert expand_spintax("{Buy|Get} {one|a {red|blue}} hat {now}", random.Random(3)).endswith(" hat {now}")
    assert "|" not in expand_spintax("{Buy|Get} {one|a {red|blue}}", random.Random(3))
