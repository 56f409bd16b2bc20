from __future__ import annotations

from tests.plugins.observing import observe

RULE = "links.sole-outlink"
PROSE = "<p>" + "A gutter carries the rain away from the wall, and a good one does so for thirty years. " * 8 + "</p>"


def page(title: str, closing: str) -> str:
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1>{PROSE}<p>{closing}</p></body></html>"


def test_a_search_phrase_in_the_last_line_is_told() -> None:
    closing = "Find out more: <a href='https://gutters.example.com/'>seamless gutters in larchville</a>"
    (evidence,) = observe(RULE, page("What a gutter does", closing), "html", "https://posts.example.org/")
    assert "last line" in evidence.message


def test_the_title_repeating_the_phrase_adds_weight() -> None:
    closing = "More: <a href='https://gutters.example.com/'>seamless gutters larchville</a>"
    (evidence,) = observe(RULE, page("Seamless gutters Larchville", closing), "html", "https://posts.example.org/")
    assert evidence.strength > 0.5


def test_names_sources_and_a_second_link_are_left_alone() -> None:
    named = "Source: <a href='https://gutters.example.com/'>Larchville Gutter Museum</a>"
    assert not observe(RULE, page("What a gutter does", named), "html", "https://posts.example.org/")
    two = (
        "See <a href='https://a.example.com/'>rain tables by county</a>, <a href='https://b.example.net/'>drawings</a>"
    )
    assert not observe(RULE, page("What a gutter does", two), "html", "https://posts.example.org/")
