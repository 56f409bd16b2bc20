from __future__ import annotations

import pytest

from tests.plugins.observing import catalogue, observe, strength

CHASING, EMOJI = "quality.search-chasing", "quality.sales-emoji"
PLAIN = "The ferry stays in port until the spring, and forty people will have to take the bus by the bridge. " * 12


@pytest.mark.parametrize("rule_id", [CHASING, EMOJI])
def test_examples_of_the_pack_hold(rule_id: str) -> None:
    rule = catalogue().rule(rule_id)
    assert all(observe(rule_id, text) for text in rule.bad)
    assert not any(observe(rule_id, text) for text in rule.good)


@pytest.mark.parametrize(
    "sentences",
    [
        "Die Fähre trendet gerade. Auf Google gesucht wird sie seit Montag.",
        "El ferry es tendencia. Las búsquedas en Google subieron el lunes.",
        "Kapal itu trending di Google. Namanya ramai dicari warganet.",
    ],
)
def test_articles_about_what_is_searched_are_told_in_other_languages(sentences: str) -> None:
    assert strength(CHASING, f"The ferry\n\n{sentences} {PLAIN}") > 0


def test_news_that_mentions_a_trend_and_guides_to_search_are_left_alone() -> None:
    assert not observe(CHASING, f"The ferry\n\nThe ferry was trending on the island for an hour. {PLAIN}")
    guide = "Keyword research shows search volume. Google Trends shows search interest over the years."
    assert not observe(CHASING, f"The tools\n\n{guide} {PLAIN}")


def test_faces_ticks_and_a_few_marks_are_left_alone() -> None:
    assert not observe(EMOJI, "Beans 🌱🙂\n\nThe mice 🐭 ate them 😢. We laughed 😂❤️ and planted more 🌸✅✅✅❌❌.")
    assert not observe(EMOJI, f"The fair\n\nThe bonfire 🔥 burned and a rocket 🚀 rose. {PLAIN}")
