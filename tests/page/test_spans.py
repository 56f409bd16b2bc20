"""Every span quotes exactly what it says, whatever the page."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detector.errors import DetectorError
from detector.nouns import Page, SourceKind
from detector.page import read_page

WORDS = st.sampled_from(
    ["harbour", "crane", "3 May 2021", "By Anna", "Ü", "漢字", "\u00ad", "…", "  ", "\n", "&amp;", "<", "Q: why?"]
)
TAGS = st.sampled_from(
    ["p", "div", "h1", "h2", "ul", "li", "table", "tr", "td", "a href='/x'", "a href='https://b.example/'", "b", "pre", "nav",
     "footer", "form", "blockquote", "br", "p hidden", "p style='display:none'", "script", "style", "title", "select", "svg",
     "li class=comment", "time datetime=2021-05-03", "!--", "/p", "/div", "/a"]
)  # fmt: skip
SOUP = st.lists(st.one_of(TAGS.map("<{}>".format), WORDS), max_size=40).map(" ".join)
PLAIN = st.lists(st.one_of(WORDS, st.text(max_size=20)), max_size=40).map("\n".join)


def sound(page: Page) -> None:
    end = 0
    for block in page.blocks:
        assert page.text[block.span.start : block.span.end] == block.text
        assert block.span.start >= end
        assert 0.0 <= block.link_density <= 1.0
        assert 0.0 <= block.confidence <= 1.0
        assert not (block.main and block.hidden)
        end = block.span.end
    for link in page.links:
        assert page.text[link.span.start : link.span.end] == link.text or not link.text
        assert 0 <= link.block < max(1, len(page.blocks))
    for comment in page.comments:
        assert 0 <= comment.span.start <= comment.span.end <= len(page.text)
    for date in page.meta.dates:
        assert 0 <= date.span.start <= date.span.end <= len(page.text)


@given(SOUP, st.sampled_from(["", "https://harbour.example.org/news"]))
def test_tag_soup(content: str, url: str) -> None:
    sound(read_page(content, kind="html", url=url))


@given(PLAIN, st.sampled_from(["text", "markdown"]))
def test_plain_text_and_markdown(content: str, kind: SourceKind) -> None:
    sound(read_page(content, kind=kind))


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(content: bytes) -> None:
    with suppress(DetectorError):
        sound(read_page(content))


@given(SOUP)
def test_the_same_page_is_read_the_same_way_twice(content: str) -> None:
    first, second = read_page(content, kind="html"), read_page(content, kind="html")
    assert (first.text, first.blocks, first.links) == (second.text, second.blocks, second.links)


@pytest.mark.parametrize("kind", ["html", "text", "markdown"])
def test_an_empty_page_has_no_blocks(kind: SourceKind) -> None:
    page = read_page("", kind=kind)
    assert (page.text, page.blocks, page.links) == ("", (), ())
