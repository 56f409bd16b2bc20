from __future__ import annotations

import pytest

from tests.plugins.observing import observe

RULE = "links.affiliate"


def page(href: str, count: int = 6, words: int = 60, others: int = 0) -> str:
    rows = "".join(f"<p>A pan that is {n}. <a href='{href.format(n=n)}'>Pan {n}</a></p>" for n in range(count))
    rows += "".join(f"<p>Cast by <a href='https://foundry{n}.example.com/'>foundry {n}</a>.</p>" for n in range(others))
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
    assert evidence.message.startswith("All 6 outgoing links earn")


def test_plain_links_to_shops_are_left_alone() -> None:
    assert not observe(RULE, page("https://shop.example.com/p{n}?page=2"), "html", "https://pans.example.org/")


def test_a_long_text_whose_every_way_out_earns_is_told_more_weakly_than_a_short_one() -> None:
    (long,) = observe(RULE, page("https://amzn.to/{n}", 4, 2000), "html", "https://pans.example.org/")
    (short,) = observe(RULE, page("https://amzn.to/{n}", 4), "html", "https://pans.example.org/")
    assert long.strength < short.strength


def test_nearly_all_links_of_a_short_text_are_told() -> None:
    (evidence,) = observe(RULE, page("https://amzn.to/{n}", 9, others=1), "html", "https://pans.example.org/")
    assert evidence.message.startswith("9 of 10 outgoing links earn")


@pytest.mark.parametrize(("words", "others"), [(2000, 1), (60, 3)])
def test_a_review_that_links_makers_too_is_left_alone(words: int, others: int) -> None:
    assert not observe(RULE, page("https://amzn.to/{n}", 4, words, others), "html", "https://pans.example.org/")


def test_two_such_links_are_left_alone() -> None:
    assert not observe(RULE, page("https://amzn.to/{n}", 2), "html", "https://pans.example.org/")
