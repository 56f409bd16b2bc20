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
