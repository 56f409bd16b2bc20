from __future__ import annotations

from tests.plugins.observing import observe

PROSE = "The harbour master read the tide tables aloud while the crew painted the hull, and nobody hurried that day."

RULE = "template.duplicate-heading"


def page(*headings: str) -> str:
    return (
        "<html><body><article><h1>Harbour</h1>"
        + "".join(f"<h2>{h}</h2><p>In part {n}, {PROSE}</p>" for n, h in enumerate(headings))
        + "</article></body></html>"
    )


def test_a_heading_that_stands_twice_is_told() -> None:
    (found,) = observe(RULE, page("The tides in spring", "Rope and tar", "The tides in spring"), "html")
    assert found.strength == 0.15
    assert len(found.spans) == 2


def test_an_article_that_the_markup_holds_twice_is_left_alone() -> None:
    section = f"<h2>The tides in spring</h2><p>{PROSE}</p>"
    content = f"<html><body><article><h1>Harbour</h1>{section}<p>{PROSE}</p>{section}</article></body></html>"
    assert not observe(RULE, content, "html")


def test_parts_of_records_are_left_alone() -> None:
    assert not observe(RULE, page("Parameters", "Example", "Parameters", "Example"), "html")


def test_many_repeats_are_a_list_of_records() -> None:
    assert not observe(RULE, page(*["What to bring along"] * 5), "html")


def test_prices_are_left_alone() -> None:
    assert not observe(RULE, page("from 3 packs € 6,99 each", "Rope and tar", "from 3 packs € 6,99 each"), "html")
