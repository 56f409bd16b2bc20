from __future__ import annotations

from tests.plugins.observing import observe
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.occult"
SELLING = (
    "Powerful spell caster: bring back lost lover\n\n"
    "Love spells that work: get your love back with voodoo spells, black magic removal and money spells. "
    "Famous astrologer and vashikaran specialist.\n\n"
    "Call now or WhatsApp the traditional healer for lost love back."
)
HONEST = (
    "Love charms in the folklore of the coast\n\n"
    "Anthropologists collected forty charms. One asks a lover to come back before the tide turns, and the "
    "museum keeps the ring that goes with it.\n\n"
    "In the novel a wizard casts it for the wrong person."
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)
