from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "template.undated-relative-time"
PROSE = (
    "The harbour master read the tide tables aloud while the crew painted the hull, and nobody hurried that morning. "
    * 12
)


def test_relative_times_without_a_date_are_told() -> None:
    (found,) = observe(RULE, f"Harbour\n\nThe ship came last month and left on Thursday. {PROSE}")
    assert found.strength == 0.15
    assert "last month" in found.message


def test_what_is_said_twice_is_named_once() -> None:
    (found,) = observe(RULE, f"Harbour\n\nThe ship came last month and left last month. {PROSE}")
    assert found.message.count("last month") == 1
    assert len(found.spans) == 2


def test_a_dated_article_is_left_alone() -> None:
    assert not observe(RULE, f"Harbour\n\nThe ship came last month, in May 2023, and left on Thursday. {PROSE}")


def test_the_year_of_the_footer_does_not_date_the_article() -> None:
    page = f"Harbour\n\nThe ship came last month and left on Thursday. {PROSE}\n\n© 2023 The Harbour"
    assert strength(RULE, page) >= 0.1


def test_short_notes_are_left_alone() -> None:
    assert not observe(RULE, "Harbour\n\nThe ship came last month and left on Thursday.")
