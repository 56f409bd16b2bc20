from __future__ import annotations

from tests.plugins.observing import observe

RULE = "quality.title-mismatch"
PROSE = "The boats of the northern harbour came home before the tide had turned, and the crew sang on the pier. " * 10


def page(title: str, text: str = PROSE, head: str = "What we saw") -> str:
    return f"<html><head><title>{title}</title></head><body><h1>{head}</h1><p>{text}</p></body></html>"


def test_a_title_about_another_business_is_told() -> None:
    (evidence,) = observe(RULE, page("Carpet cleaning and sofa washing prices Larchville"), "html")
    assert "Carpet" in evidence.message
    assert evidence.spans


def test_one_word_in_common_is_enough() -> None:
    assert not observe(RULE, page("Harbour Gazette: carpets, sofas and washing"), "html")
    assert not observe(RULE, page("Carpet cleaning and sofa washing", head="On carpets"), "html")


def test_short_pages_and_short_titles_are_left_alone() -> None:
    assert not observe(RULE, page("Carpet cleaning and sofa washing prices Larchville", "Three boats."), "html")
    assert not observe(RULE, page("Larchville Ltd"), "html")
