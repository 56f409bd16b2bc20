"""Which blocks are the main content, in markup and in plain text."""

from __future__ import annotations

from detector.nouns import Page
from detector.page import read_page
from tests.page.reading import PROSE, html

SECOND = (
    "Nobody had expected it. The harbour master, who had spoken for the sale, shook hands with the engineer and said "
    "that the money would be found, as it had been found in the year of the flood."
)


def page(body: str) -> Page:
    return read_page(f"<!doctype html><html lang='en'><head><title>Crane</title></head><body>{body}</body></html>")


def main_text(page: Page) -> str:
    return "\n".join(block.text for block in page.blocks if block.main)


def test_menus_sidebars_and_footers_are_left_out() -> None:
    found = main_text(
        page(
            "<nav><ul><li><a href='/a'>Tides</a></li><li><a href='/b'>Boats</a></li></ul></nav>"
            f"<article><h1>The old crane stays</h1><p>{PROSE}</p><p>{SECOND}</p></article>"
            f"<aside><p>Our shop is open on weekdays. {SECOND[:80]}</p></aside>"
            "<footer><p>The harbour office, Quay 1. All rights reserved.</p></footer>"
        )
    )
    assert found == f"{PROSE}\n{SECOND}"


def test_a_form_around_the_whole_page_is_no_form() -> None:
    assert SECOND in main_text(page(f"<form action='/x'><h1>Crane</h1><p>{PROSE}</p><p>{SECOND}</p></form>"))


def test_a_menu_that_tells_a_story_is_none() -> None:
    story = "".join(f"<p>{PROSE} {SECOND}</p>" for _ in range(3))
    assert SECOND in main_text(page(f"<div class='menu'>{story}</div>"))


def test_a_wrapper_that_only_a_script_shows_is_visible() -> None:
    found = page(f"<div style='opacity:0'><h1>Crane</h1><p>{PROSE}</p><p>{SECOND}</p></div>")
    assert not any(block.hidden for block in found.blocks)
    assert SECOND in main_text(found)


def test_a_hidden_part_of_a_page_stays_hidden() -> None:
    found = html("<div style='display:none'><p>Cheap watches for sale, today and tomorrow only.</p></div>")
    assert "watches" not in main_text(found)
    assert any(block.hidden for block in found.blocks)


def test_the_lead_between_headline_and_article_belongs_to_it() -> None:
    lead = "The council keeps the crane, and pays for it from the fund for the flood."
    body = f"<div><h1>The old crane stays</h1><p>{lead}</p></div><div><p>{PROSE}</p><p>{SECOND}</p></div>"
    assert main_text(page(body)).startswith(lead)


def test_headings_and_links_after_the_last_paragraph_are_left_out() -> None:
    links = "".join(f"<li><a href='/p{n}'>What the boats of pier {n} bring home</a></li>" for n in range(4))
    found = main_text(html(f"<h2>Elsewhere</h2><ul>{links}</ul>"))
    assert found.endswith(PROSE)


def test_a_front_page_without_article_is_its_teasers() -> None:
    cards = "".join(
        f"<div class='teaser'><h3><a href='/n{n}'>Boats of pier {n} come home early</a></h3>"
        f"<p><a href='/n{n}'>The catch of pier {n} was small, and the weather …</a></p></div>"
        for n in range(6)
    )
    found = page(f"<h1>Harbour news</h1>{cards}")
    assert {block.kind for block in found.blocks if block.main} == {"teaser"}


def test_in_plain_text_menus_are_left_out_and_a_last_heading_too() -> None:
    menu = ["Home", "Tides", "Boats", "Piers", "Shop", "Contact", "Search"]
    found = read_page("\n\n".join(["The old crane stays", *menu, PROSE, SECOND, "Elsewhere"]), kind="text")
    assert main_text(found) == f"{PROSE}\n{SECOND}"


def test_markup_and_its_text_have_the_same_main_content() -> None:
    found = html(f"<h2>What it costs</h2><p>{SECOND}</p>")
    rendered = "\n\n".join(block.text for block in found.blocks if not block.hidden)
    assert main_text(read_page(rendered, kind="text")) == main_text(found)
