"""The prose of a page as tokens, cut into windows of whole sentences.

Titles, menus, captions and other short lines are left out, as they were in training: they would only tell which kind
of page a text stands on. A window has about 220 words, the length of the training texts, so that a rewritten middle in
an honest frame is seen and a long page is no surer than its parts.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from detector.nouns import Page, Reading, Span
from detector.textmodels.tokens import I32, PUNCTUATION, U8, U64, Tokens, tokenize

PROSE = frozenset(("paragraph", "quote", "faq-answer", "list"))
WINDOW_WORDS = 220
LEAST_LINE = 8  # words; shorter blocks without an end mark are titles and labels
MOST_TOKENS = 3_000  # of prose a page (about 2,500 words, 11 windows): bounds the work
MOST_CHARACTERS = 24_000  # of page text looked at
ENDS, CLOSERS = ".!?", "\"')]"
END, CLOSER = 1, 2
BEGINS = np.array([False, True, True, True, False])  # by shape: capitals and numbers may begin a sentence


@dataclass(frozen=True, slots=True)
class Prose:
    """Prose tokens with places in the text they came from; arrays have one entry a token."""

    codes: NDArray[np.uint16]  # of the whole text
    start: I32
    end: I32
    hash: U64
    shape: U8
    sentence: I32  # number of the sentence, from 0
    window: I32  # number of the window, from 0
    words: int

    @property
    def windows(self) -> int:
        """How many windows there are."""
        return int(self.window[-1]) + 1 if len(self.window) else 0

    def window_spans(self) -> list[Span]:
        """From the first to the last token of each window."""
        edges = np.searchsorted(self.window, np.arange(self.windows + 1, dtype=np.int32))
        return list(map(Span, self.start[edges[:-1]].tolist(), self.end[edges[1:] - 1].tolist()))

    def span(self, chosen: NDArray[np.bool_]) -> Span:
        """From the first chosen token to the last."""
        places = np.flatnonzero(chosen)
        return Span(int(self.start[places[0]]), int(self.end[places[-1]]))


def page_tokens(reading: Reading) -> Tokens:
    """Tokens of the page text (its first `MOST_CHARACTERS`)."""
    return tokens_of(reading.page)


def tokens_of(page: Page) -> Tokens:
    """Tokens of the text of a page that no reading holds."""
    return tokenize(page.text[:MOST_CHARACTERS])


def page_prose(reading: Reading) -> Prose:
    """The page's prose: main, visible paragraphs, quotes, answers and list items that hold sentences."""
    return prose_among(reading.page, reading.once(page_tokens))


def prose_among(page: Page, tokens: Tokens) -> Prose:
    """Those of the tokens of the page text that are its prose."""
    return make_prose(tokens, np.flatnonzero(_prose_mask(page, tokens))[:MOST_TOKENS])


def text_prose(text: str) -> Prose:
    """All of `text` as prose; for training and for texts without blocks."""
    tokens = tokenize(text[:MOST_CHARACTERS])
    return make_prose(tokens, np.arange(min(len(tokens), MOST_TOKENS)))


def _prose_mask(page: Page, tokens: Tokens) -> NDArray[np.bool_]:
    own = [b.span for b in page.blocks if b.main and b.kind in PROSE and not b.hidden and _sentences(b.text)]
    return inside(tokens.start, own)


def inside(starts: I32, spans: Sequence[Span]) -> NDArray[np.bool_]:
    """Which of the ascending `starts` lie in one of the spans."""
    found = np.zeros(len(starts), np.bool_)
    edges = np.searchsorted(starts, np.array([edge for span in spans for edge in span], np.int32)).tolist()
    for begin, end in zip(edges[::2], edges[1::2], strict=True):
        found[begin:end] = True
    return found


def _sentences(text: str) -> bool:
    blanks = text.count(" ")
    return blanks >= LEAST_LINE - 1 or (blanks >= 2 and text.rstrip("\"')”’»").endswith((".", "!", "?")))


def make_prose(tokens: Tokens, chosen: NDArray[np.intp]) -> Prose:
    """Number the sentences and windows of the chosen tokens."""
    shape, start = tokens.shape.take(chosen), tokens.start.take(chosen)
    sentence = _sentence_numbers(tokens.codes.take(start), shape)
    is_word = shape != PUNCTUATION
    words = int(np.count_nonzero(is_word))
    return Prose(
        tokens.codes, start, tokens.end.take(chosen), tokens.hash.take(chosen), shape, sentence,
        _window_numbers(sentence, is_word, words), words,
    )  # fmt: skip


def _sentence_numbers(first: NDArray[np.uint16], shape: U8) -> I32:
    """A sentence ends at . ! ? and closing marks, where a capital, a number or an opening quote follows."""
    kind = mark_kinds().take(first, mode="clip")
    ends, closes = kind == END, kind == CLOSER
    begins = np.zeros(len(kind), np.bool_)
    ended = ends[:-1].copy()
    starts = BEGINS.take(shape[1:]) | (closes[1:] > ended)
    ended[1:] |= closes[1:-1] & ends[:-2]
    begins[1:] = starts & ended
    return np.cumsum(begins, dtype=np.int32)


@cache
def mark_kinds() -> U8:
    """By code point: `END`, `CLOSER` or 0; the last stands for all that follow."""
    kinds = np.zeros(128, np.uint8)
    for kind, marks in ((END, ENDS), (CLOSER, CLOSERS)):
        kinds[[ord(mark) for mark in marks]] = kind
    return kinds


def _window_numbers(sentence: I32, is_word: NDArray[np.bool_], words: int) -> I32:
    count = max(1, round(words / WINDOW_WORDS))
    if count == 1:
        return np.zeros(len(sentence), np.int32)
    begun: NDArray[np.int64] = np.cumsum(is_word) - is_word
    at_start = begun.take(np.searchsorted(sentence, np.arange(int(sentence[-1]) + 1, dtype=np.int32)))
    window = np.minimum(at_start * count // words, count - 1)  # of each sentence
    window[1:] = np.cumsum(window[1:] > window[:-1])
    window[0] = 0
    return window.astype(np.int32).take(sentence)
