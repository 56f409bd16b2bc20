from __future__ import annotations

from tests.plugins.observing import observe
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.book-downloads"
SELLING = """The Quiet Harbour PDF free download

Read online free The Quiet Harbour in pdf epub mobi. To download this book, sign up: register free account and download ebook. Full audiobook free, kindle pdf, google drive pdf.

Download now: click link below to download. Free to download and read."""
HONEST = """New in the digital library

Members can borrow e-books in EPUB and as PDF with their library card. A novel stays on your device for three weeks, then it returns by itself. Books in the public domain, for instance from Project Gutenberg, may be kept.

Ask at the desk if a file does not open. We show it on Thursdays at five."""


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)
