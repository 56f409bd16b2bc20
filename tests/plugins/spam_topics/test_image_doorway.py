from __future__ import annotations

from tests.plugins.observing import observe
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.image-doorway"
SELLING = (
    "Happy Boat Day wishes images\n\n"
    "If you're searching for boat day wishes images you have come to the right site. Our website gives you "
    "suggestions for the highest quality video and image content, kindly search and locate more informative "
    "video content that match your interests.\n\n"
    "Boat day quotes images, HD images and wishes messages. This site is an open community; for personal "
    "wallpaper use only."
)
HONEST = (
    "Boat Day in pictures\n\n"
    "We took these photographs from the pier between six and nine. The first boat home was the smallest, and "
    "its crew sang.\n\n"
    "If you are looking for larger prints, ask at the harbour office."
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)
