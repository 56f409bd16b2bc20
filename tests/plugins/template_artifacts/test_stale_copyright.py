from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "template.stale-copyright"


def page(year: str) -> str:
    return (
        '<html><head><meta property="article:published_time" content="2023-03-01T10:00:00Z"></head><body><h1>A</h1>'
        f"<p>The fair opens.</p><footer>© {year} The Harbour</footer></body></html>"
    )


def test_a_line_years_behind_the_page_is_weakly_told() -> None:
    assert strength(RULE, page("2016"), "html") == 0.1


def test_the_end_of_a_range_counts() -> None:
    assert not observe(RULE, page("2009-2023"), "html")
    assert strength(RULE, page("2009–2016"), "html") == 0.1


def test_an_undated_page_is_left_alone() -> None:
    assert not observe(RULE, "<html><body><p>The fair opens.</p><footer>© 2016</footer></body></html>", "html")
