from __future__ import annotations

from detector.signals.genres import Genre, Tally, lexicon, weigh_tally

GENRE = Genre("a page", ("one", "two", "three"), needed=3, density=4.0, most=0.9)


def tally(
    selling: int, *, head: int = 0, act: int = 0, sober: int = 0, density: float = 10.0, words: float = 500
) -> Tally:
    phrases = tuple(f"phrase {n}" for n in range(selling))
    return Tally(phrases, phrases[:head], tuple(f"act {n}" for n in range(act)), (), sober, (), density, words)


def test_the_language_in_front_of_a_line_is_no_phrase() -> None:
    assert lexicon("en: one thing | another\nde: ein Ding | one thing") == ("one thing", "another", "ein Ding")


def test_too_few_different_phrases_say_nothing() -> None:
    assert weigh_tally(tally(2, act=3), GENRE) == 0


def test_a_density_that_prose_reaches_says_nothing() -> None:
    assert weigh_tally(tally(4, act=2, density=1.0), GENRE) == 0


def test_without_a_call_or_a_title_many_phrases_are_needed() -> None:
    assert weigh_tally(tally(4), GENRE) == 0
    assert weigh_tally(tally(6), GENRE) > 0


def test_more_phrases_and_calls_weigh_more_up_to_the_cap() -> None:
    assert 0 < weigh_tally(tally(3, act=1), GENRE) < weigh_tally(tally(5, act=2), GENRE) <= 0.9
    assert weigh_tally(tally(30, act=4), GENRE) == 0.9


def test_sober_words_take_weight_away() -> None:
    assert weigh_tally(tally(4, act=1, sober=3), GENRE) < 0.15


def test_a_landing_page_needs_less_and_gets_less() -> None:
    assert 0 < weigh_tally(tally(1, head=1, act=2, words=60), GENRE) <= 0.7
    assert weigh_tally(tally(1, head=1, act=2, words=600), GENRE) == 0
