"""Tables of contents, headlines and rows in plain text: what markup would have said."""

from __future__ import annotations

import time

from detector.page import read_page
from tests.page.reading import PROSE, html, kind
from tests.page.test_lines import STORY, blocks, kinds

ENTRIES = [
    "Why the crane stood still",
    "What its repair costs",
    "Who pays for the work",
    "When the harbour opens again",
]


def chapters(entries: list[str]) -> list[str]:
    return [line for entry in entries for line in (entry, PROSE)]


def all_kinds(lines: list[str], text: str) -> list[str]:
    return [block.kind for block in read_page("\n\n".join(lines), kind="text").blocks if block.text == text]


def test_lines_that_come_again_over_what_they_announce_are_a_table_of_contents_and_headings() -> None:
    lines = ["The old crane", STORY[0], *ENTRIES, *chapters(ENTRIES)]
    assert [all_kinds(lines, entry) for entry in ENTRIES] == [["navigation", "heading"]] * 4


def test_numbers_before_the_entries_do_not_matter() -> None:
    numbered = [f"{number}. {entry}" for number, entry in enumerate(ENTRIES, 1)]
    lines = ["The old crane", STORY[0], *numbered, *chapters(ENTRIES)]
    assert [all_kinds(lines, entry) for entry in numbered + ENTRIES] == [["navigation"]] * 4 + [["heading"]] * 4


def test_entries_may_be_as_long_as_paragraphs() -> None:
    asked = [f"{number}. {STORY[number % 3]} Question {number}" for number in range(5)]
    lines = ["Exercises", *asked, *[line for question in asked for line in (question, "Answer:", "forty")]]
    assert {kind for question in asked for kind in all_kinds(lines, question)[:1]} == {"navigation"}


def test_a_menu_that_stands_again_at_the_end_names_no_headings() -> None:
    menu = ["Home", "News", "Ferries", "Sports", "Weather", "Contact"]
    lines = ["The old crane", *menu, *STORY, *menu]
    assert "heading" not in [found for entry in menu for found in all_kinds(lines, entry)]


def test_chapters_after_the_text_are_no_headlines_of_other_pages() -> None:
    chapters = [f"{part}.{number}. The parts of a crane" for part in (1, 2) for number in (1, 2, 3)]
    assert "teaser" not in kinds("The old crane", *STORY, *chapters).values()


def test_a_heading_that_a_table_of_contents_leads_to_is_a_heading() -> None:
    page = html(f'<h2 class="ez-toc-section">What its repair costs</h2><p>{PROSE}</p>')
    assert kind(page, "What its repair costs") == "heading"


def test_the_line_that_says_the_title_over_again_is_the_headline() -> None:
    menu = ["Home", "News", "Sports", "Ferries", "Contact"]
    found = read_page(
        "\n\n".join(["The old crane stays - Harbour Post", *menu, "The old crane stays", *STORY]), kind="text"
    )
    assert [(block.kind, block.level) for block in found.blocks if block.text == "The old crane stays"] == [
        ("heading", 1)
    ]


def test_rows_of_cells_are_a_table_however_long_a_cell_is() -> None:
    rows = [f"Case {number}\t20{number}\t{STORY[number % 3]}" for number in range(11, 15)]
    assert {kind for kind, text in blocks("\n\n".join([*STORY, *rows])) if text in rows} == {"table"}


def test_one_tab_in_a_sentence_makes_no_table() -> None:
    line = f"Tuesday\t{STORY[0]}"
    assert ("paragraph", line) in blocks("\n\n".join([*STORY, line, *STORY]))


def test_statements_before_the_first_long_paragraph_are_no_menu() -> None:
    said = [
        "A lock keeper opens the upper gate before the morning ferry leaves",
        "Boats below eight metres wait outside until the light turns green",
        "Ropes are held by hand and never made fast to a ladder",
        "In frost the pumps run through the night at half their speed",
        "Nobody swims in the chamber, whatever the summer is like",
        "Whoever comes last closes the sluices and writes down the hour",
    ]
    assert "navigation" not in kinds("Keeping a lock", *said, *STORY).values()


def test_a_hundred_thousand_repeated_lines_take_no_longer_than_their_number() -> None:
    lines = [f"entry {number} of the list" for number in range(4_000)]
    start = time.process_time()
    read_page("\n\n".join(lines * 2), kind="text")
    assert time.process_time() - start < 5.0


def test_one_line_between_parts_of_a_menu_is_of_the_menu() -> None:
    found = kinds("The old crane", "Search", "Harbour weather", "Log in", *STORY)
    assert found["Harbour weather"] == "navigation"
    assert kinds("The old crane", *STORY, "Harbour weather", *STORY[:2])["Harbour weather"] == "heading"
