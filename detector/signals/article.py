"""The article proper: the prose of the main content without questions and answers, comments and the page's tail."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final, NamedTuple

from detector.nouns import Reading, Span
from detector.signals.sentences import main_sentences
from detector.signals.stems import stem_words
from detector.signals.words import Words, page_words

PROSE: Final = frozenset(("paragraph", "list", "quote"))
TAIL: Final = frozenset(("faq-question", "faq-answer", "comment", "related-heading", "form-prompt", "footer"))
SENTENCES: Final = 400  # bounded work: later sentences of a very long page are not compared


class Telling(NamedTuple):
    """A sentence of the article with its distinct content stems."""

    stems: frozenset[str]
    span: Span
    block: int


def article_blocks(reading: Reading) -> tuple[int, ...]:
    """Numbers of the main prose blocks, in order, wherever they stand."""
    return tuple(i for i, b in enumerate(reading.page.blocks) if b.main and not b.hidden and b.kind in PROSE)


def leading_blocks(reading: Reading) -> tuple[int, ...]:
    """The article blocks before the tail: before the first question, comment, form or related heading that follows
    two of them. What an editor wrote last stands at their end."""
    own: list[int] = []
    for index, block in enumerate(reading.page.blocks):
        if block.kind in TAIL and len(own) > 1:
            break
        if block.main and not block.hidden and block.kind in PROSE:
            own.append(index)
    return tuple(own)


def words_within(reading: Reading, span: Span) -> Words:
    """The page's words inside `span` (whole blocks or sentences), with their places."""
    found = reading.once(page_words)
    first, end = bisect_left(found.starts, span.start), bisect_left(found.starts, span.end)
    return Words(found.words[first:end], found.starts[first:end], found.ends[first:end])


def tellings(reading: Reading) -> tuple[Telling, ...]:
    """The article's sentences as sets of content stems; headings are left out, they repeat by design."""
    blocks = set(reading.once(article_blocks))
    return tuple(
        Telling(frozenset(stem_words(words_within(reading, span).words)), span, block)
        for _, span, block in reading.once(main_sentences)[:SENTENCES]
        if block in blocks
    )
