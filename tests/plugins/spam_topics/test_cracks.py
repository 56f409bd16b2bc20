from __future__ import annotations

import pytest

from tests.plugins.observing import observe, strength
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.cracks"
SELLING = (
    "PhotoForge full crack free download\n\n"
    "Download now PhotoForge with crack + serial key. License key free, keygen and activation key free for "
    "the full version free download. Pre-activated and portable crack.\n\n"
    "How to install: download crack, run the activator download."
)
HONEST = (
    "What a reverse engineering course teaches\n\n"
    "A security researcher explains how a license check works and why a crack of it usually carries malware. "
    "Malware analysis begins with a copy in a closed network.\n\n"
    "The changelog of our open source tool is public."
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)


SOLD = (
    "Editor Foto Pro crack gratuit\n\nDescarcă gratis versiunea completă, cheie de activare gratis, "
    "cu crack inclus. Versiune completă gratis pentru Windows 10, descarcă acum.",
)


@pytest.mark.parametrize("page", SOLD)
def test_it_is_told_in_other_languages_and_forms_of_the_words(page: str) -> None:
    assert strength(RULE, page) >= 0.3


NULLED = """Larkspur v4.1.2 Nulled – Restaurant WordPress Theme

Larkspur v4.1.2 Nulled is here: the premium theme for cafés, already activated, no purchase code. Nulled themes and nulled plugins are added each day.

Download: direct link, mirror 1, mirror 2. Works with WooCommerce and Elementor."""
ABOUT_NULLED = """Why we found a backdoor in forty sites

All forty ran a nulled plugin. Our security researchers compared the files with those of the maker: three lines in one script loaded code from elsewhere. The changelog of the open source version is clean.

Buy from the maker, or take a free theme."""


def test_paid_themes_given_away_are_told_and_a_report_about_them_is_not() -> None:
    assert strength(RULE, NULLED) > 0.4
    assert not observe(RULE, ABOUT_NULLED)
