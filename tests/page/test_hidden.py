"""Text that readers do not see is told, with the technique, and kept out of the main content."""

from __future__ import annotations

import pytest

from detector.page import read_page
from tests.page.reading import PROSE, block, html, kind

SECRET = "cheap watches and cheap bags for everyone"
STYLES = {
    "display-none": "display:none",
    "visibility-hidden": "visibility : hidden",
    "opacity-0": "opacity:0.0",
    "font-size-0": "font-size:0px",
    "text-indent": "text-indent:-9999px",
    "off-screen": "position:absolute; left:-5000px",
    "negative-margin": "margin-left:-9999px",
}


@pytest.mark.parametrize(("technique", "style"), STYLES.items())
def test_a_style_attribute_that_hides_is_told(technique: str, style: str) -> None:
    found = block(html(f'<p style="{style}">{SECRET}</p>'), SECRET)
    assert (found.kind, found.hidden, found.main) == ("hidden", technique, False)


@pytest.mark.parametrize("style", ["clip:rect(0,0,0,0);position:absolute", "height:0;overflow:hidden"])
def test_a_box_without_size_hides(style: str) -> None:
    assert kind(html(f'<div style="{style}"><p>{SECRET}</p></div>'), SECRET) == "hidden"


def test_letters_in_the_colour_of_their_background_are_hidden() -> None:
    assert kind(html(f'<p style="color:#fff;background:#ffffff">{SECRET}</p>'), SECRET) == "hidden"
    assert kind(html(f'<p style="color:#000;background:#ffffff">{SECRET}</p>'), SECRET) == "paragraph"


@pytest.mark.parametrize(("technique", "style"), [pair for pair in STYLES.items() if pair[0] != "font-size-0"])
def test_a_rule_of_the_pages_own_style_sheet_hides_too(technique: str, style: str) -> None:
    sheet = f"<style>.note {{ color: red }} .x1 {{ {style} }}</style>"
    assert block(html(f'<p class="lead x1">{SECRET}</p>', sheet), SECRET).hidden == technique


def test_a_font_size_of_zero_in_a_sheet_closes_gaps_between_boxes_and_hides_nothing() -> None:
    assert block(html(f'<p class="x1">{SECRET}</p>', "<style>.x1 { font-size:0 }</style>"), SECRET).hidden == ""


def test_a_rule_for_other_media_or_states_hides_nothing() -> None:
    sheet = "<style>@media print { .x1 { display:none } } .x1:hover { display:none }</style>"
    assert block(html(f'<p class="x1">{SECRET}</p>', sheet), SECRET).hidden == ""


def test_the_hidden_attribute_hides() -> None:
    assert kind(html(f"<p hidden>{SECRET}</p>"), SECRET) == "hidden"


def test_what_stands_in_a_hidden_element_is_hidden() -> None:
    assert kind(html(f'<div style="display:none"><div><p><b>{SECRET}</b></p></div></div>'), SECRET) == "hidden"


def test_links_in_hidden_text_are_hidden_links() -> None:
    page = html('<p style="display:none">See <a href="https://shop.example.com/">cheap watches</a> here now.</p>')
    assert [(link.text, link.hidden) for link in page.links] == [("cheap watches", True)]


def test_styles_that_only_look_like_hiding_hide_nothing() -> None:
    for style in ("opacity:0.9", "font-size:0.9em", "margin-left:-12px", "text-indent:-1em", "left:-5px"):
        assert block(html(f'<p style="{style}">{SECRET}</p>'), SECRET).hidden == ""


def test_a_page_that_a_script_will_show_is_not_hidden_as_a_whole() -> None:
    page = read_page(f'<body><div style="visibility:hidden"><h1>Crane</h1><p>{PROSE}</p><p>{PROSE}</p></div></body>')
    assert [b.kind for b in page.blocks if b.text == PROSE] == ["paragraph", "paragraph"]
