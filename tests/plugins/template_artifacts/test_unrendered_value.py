from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "template.unrendered-value"


def test_an_object_printed_as_text_is_told() -> None:
    assert strength(RULE, "Town news\n\nThe next concert is on [object Object] in the square.") == 0.6


def test_a_missing_author_is_told() -> None:
    assert strength(RULE, "Town news\n\nPosted by undefined on a rainy day.") == 0.5


def test_a_line_that_is_only_an_empty_value_is_weak() -> None:
    assert strength(RULE, "Town news\n\nThe fair opens on Sunday.\n\nundefined") == 0.35


def test_the_words_of_the_law_and_of_mathematics_are_left_alone() -> None:
    assert not observe(RULE, "Town news\n\nThe contract is null and void, and the quotient undefined for nought.")


def test_a_bug_report_is_left_alone() -> None:
    assert not observe(RULE, "Forum\n\nSince today the page shows an error: [object Object] and nothing else.")


def test_a_greeting_without_a_name_and_an_age_without_a_number_are_told() -> None:
    for line in (
        "Hello %s, your basket waits.",
        "Welcome, %s! We are open.",
        "Dear null, we wrote to you.",
        "NaN days ago",
    ):
        assert strength(RULE, f"Shop\n\n{line}") == 0.5, line


def test_an_empty_value_behind_a_label_or_before_a_unit_is_told_once() -> None:
    for line in ("Price: null", "Rooms from NaN euros a night", "Price: undefined per night", "undefined reviews so far"):
        (found,) = observe(RULE, f"Shop\n\nWe open at seven.\n\n{line} and more")
        assert found.strength == 0.5, line
