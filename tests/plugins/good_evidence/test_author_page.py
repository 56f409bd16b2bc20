from __future__ import annotations

from tests.plugins.observing import strength

RULE = "good.author-page"
PROSE = "The mill turns again since the brook was cleared, and the flour smells of wet stone. " * 4


def page(
    name: str, address: str, date: str = '<meta property="article:published_time" content="2021-05-03T08:00:00Z">'
) -> str:
    return (
        f"<html><head><title>Mill</title>{date}</head><body><article><h1>Mill</h1>"
        f'<p class="byline">By <a rel="author" href="{address}">{name}</a></p><p>{PROSE}</p></article></body></html>'
    )


def test_a_named_author_with_a_page_on_a_dated_page_counts_a_little() -> None:
    assert strength(RULE, page("Lena Osei", "/authors/lena-osei"), "html", "https://mill.example.com/a") == 0.15


def test_a_role_is_no_author() -> None:
    assert strength(RULE, page("Site Admin", "/authors/admin"), "html", "https://mill.example.com/a") == 0


def test_without_a_date_it_says_nothing() -> None:
    assert strength(RULE, page("Lena Osei", "/authors/lena-osei", ""), "html", "https://mill.example.com/a") == 0
