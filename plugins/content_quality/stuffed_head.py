"""Title and description made for search engines: keyword runs, empty commas, one word over and over.

One reading of the head, two rules. Runs of ", , ," in a description are left by generators whose fields were empty:
nearly free of false hits on labelled pages. Lists of keywords as a description and a title that says its keyword
three times are weaker, since shops write like that too (23 of 4,205 honest pages, nearly all three times only): three
times count where every part of the title says the word, as headline, section and name of a paper may share the name of
their town. A word that is the site's own name does not count.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import Final
from urllib.parse import urlsplit

from detector.nouns import Block, Evidence, Reading, Rule, Span
from detector.patterns import lazy
from detector.signals.counts import stop_words

EMPTY_COMMAS: Final = lazy(r"(?:[,،、]\s*){4,}")
PARTS: Final = lazy(r"\s*[,،、;|•]\s*")
SEPARATORS: Final = lazy(r"\s[|–—:»•·-]\s|\s*[|,،、]\s*")
WORD: Final = lazy(r"[^\W\d_]{3,}")


def check_description(reading: Reading) -> Iterator[Evidence]:
    """Yield empty commas and keyword lists in the description."""
    for block in reading.page.blocks[:6]:
        if block.kind == "description":
            yield from _empty_commas(block)
            yield from _keyword_list(block, stop_words(reading.page.language.code))


def _empty_commas(block: Block) -> Iterator[Evidence]:
    found = EMPTY_COMMAS.search(block.text)
    if found is not None:
        start = block.span.start
        span = type(block.span)(start + found.start(), start + found.end())
        yield Evidence(f"The description holds empty fields: “{found.group().strip()}”.", 0.9, (span,))


def _keyword_list(block: Block, stopped: frozenset[str]) -> Iterator[Evidence]:
    parts = [part for part in PARTS.split(block.text) if part]
    if len(parts) < 6 or sum(len(part.split()) for part in parts) > 4 * len(parts) or ". " in block.text:
        return
    word, count = _commonest([word for part in parts for word in dict.fromkeys(WORD.findall(part.lower()))], stopped)
    if count >= 4 and count >= 0.4 * len(parts):
        yield Evidence(
            f"The description is a list of {len(parts)} keywords, {count} of them with “{word}”.",
            min(0.6, 0.25 + 0.03 * count),
            (block.span,),
        )


def check_title(reading: Reading) -> Iterator[Evidence]:
    """Yield a title that repeats its keyword part by part."""
    title = next((block for block in reading.page.blocks[:6] if block.kind == "title"), None)
    if title is None or len(title.text) < 30:
        return
    words = WORD.findall(title.text.lower())
    if len(words) - len(set(words)) < 2:  # no word stands there three times
        return
    word, count = _commonest(words, stop_words(reading.page.language.code))
    parts = [part for part in SEPARATORS.split(title.text) if part and part.strip()]
    with_word = sum(word in part.lower() for part in parts) if word else 0
    least = max(3, len(parts)) if count == 3 else 3
    if count >= 3 and with_word >= least and count >= 0.18 * len(words) and word not in _site(reading.page.url):
        yield Evidence(
            f"The title says “{word}” {count} times in {len(parts)} parts.",
            0.12 if count == 3 else min(0.7, 0.15 * (count - 2)),
            tuple(_places(title, word)),
        )


def _site(url: str) -> frozenset[str]:
    """The labels of the page's host: "weltwoche" of www.weltwoche.ch."""
    return frozenset((urlsplit(url).hostname or "").split(".")) if "://" in url else frozenset()


def _places(title: Block, word: str) -> Iterator[Span]:
    """Where the word stands in the title."""
    for found in WORD.finditer(title.text):
        if found.group().lower() == word:
            yield Span(title.span.start + found.start(), title.span.start + found.end())


def _commonest(words: list[str], stopped: frozenset[str]) -> tuple[str, int]:
    counted = Counter(word for word in words if word not in stopped)
    return counted.most_common(1)[0] if counted else ("", 0)


RULES: Final = (
    Rule(
        id="quality.stuffed-description",
        group="content_quality",
        severity="warning",
        summary="the description is a run of keywords or empty fields",
        why="A description tells a reader what waits on the page; keywords and empty commas tell them nothing.",
        advice="Write one or two sentences that say what the page offers.",
        check=check_description,
        policy="keyword stuffing",
        source="own measurement over labelled pages; Google spam policies (keyword stuffing)",
    ),
    Rule(
        id="quality.stuffed-title",
        group="content_quality",
        severity="warning",
        summary="the title repeats its keyword",
        why="A title that says one word over and over is written to rank, not to inform.",
        advice="Say once what the page is about.",
        check=check_title,
        policy="keyword stuffing",
        source="own measurement over labelled pages; Google spam policies (keyword stuffing)",
    ),
)
