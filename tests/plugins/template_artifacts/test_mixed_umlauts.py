from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "template.mixed-umlauts"
BOTH = "Wir können über alles reden, auch während der Fahrt durch den Hafen und am Abend auf dem Schiff."


def test_two_ways_of_writing_on_one_page_are_told() -> None:
    assert strength(RULE, f"Hafen\n\n{BOTH} Geraete fuer den Hafen pruefen wir jeden Tag.") == 0.3


def test_many_such_words_weigh_more() -> None:
    tail = "Geraete fuer den Hafen pruefen wir taeglich, und natuerlich koennen Sie waehrend der Fahrt zusehen."
    assert strength(RULE, f"Hafen\n\n{BOTH} {tail}") == 0.5


def test_old_spelling_throughout_is_left_alone() -> None:
    page = "Hafen\n\nWir koennen ueber alles reden, auch waehrend der Fahrt, und natuerlich fuer Sie."
    assert not observe(RULE, page)


def test_names_and_single_words_are_left_alone() -> None:
    assert not observe(RULE, f"Hafen\n\n{BOTH} Goethe und Bauer fuhren nach Moers, Soest und Itzehoe.")
