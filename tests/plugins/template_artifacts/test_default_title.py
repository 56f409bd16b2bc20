from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "template.default-title"
PROSE = (
    "<p>The harbour master read the tide tables aloud while the crew painted the hull, and nobody hurried that day.</p>"
)


def page(title: str, paragraphs: int = 1) -> str:
    return f"<html><head><title>{title}</title></head><body><h1>Harbour</h1>{PROSE * paragraphs}</body></html>"


def test_a_title_that_only_programmes_write_is_told() -> None:
    assert strength(RULE, page("Untitled Document"), "html") == 0.4
    assert strength(RULE, page("React App"), "html") == 0.4


def test_an_article_called_home_is_weakly_told() -> None:
    assert strength(RULE, page("Home", paragraphs=8), "html") == 0.15


def test_a_start_page_called_home_is_left_alone() -> None:
    assert not observe(RULE, page("Home"), "html")


def test_headings_of_plain_text_are_no_titles_of_the_head() -> None:
    assert not observe(RULE, "Document\n\nThe fair opens on Sunday.")
