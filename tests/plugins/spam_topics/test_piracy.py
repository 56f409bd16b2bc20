from __future__ import annotations

from tests.plugins.observing import observe
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.piracy"
SELLING = (
    "Harbour Lights full movie download 720p\n\n"
    "Watch full movie and watch online free: Harbour Lights full movie free, dual audio, Hindi dubbed, HDRip "
    "480p 720p. 123movies and fmovies mirror.\n\n"
    "Download now, download link, stream now with subtitle. Full movie download, free movie download."
)
HONEST = (
    "Harbour Lights, a film about waiting\n\n"
    "The film won two prizes at the film festival. Its director shot it in one house, and the box office "
    "surprised the studio.\n\n"
    "Anti-piracy lawyers asked a court to close a site that offered it a day before."
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)
