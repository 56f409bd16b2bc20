"""The training pages read once for everything that is learned from their words: vocabulary, honest prose, comments."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any

import numpy as np

from detector.errors import DetectorError
from detector.lab.pagecorpora import Labelled
from detector.lab.textcorpora import Document, equalise
from detector.nouns import Comment, Page
from detector.page import read_page
from detector.reading import PageReading
from detector.textmodels.prose import page_prose
from detector.textmodels.tokens import U64
from detector.textmodels.wording import LEAST_TOKENS, visible_hashes

PAGE_LANGUAGES = frozenset(("en", ""))
PAGES_A_SOURCE = 40  # of honest prose: a few large sources must not speak for the web
LEAST_WORDS = 120  # of honest prose
TOLD = 500  # pages between two lines of progress


@dataclass(frozen=True, slots=True)
class PageWords:
    """A scored page as hashes of its visible tokens."""

    url: str
    source: str
    bad: bool
    hashes: U64


@dataclass(frozen=True, slots=True)
class PageTexts:
    """What one reading of the labelled pages gave."""

    words: list[PageWords] = field(default_factory=list)  # pages with enough tokens
    honest: list[Document] = field(default_factory=list)  # English prose of good pages, the corpus "pages"
    threads: list[tuple[Comment, ...]] = field(default_factory=list)  # comments of good pages


def read_pages(pages: Iterable[Labelled], progress: Callable[[str], None] = lambda _: None) -> PageTexts:
    """Read the scored pages; those that cannot be read are left out."""
    found = PageTexts()
    taken: dict[str, int] = {}
    for number, labelled in enumerate(pages, 1):
        if number % TOLD == 0:
            progress(f"{number} pages read")
        page = read_labelled(labelled) if labelled.label != "borderline" else None
        if page is not None:
            _take(found, labelled, page, taken)
    return found


def _take(found: PageTexts, labelled: Labelled, page: Page, taken: dict[str, int]) -> None:
    reading = PageReading(page)
    hashes = reading.once(visible_hashes)
    if len(hashes) >= LEAST_TOKENS:
        found.words.append(PageWords(labelled.url, labelled.source, labelled.bad, hashes))
    if labelled.bad:
        return
    if page.comments:
        found.threads.append(tuple(page.comments))
    if labelled.language in PAGE_LANGUAGES and taken.get(labelled.source, 0) < PAGES_A_SOURCE:
        text = prose_text(reading)
        if text.count(" ") >= LEAST_WORDS:
            taken[labelled.source] = taken.get(labelled.source, 0) + 1
            group = f"page:{labelled.source}"
            found.honest.append(Document(labelled.url, "pages", labelled.kind, "human", "human", group, text))


def read_labelled(labelled: Labelled) -> Page | None:
    """Read the page; None where it cannot be read."""
    record = labelled.record
    kind: Any = record.kind or None
    try:
        return read_page(record.content, url=record.url, kind=kind)
    except DetectorError:
        return None


def prose_text(reading: PageReading) -> str:
    """The prose of an English page in equalised form, "" for other languages."""
    page = reading.page
    prose = reading.once(page_prose)
    if page.language.code != "en" or not prose.words:
        return ""
    edges = np.flatnonzero(np.append(True, prose.start[1:] - prose.end[:-1] > 1))
    ends = np.append(edges[1:], len(prose.start)) - 1
    pieces = (page.text[prose.start[a] : prose.end[b]] for a, b in zip(edges, ends, strict=True))
    return equalise(" ".join(pieces))
