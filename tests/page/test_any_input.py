"""Every span quotes exactly what it says, whatever the input and however it was mangled."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detector.nouns import Page
from detector.page import read_page

WORDS = st.sampled_from(
    ["Bridge", "the council met.", "12 May 2021", "Reply", "Q: Why?", "A: Because.", "»", "…", "日本語の文。", "naïve", "\u202e", "\xad", "\ufeff", "😀",
     "Jo Doe says:", "x = f(y);", "\t", "&amp;", "&#0;", "\x00", "\ud800", "Home > News"]
)  # fmt: skip
MARKS = st.sampled_from(
    [
        "# ",
        "- ",
        "> ",
        "```\n",
        "| a | b |\n|---|---|\n",
        "[link](/y) ",
        "**",
        "`",
        "    ",
        "\n",
        "\n\n",
        "<div>",
        "---\n",
    ]
)


def check(page: Page) -> None:
    text = page.text
    at = 0
    for block in page.blocks:
        assert text[block.span.start : block.span.end] == block.text
        assert block.span.start >= at
        at = block.span.end
    for link in page.links:
        assert text[link.span.start : link.span.end] == link.text
        assert page.blocks[link.block].span.start <= link.span.start or not link.text
    for comment in page.comments:
        assert comment.author in text[comment.span.start : comment.span.end]
    for date in page.meta.dates:
        assert 0 <= date.span.start <= date.span.end <= len(text)


@settings(max_examples=150, deadline=None)
@given(st.lists(st.one_of(WORDS, MARKS), max_size=40))
def test_spans_of_markdown_quote_what_they_say(parts: list[str]) -> None:
    check(read_page("".join(parts), kind="markdown"))


@settings(max_examples=60, deadline=None)
@given(
    st.text(alphabet=st.characters(codec="cp1252", exclude_categories=["Cc"]), min_size=1, max_size=60),
    st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"]),
)
def test_text_survives_the_encodings_that_can_be_told(words: str, encoding: str) -> None:
    told = "The council met on Tuesday and agreed to mend the bridge. " * 4
    page = read_page((told + words).encode(encoding), kind="text")
    assert " ".join(told.split()) in page.text


@pytest.mark.parametrize("kind", ["html", "text", "markdown"])
def test_a_limit_that_cuts_the_text_keeps_spans_inside_it(kind: str) -> None:
    from detector.page import Limits

    limits = Limits(text=300, blocks=20, links=3)
    page = read_page("<p>one <a href=/a>two</a> three</p>\n\n" * 50, kind=kind, limits=limits)  # type: ignore[arg-type]
    check(page)
    assert len(page.text) <= 300 + 2
    assert page.degraded
