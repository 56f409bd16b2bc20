from __future__ import annotations

from detector.page import read_page
from detector.reading import PageReading
from detector.signals.prose_range import in_form, prose_range

PROSE = "The harbour master read the tide tables aloud while the crew painted the hull, and nobody hurried that day."


def test_the_range_runs_from_the_first_to_the_last_paragraph_of_prose() -> None:
    page = read_page(f"Harbour\n\n{PROSE}\n\nTides\n\n{PROSE}\n\nMost Popular", kind="text")
    found = prose_range(PageReading(page))
    assert (page.blocks[found.first].text, page.blocks[found.last].text, found.paragraphs) == (PROSE, PROSE, 2)


def test_a_page_without_prose_has_an_empty_range() -> None:
    assert prose_range(PageReading(read_page("Harbour\n\nTides", kind="text"))) == (0, -1, 0)


def test_a_real_form_is_told_by_its_place() -> None:
    page = read_page("<html><body><p>News</p><form><label>Your name</label></form></body></html>", kind="html")
    assert [in_form(block) for block in page.blocks] == [False, True]
