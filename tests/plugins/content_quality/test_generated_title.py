from __future__ import annotations

import pytest

from tests.plugins.observing import observe, strength

RULE = "quality.generated-title"


def page(title: str) -> str:
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>Boats.</p></body></html>"


@pytest.mark.parametrize(
    "title",
    ["+11 Boat Day Party References", "List Of Red Boat Shops Trend In 2023", "Awasome Boat Paint For New Ideas"],
)
def test_openers_and_closers_of_generators_are_told(title: str) -> None:
    assert strength(RULE, page(title), "html") >= 0.5


@pytest.mark.parametrize(
    "title",
    ["Ten boats that came home", "The best ideas of the year", "List of boats of the northern harbour", "New boat"],
)
def test_titles_that_people_write_are_left_alone(title: str) -> None:
    assert not observe(RULE, page(title), "html")
