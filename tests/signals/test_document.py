from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from detector.nouns import Page
from detector.page import read_page
from detector.reading import PageReading
from detector.signals.document import document_of, has_words, main_document, tokens, visible_document


def test_lines_know_their_place_in_the_page() -> None:
    page = read_page("<h1>Boats</h1><p>They came home.</p><ul><li>one<li>two</ul>", kind="html")
    document = PageReading(page).once(visible_document)
    assert [
        page.text[start : start + len(line)] for line, start in zip(document.lines, document.starts, strict=True)
    ] == (document.lines)
    assert document.text.split("\n") == document.lines


def test_title_description_and_hidden_text_stand_outside() -> None:
    page = read_page(
        "<title>T</title><meta name=description content=D><p>seen</p><p style='display:none'>unseen</p>", kind="html"
    )
    assert PageReading(page).once(visible_document).lines == ["seen"]


@given(st.text("ab é海\n", max_size=300), st.integers(0, 60))
def test_a_few_words_are_told_without_counting_all(text: str, least: int) -> None:
    reading = PageReading(read_page(text, kind="text"))
    counted = len(reading.once(visible_document).once(tokens).starts)
    assert has_words(PageReading(reading.page), least) == (counted >= least)


def test_in_plain_text_the_first_line_belongs_to_the_body() -> None:
    page = read_page("Boats come home\n\nThe crew sang all the way back to the pier.", kind="text")
    assert PageReading(page).once(visible_document).lines[0] == "Boats come home"


def test_the_main_document_leaves_menus_out() -> None:
    page = read_page("<nav><a href=/>Home</a></nav><p>The crew sang all the way back to the pier.</p>", kind="html")
    assert PageReading(page).once(main_document).lines == ["The crew sang all the way back to the pier."]


def test_an_empty_page_gives_an_empty_document() -> None:
    assert PageReading(Page("", ())).once(visible_document).lines == []


def test_a_measure_is_taken_once() -> None:
    taken: list[int] = []
    document = document_of("one line")
    document.once(taken.append)
    document.once(taken.append)
    assert len(taken) == 1
