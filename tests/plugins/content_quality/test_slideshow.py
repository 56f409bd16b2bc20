from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "quality.slideshow"


def page(title: str, text: str = "It is red.", forward: str = "Next") -> str:
    return (
        f"<html><head><title>{title}</title></head><body><h1>Boats</h1><h2>17. The red boat</h2><p>{text}</p>"
        f"<a href='/18'>{forward}</a></body></html>"
    )


def test_one_item_a_page_is_told() -> None:
    (evidence,) = observe(RULE, page("33 boats of the harbour - Page 17"), "html")
    assert "17. The red boat" in evidence.message


def test_a_baiting_title_adds_weight() -> None:
    plain, bait = page("33 boats - Page 17"), page("33 boats you won't believe - Page 17")
    assert strength(RULE, bait, "html") > strength(RULE, plain, "html")


def test_chapters_and_pages_without_a_next_are_left_alone() -> None:
    assert not observe(RULE, page("33 boats - Page 17", "The boats came home. " * 200), "html")
    assert not observe(RULE, page("33 boats - Page 17", forward="Harbour"), "html")
    assert not observe(RULE, page("Boats of the harbour"), "html")
