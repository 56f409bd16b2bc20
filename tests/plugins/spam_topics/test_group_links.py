from __future__ import annotations

from tests.plugins.observing import observe
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.group-links"
SELLING = """1000+ active WhatsApp group links

Join now: girls WhatsApp group link, dating whatsapp group, latest group links and telegram group links for everybody.

Click here to join. Submit your group, read the group rules. WhatsApp group join link list."""
HONEST = """Neighbourhood watch: how we stay in touch

There is a WhatsApp group for the street and one for lost pets. Ask Irene at number 12 for the invitation; we do not put the group link on this page, as strangers have misused it.

Group rules: no adverts, no chain letters, nothing after ten at night."""


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)
