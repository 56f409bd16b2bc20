from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "rewritten.number-drift"


def page(title: str, entries: int, more: str = "") -> str:
    heads = "\n\n".join(
        f"## {n}. Lake number {n}\n\nThe water is cold and the shore is stony here." for n in range(1, entries + 1)
    )
    return f"# {title}\n\n{heads}{more}"


def test_a_headline_that_promises_more_entries_than_there_are_is_told() -> None:
    (evidence,) = observe(RULE, page("10 quiet lakes for the summer", 4), "markdown")
    assert "promises 10, the numbered entries end at 4" in evidence.message


def test_a_kept_promise_stays_silent() -> None:
    assert not observe(RULE, page("Top 4 lakes", 4), "markdown")


def test_a_page_in_parts_is_left_alone() -> None:
    assert strength(RULE, page("10 quiet lakes", 4, "\n\nNext page"), "markdown") == 0


def test_a_number_that_counts_time_promises_nothing() -> None:
    assert not observe(RULE, page("10 days on the lake", 4), "markdown")
