"""Addresses of links: made absolute, and told apart by registrable domain, offline."""

from __future__ import annotations

import pytest

from detector.page.links import Base, domain_of
from tests.page.reading import html

HREFS = (
    "/", "/boats", "/boats/", "/boats.", "/boats ", "/a/../b", "/./b", "//other.example.com/x", "/\\other.example.com/x",
    "boats", "./boats", "../boats", "../../../boats", "#crane", "?page=2", "", "mailto:crew@example.net", "javascript:void(0)",
    "http://www.harbour.example.org/a", "https://other.example.com", "https://other.example.com/x y", "http:/one/slash",
    "https://other.example.com:8080/x", "https://crew@other.example.com/x", "https://other.example.com?x=//third.example.net/",
    "httpd/notes", "https:other", " /boats", "/bo\tats", "https://other.example.com/x ",
)  # fmt: skip
BASES = ("https://www.harbour.example.org/news/crane", "https://www.harbour.example.org", "http://[broken", "")


@pytest.mark.parametrize("base", BASES)
@pytest.mark.parametrize("href", HREFS)
def test_the_short_way_says_what_the_long_way_says(base: str, href: str) -> None:
    joined = Base(base).join(href)
    for _ in range(2):  # the second time the host is known
        assert Base(base).resolve(href) == (joined, domain_of(joined))


def test_links_of_a_page_are_told_apart_by_domain() -> None:
    page = html("<p>See <a href='/boats'>our boats</a> and <a href='https://other.example.com/x'>theirs</a>.</p>")
    ours, theirs = page.links
    assert (ours.href, ours.internal) == ("https://www.harbour.example.org/boats", True)
    assert (theirs.domain, theirs.internal) == ("example.com", False)
