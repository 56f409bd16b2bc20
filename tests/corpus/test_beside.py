"""What a collection adds to the judgement of a pair."""

from __future__ import annotations

from detector.corpus.beside import FLOOR, NOBODY, Rivals, evidence, weighing

MEASURES = {"figures_missing": 0.7, "word_order": 3.0, "long_runs": 0.7, "facts_cosine": 0.3, "written_apart": 1.0}


def odds(alone: float = 1.0, rivals: float = -3.0, figures: tuple[int, int] = (4, 5), **changed: float) -> float:
    return weighing().logit(evidence(alone, rivals, MEASURES | changed, figures))


def test_what_speaks_for_a_pair_raises_it_and_what_speaks_against_it_lowers_it() -> None:
    assert odds(alone=3.0) > odds() > odds(rivals=1.0)
    assert odds(word_order=5.0) > odds() > odds(figures_missing=2.0)
    assert odds(written_apart=3.0) > odds()


def test_a_page_without_figures_is_not_praised_for_having_none_of_its_own() -> None:
    assert odds(figures=(0, 9), figures_missing=0.0) <= odds(figures_missing=0.0)


def test_other_candidates_are_rivals_unless_they_tell_the_same_themselves() -> None:
    apart = Rivals({(0, 1): 2.0, (0, 2): 1.0, (1, 3): -4.0})
    assert apart.of(0, 1) == (1.0 + NOBODY - 1.0 - 4.0) / 4
    family = Rivals({(0, 1): 5.0, (0, 2): 5.0, (1, 2): 5.0})
    assert family.of(0, 1) == NOBODY


def test_a_rival_counts_between_limits_only() -> None:
    assert Rivals({(0, 1): 2.0, (0, 2): -40.0, (0, 3): -40.0, (1, 2): -40.0, (1, 3): -40.0}).of(0, 1) == FLOOR
