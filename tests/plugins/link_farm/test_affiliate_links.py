from __future__ import annotations

import pytest

from tests.plugins.observing import observe

RULE = "links.affiliate"


def page(href: str, count: int = 6, words: int = 60) -> str:
    rows = "".join(f"<p>A pan that is {n}. <a href='{href.format(n=n)}'>Pan {n}</a></p>" for n in range(count))
    return f"<html><body><h1>Pans</h1><p>{'word ' * words}</p>{rows}</body></html>"


@pytest.mark.parametrize(
    "href",
    [
        "https://shop.example.com/p{n}?tag=pans-20",
        "https://amzn.to/{n}",
        "https://x.example.net/?aff_id=77&p={n}",
        "/go/pan{n}",
    ],
)
def test_links_that_earn_are_told_where_most_do(href: str) -> None:
    (evidence,) = observe(RULE, page(href), "html", "https://pans.example.org/")
    assert "6 links" in evidence.message


def test_plain_links_to_shops_are_left_alone() -> None:
    assert not observe(RULE, page("https://shop.example.com/p{n}?page=2"), "html", "https://pans.example.org/")


def test_a_long_review_with_some_such_links_is_left_alone() -> None:
    assert not observe(RULE, page("https://amzn.to/{n}", 4, 2000), "html", "https://pans.example.org/")
