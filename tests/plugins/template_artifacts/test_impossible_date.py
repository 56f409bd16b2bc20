from __future__ import annotations

from datetime import date, timedelta

import pytest

from tests.plugins.observing import observe, strength

RULE = "template.impossible-date"


@pytest.mark.parametrize("day", ["February 30", "31 June", "30 de febrero", "31. September", "April 31st"])
def test_a_day_that_no_month_has_is_told(day: str) -> None:
    assert strength(RULE, f"Town news\n\nThe council met on {day} behind closed doors.") == 0.6


@pytest.mark.parametrize("day", ["Monday, October 19, 2023", "Montag, 19. Oktober 2023", "lundi 19 octobre 2023"])
def test_a_wrong_weekday_is_told(day: str) -> None:
    (found,) = observe(RULE, f"Town news\n\nIt rained all day on {day} in the valley.")
    assert found.strength == 0.2
    assert "Thursday" in found.message


def test_right_dates_are_left_alone() -> None:
    page = "Town news\n\nIt rained on Thursday, October 19, 2023, on February 29 and on 31 August."
    assert not observe(RULE, page)


def test_a_list_of_days_is_no_date() -> None:
    assert not observe(RULE, "Minutes\n\nJanuary 30 February 20 March 27 April 18 May 16")


def test_a_page_from_the_future_is_told() -> None:
    day = (date.today() + timedelta(days=60)).isoformat()
    head = f'<meta property="article:published_time" content="{day}T10:00:00Z">'
    page = f"<html><head>{head}</head><body><h1>A</h1><p>The fair opens.</p></body></html>"
    assert strength(RULE, page, "html") == 0.5
