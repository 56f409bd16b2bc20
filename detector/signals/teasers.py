"""Teasers of a page: announcements of other pages, their share of the words, and how far they are from its subject."""

from __future__ import annotations

from collections import Counter
from typing import Final, NamedTuple

from detector.nouns import Block, Reading, Signal, Span
from detector.signals.counts import ELLIPSES
from detector.signals.measures import share
from detector.signals.stems import stem_words
from detector.signals.words import block_words

PROSE: Final = ("paragraph", "list", "quote", "faq-answer", "faq-question")
MOST: Final = 400  # teaser blocks looked at


class Teaser(NamedTuple):
    """One announcement: its headline where it has one, and its excerpt."""

    title: str
    excerpt: str
    span: Span
    words: int
    cut: bool  # the excerpt ends in an ellipsis
    stems: frozenset[str]  # content stems of the headline (of the excerpt where there is none)


class Teasers(NamedTuple):
    """All teasers of a page, and the words they and the whole page have."""

    teasers: tuple[Teaser, ...]
    words: int
    page_words: int
    subject: frozenset[str]  # stems that the page's own text is about


def teasers(reading: Reading) -> Teasers:
    """Pair the teaser blocks of the page and take the stems of its subject."""
    blocks = reading.page.blocks
    counts = [len(words) for words in reading.once(block_words)]
    total = sum(n for block, n in zip(blocks, counts, strict=True) if not block.hidden)
    numbers = [i for i, block in enumerate(blocks) if block.kind == "teaser" and not block.hidden][:MOST]
    found = tuple(_pair(reading, numbers))
    if not found:
        return Teasers((), 0, total, frozenset())
    return Teasers(found, sum(teaser.words for teaser in found), total, _subject(reading))


def _pair(reading: Reading, numbers: list[int]) -> list[Teaser]:
    """Join a headline block with the excerpt that follows it."""
    blocks, words = reading.page.blocks, reading.once(block_words)
    found: list[Teaser] = []
    taken = -1
    for at, number in enumerate(numbers):
        if number <= taken:
            continue
        follower = numbers[at + 1] if at + 1 < len(numbers) else -1
        head = blocks[number]
        if follower == number + 1 and not head.text.endswith(ELLIPSES) and len(head.text) < 160:
            found.append(_teaser(head, blocks[follower], (*words[number], *words[follower]), words[number]))
            taken = follower
        else:
            found.append(_teaser(None, head, words[number], words[number][:25]))
    return found


def _teaser(head: Block | None, excerpt: Block, words: tuple[str, ...], about: tuple[str, ...]) -> Teaser:
    start = head.span.start if head is not None else excerpt.span.start
    title = head.text if head is not None else ""
    return Teaser(
        title, excerpt.text, Span(start, excerpt.span.end), len(words), excerpt.text.endswith(ELLIPSES),
        frozenset(stem_words(list(about))),
    )  # fmt: skip


def _subject(reading: Reading) -> frozenset[str]:
    """Stems of title and headings, and those that the main prose uses at least three times."""
    counted: Counter[str] = Counter()
    named: set[str] = set()
    for block, words in zip(reading.page.blocks, reading.once(block_words), strict=True):
        if block.kind == "title" or (block.kind == "heading" and block.main):
            named.update(stem_words(list(words)))
        elif block.main and block.kind in PROSE:
            counted.update(stem_words(list(words)))
    return frozenset(named | {stem for stem, count in counted.items() if count >= 3})


def teaser_share(reading: Reading) -> float:
    """Share of the visible words that belong to teasers."""
    found = reading.once(teasers)
    return share(found.words, found.page_words)


def unrelated(found: Teasers) -> tuple[Teaser, ...]:
    """Teasers whose headline shares no stem with the page's subject."""
    return tuple(teaser for teaser in found.teasers if teaser.stems and not teaser.stems & found.subject)


def _count(reading: Reading) -> float:
    return float(len(reading.once(teasers).teasers))


def _unrelated_share(reading: Reading) -> float:
    found = reading.once(teasers)
    return share(len(unrelated(found)), len(found.teasers))


SIGNALS: Final = (
    Signal("links.teasers", _count, "teasers", "announcements of other pages", "own measurement"),
    Signal("links.teaser-words", teaser_share, "share 0..1", "words of teasers by visible words", "own measurement",
           model=True),
    Signal("links.unrelated-teasers", _unrelated_share, "share 0..1",
           "teasers whose headline shares no stem with the page's subject", "own measurement", model=True),
)  # fmt: skip
