"""The title's phrase over and over in the main text.

The most frequent pair of content words takes more than 2 % of the words on 35 % of bad pages and 10 % of good ones
(names of people, firms and laws do that honestly); squirrelscan and Yoast draw the line for a keyphrase at 3 to 4 %.
So a phrase counts only where the title or first heading announces it and it stands in lines of prose. Rows of tables
(a court's list of cases names one party in all of them), pages about code and scripts without blanks stay out.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from detector.nouns import Evidence, Reading, Rule, Signal, Span
from detector.patterns import lazy
from detector.signals.characters import LETTER, lower
from detector.signals.counts import hashes_of, stop_words
from detector.signals.document import Document, characters, main_document, tokens
from detector.signals.page_subject import page_subject

LEAST_WORDS: Final = 150
LEAST: Final = 8  # times
SUSPECT: Final = 0.03  # of the words
PROSE: Final = 60  # characters of a line of prose
SPACE: Final = 0x20
MARKS: Final = ".,:;!?|"
PAIR: Final = lazy(r"[^\W\d_][\w'’-]{2,} [^\W\d_][\w'’-]{2,}")
UNSPACED_LANGUAGES: Final = frozenset(("zh", "ja", "th", "lo", "km", "my"))
STEP: Final = np.uint64(0x9E3779B97F4A7C15)


class Phrase(NamedTuple):
    """The most frequent pair of neighbouring content words, its count and its share of the words."""

    text: str
    times: int
    share: float


def top_phrase(document: Document) -> Phrase:
    """Find the pair of content words that occurs most; empty where nothing repeats."""
    starts, ends, hashes = document.once(tokens)
    if len(hashes) < 20:
        return Phrase("", 0, 0.0)
    codes, kinds = document.once(characters)
    content = np.add.reduceat((kinds & LETTER) != 0, starts, dtype=np.int64) > 2
    content &= ~np.isin(hashes, hashes_of(stop_words(document.language)))
    content &= _in_prose(document, starts)
    near = (starts[1:] - ends[:-1] == 1) & (codes[ends[:-1]] == SPACE)
    pairs = np.flatnonzero(content[:-1] & content[1:] & near)
    if not len(pairs):
        return Phrase("", 0, 0.0)
    keys = hashes[pairs] * STEP + hashes[pairs + 1]
    _, first, sizes = np.unique(keys, return_index=True, return_counts=True)
    best = int(np.argmax(sizes))
    pair = int(pairs[first[best]])
    count = int(sizes[best])
    return Phrase(document.text[int(starts[pair]) : int(ends[pair + 1])], count, count / len(hashes))


def _in_prose(document: Document, starts: NDArray[np.int64]) -> NDArray[np.bool_]:
    """Whether each word stands in a line of prose: rows of tables, dates and labels are shorter."""
    lengths = np.array([len(line) for line in document.lines])
    begins = np.cumsum(lengths + 1) - lengths - 1
    prose: NDArray[np.bool_] = lengths[np.searchsorted(begins, starts, side="right") - 1] >= PROSE
    return prose


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield a phrase of the title that fills the text."""
    announced = _announced(reading) if reading.page.language.code not in UNSPACED_LANGUAGES else []
    document = reading.once(main_document)
    words = document.text.count(" ") + 1
    if words < LEAST_WORDS or not announced:
        return
    low = "\n".join([line for line in document.lines if len(line) >= PROSE and "\t" not in line]).lower()
    phrase, count = max([(pair, low.count(pair)) for pair in announced], key=lambda p: p[1])
    part = count / words
    if count < LEAST or part < SUSPECT or reading.once(page_subject).code:
        return
    yield Evidence(
        f"“{phrase}” stands {count} times in {words} words: it takes {2 * part:.0%} of the main text.",
        min(0.7, 0.05 + 8 * (part - SUSPECT)),
        _places(reading, phrase)[:12],
    )


def _announced(reading: Reading) -> list[str]:
    """Pairs of neighbouring content words of title and first heading."""
    stopped = stop_words(reading.page.language.code)
    pairs: dict[str, None] = {}
    for block in reading.page.blocks[:60]:
        if block.kind == "title" or (block.kind == "heading" and block.level <= 1 and not block.hidden):
            words = lower(block.text).split()[:20]
            for first, second in pairwise(words):
                pair = f"{first} {second.strip(MARKS)}"
                if first not in stopped and second not in stopped and PAIR.fullmatch(pair):
                    pairs[pair] = None
    return list(pairs)[:25]


def _places(reading: Reading, phrase: str) -> tuple[Span, ...]:
    text = lower(reading.page.text)
    places: list[Span] = []
    at = text.find(phrase)
    while at >= 0 and len(places) < 12:
        places.append(Span(at, at + len(phrase)))
        at = text.find(phrase, at + len(phrase))
    return tuple(places)


def _share(reading: Reading) -> float:
    return reading.once(main_document).once(top_phrase).share


SIGNALS: Final = (
    Signal("text.top-phrase", _share, "share 0..1", "count of the most frequent pair of content words by words",
           "keyphrase density of Yoast and squirrelscan, for the pair found most often", "<= 0.04", model=True),
)  # fmt: skip
RULE: Final = Rule(
    id="quality.keyword-density",
    group="content_quality",
    severity="warning",
    summary="the title's phrase fills the text",
    why="Text that repeats its search phrase in every other sentence was written for a ranking.",
    advice="Say it once, then use the words a person would use.",
    check=check,
    policy="keyword stuffing",
    source="Yoast (keyphrase density .5-3 %, over 4 % is stuffing); squirrelscan (> 3 %); own measurement",
)
