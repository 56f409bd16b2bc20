from __future__ import annotations

from tests.plugins.observing import observe, strength
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.lottery"
SELLING = (
    "Prediksi SGP malam ini\n\n"
    "Angka jitu dan bocoran togel untuk pasaran togel hari ini. Syair SGP dan kode syair terbaru, data SGP "
    "lengkap.\n\n"
    "Angka main malam ini: ikuti prediksi jitu kami, daftar sekarang."
)
HONEST = (
    "State lottery results for Saturday\n\n"
    "The winning numbers were drawn in the town hall at eight. Three players share the jackpot, and the "
    "treasurer said that the money for libraries would be paid out in May.\n\n"
    "The lottery has published its results on paper since 1954."
)


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)


def test_a_satta_page_is_told() -> None:
    page = "Satta King result today\n\nKalyan matka and satta matka: fix jodi, leak jodi and jodi chart. WhatsApp me."
    assert strength(RULE, page) >= 0.5
