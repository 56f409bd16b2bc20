from __future__ import annotations

import pytest

from tests.plugins.observing import observe, strength

RULE = "quality.feed-residue"
PROSE = "The boats came home before the tide had turned, and the crew sang on the pier."


@pytest.mark.parametrize(
    "line",
    [
        "This article was automatically generated.",
        "It was discovered from the latest RSS feeds.",
        "Dieser Beitrag wurde automatisch erstellt.",
    ],
)
def test_a_page_that_says_nobody_wrote_it_is_told(line: str) -> None:
    assert strength(RULE, f"Boats\n\n{PROSE}\n\n{line}") >= 0.7


def test_two_lines_of_a_feed_are_told_weakly() -> None:
    text = f"Boats\n\n{PROSE}\n\nThe post Boats appeared first on Harbour News.\n\nRead full story"
    assert 0 < strength(RULE, text) <= 0.5


def test_one_such_line_is_left_alone() -> None:
    assert not observe(RULE, f"Boats\n\n{PROSE}\n\nThis text first appeared on a blog that no longer exists.")


def article(before: str, behind: str) -> str:
    return f"<title>Boats</title>{before}<article><p>{PROSE * 3}</p><p>{PROSE * 3}</p>{behind}</article>"


@pytest.mark.parametrize("label", ["Source link", "Lien source", "[Original source]"])
def test_an_importers_label_behind_the_text_is_told_weakly(label: str) -> None:
    assert 0 < strength(RULE, article("", f"<p><a href='/x'>{label}</a></p>"), "html") <= 0.2


@pytest.mark.parametrize("line", ["Source link: Harbour News, 3 May", "Source: Harbour News"])
def test_a_source_that_is_named_is_no_label(line: str) -> None:
    assert not observe(RULE, article("", f"<p>{line}</p>"), "html")


def test_a_label_before_the_text_is_left_alone() -> None:
    assert not observe(RULE, article("<p>Source link</p>", ""), "html")
