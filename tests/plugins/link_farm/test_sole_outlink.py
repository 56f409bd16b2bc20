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


def links(*pairs: tuple[str, str]) -> str:
    return " and ".join(f"so it goes on for many a long year (<a href='{href}'>{text}</a>)" for text, href in pairs)


def test_three_links_to_one_address_and_no_other_are_told() -> None:
    closing = links(*((text, "https://gutters.example.com/") for text in ("new gutters", "gutters", "a fitter")))
    (evidence,) = observe(RULE, page("What a gutter does", closing), "html", "https://posts.example.org/")
    assert "All 3 outgoing links" in evidence.message
    assert evidence.strength < 0.3


def test_a_text_that_links_something_else_as_well_is_left_alone() -> None:
    pairs = [(text, "https://gutters.example.com/") for text in ("new gutters", "gutters", "a fitter")]
    closing = links(*pairs, ("rain tables", "https://rain.example.net/"))
    assert not observe(RULE, page("What a gutter does", closing), "html", "https://posts.example.org/")


def test_addresses_written_out_and_profiles_are_left_alone() -> None:
    written = links(*((f"gutters.example.com/{n}", "https://gutters.example.com/") for n in range(3)))
    profile = links(*((text, "https://facebook.com/gutters") for text in ("photos", "drawings", "our page")))
    for closing in (written, profile):
        assert not observe(RULE, page("What a gutter does", closing), "html", "https://posts.example.org/")
