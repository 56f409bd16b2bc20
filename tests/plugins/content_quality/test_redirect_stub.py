from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "quality.redirect-stub"


def page(link: str, style: str = "", text: str = "Redirecting… If nothing happens, use the button below.") -> str:
    return f"<html><body><p>{text}</p><a style='{style}' href='{link}'>Go now</a></body></html>"


def test_a_stub_with_a_hidden_link_out_is_told() -> None:
    html = page("https://shop.example.com/", "opacity:0")
    assert strength(RULE, html, "html", "https://boats.example.org/") >= 0.8


def test_a_stub_with_a_plain_link_out_is_told_weakly() -> None:
    html = page("https://shop.example.com/")
    assert 0 < strength(RULE, html, "html", "https://boats.example.org/") <= 0.3


def test_a_text_about_redirecting_is_left_alone() -> None:
    text = "Redirecting a river takes forty years. " * 30
    assert not observe(RULE, page("https://rivers.example.com/", text=text), "html", "https://boats.example.org/")
