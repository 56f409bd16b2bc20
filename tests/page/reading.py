"""Pages to read, and what of them the tests look at."""

from __future__ import annotations

from detector.nouns import Block, Page
from detector.page import read_page

PROSE = (
    "The harbour council met on Tuesday evening, and after two hours it agreed, against three votes, that the old crane "
    "is to be mended instead of sold. Its engineer had brought drawings, a list of parts, and the bill of 1962."
)


def html(body: str, head: str = "", url: str = "https://www.harbour.example.org/news/crane") -> Page:
    """Read a page around an article; `body` stands after the article's first paragraphs."""
    article = f"<article><h1>The old crane stays</h1><p>{PROSE}</p><p>{PROSE[::1]}</p>{body}</article>"
    return read_page(f"<!doctype html><html lang='en'><head>{head}</head><body>{article}</body></html>", url=url)


def block(page: Page, beginning: str) -> Block:
    """The one block whose text begins so."""
    (found,) = [block for block in page.blocks if block.text.startswith(beginning)]
    return found


def kind(page: Page, beginning: str) -> str:
    return block(page, beginning).kind
