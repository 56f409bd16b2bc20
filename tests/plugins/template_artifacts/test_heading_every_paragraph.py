from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "template.heading-every-paragraph"
LINE = (
    "The harbour master read the tide tables aloud while the crew painted the hull, and nobody hurried on that morning"
    " of number {}, which was long and mild."
)


def page(sections: int, paragraphs: int = 1) -> str:
    parts = "".join(f"<h2>Turn {n} of the tide</h2>" + f"<p>{LINE.format(n)}</p>" * paragraphs for n in range(sections))
    return f"<html><body><article><h1>Harbour</h1>{parts}</article></body></html>"


def test_an_outline_filled_in_is_told() -> None:
    assert strength(RULE, page(6), "html") == 0.2
    assert strength(RULE, page(9), "html") == 0.25


def test_sections_of_several_paragraphs_are_left_alone() -> None:
    assert not observe(RULE, page(6, paragraphs=2), "html")


def test_few_sections_are_left_alone() -> None:
    assert not observe(RULE, page(4), "html")


def test_a_listing_of_linked_headings_is_left_alone() -> None:
    parts = "".join(f"<h2><a href='/{n}'>Turn {n} of the tide</a></h2><p>{LINE.format(n)}</p>" for n in range(8))
    assert not observe(RULE, f"<html><body><h1>Harbour</h1>{parts}</body></html>", "html")


def test_numbered_steps_of_instructions_are_left_alone() -> None:
    assert not observe(RULE, page(9).replace("Turn ", "Step 1"), "html")


def test_interviews_galleries_and_records_are_left_alone() -> None:
    question = "What did you think when the boat came home before the tide, number"
    assert not observe(RULE, page(8).replace("Turn ", f"{question} "), "html")
    assert not observe(RULE, page(8).replace("Turn ", "").replace(" of the tide", ""), "html")
    records = "".join(f"<h2>At the northern pier</h2><p>{LINE.format(n)}</p>" for n in range(8))
    assert not observe(RULE, f"<html><body><article><h1>Harbour</h1>{records}</article></body></html>", "html")
