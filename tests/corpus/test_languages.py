"""Facts and comparisons in languages other than English, and across languages."""

from __future__ import annotations

from detector.corpus import compare, skeleton
from tests.corpus.languages import (
    ENGLISH,
    GERMAN,
    GERMAN_OTHER,
    GERMAN_REWRITTEN,
    JAPANESE,
    JAPANESE_OTHER,
    JAPANESE_REWRITTEN,
)
from tests.corpus.stories import page


def test_a_german_rewrite_is_wholly_derived_and_another_story_of_the_town_is_not() -> None:
    found = compare(page(GERMAN), page(GERMAN_REWRITTEN))
    assert found.derivation == "wholly"
    assert [(d.a.quote, d.b.quote) for d in found.drifted_names] == [("Petra Olmstedt", "Petra Olmstädt")]
    assert compare(page(GERMAN), page(GERMAN_OTHER)).derivation == "none"


def test_what_somebody_does_is_no_part_of_a_german_name() -> None:
    names = {fact.text for fact in skeleton(page(GERMAN)).of_kind("name")}
    assert {"Petra Olmstedt", "Jens Harkort"} <= names
    assert not any("Millionen" in name or "meister" in name for name in names)


def test_a_japanese_rewrite_is_wholly_derived_and_another_story_of_the_town_is_not() -> None:
    assert compare(page(JAPANESE), page(JAPANESE_REWRITTEN)).derivation == "wholly"
    assert compare(page(JAPANESE), page(JAPANESE_OTHER)).derivation == "none"


def test_numbers_in_numerals_and_in_figures_are_one() -> None:
    first, second = skeleton(page(JAPANESE)), skeleton(page(JAPANESE_REWRITTEN))
    shared = {f.key for f in first.of_kind("number", "date")} & {f.key for f in second.of_kind("number", "date")}
    assert {"1978", "42000 人", "800000000 ¥", "6500 人"} <= shared


def test_days_in_numerals_are_dates() -> None:
    (day,) = skeleton(page("市は二〇二四年十一月二十三日に新しい橋を開通させると発表した。")).of_kind("date")
    assert (day.text, day.key) == ("二〇二四年十一月二十三日", "--11-23")


def test_a_translation_is_paired_by_names_and_by_numbers_whatever_they_count() -> None:
    found = compare(page(GERMAN), page(ENGLISH))
    assert found.derivation == "partly"
    assert "different languages" in found.reason
    assert {"8.400 Haushalte", "Petra Olmstedt"} <= {fact.a.quote for fact in found.shared_facts}
    assert compare(page(GERMAN_OTHER), page(ENGLISH)).derivation == "none"


def test_a_first_name_keeps_a_short_name_s_drift_from_being_another_person() -> None:
    told = "Chief pilot Ragnhild {} said that the crew of the salmon plane had done everything by the book on Monday."
    (drift,) = compare(page(told.format("Moe")), page(told.format("Mo"))).drifted_names
    assert (drift.a.quote, drift.b.quote) == ("Ragnhild Moe", "Ragnhild Mo")
