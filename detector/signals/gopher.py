"""The Gopher quality measures (Rae et al. 2021), as datatrove and dolma publish them.

Denominators, where the published versions differ: words exclude punctuation; "tokens" are words plus runs of marks;
lines are non-empty lines. In scripts without blanks a word is 1.7 Han or kana characters, 4.5 of Thai and its kin.
"""

from __future__ import annotations

from typing import Final

import numpy as np

from detector.signals.counts import BULLETS, ELLIPSES, counts, hashes_of
from detector.signals.document import Document, tokens
from detector.signals.measures import Measure, share

SOURCE: Final = "Gopher (arXiv:2112.11446, A.1.1); datatrove gopher_quality_filter"
STOP_WORDS: Final = frozenset(("the", "be", "to", "of", "and", "that", "have", "with"))


def word_count(document: Document) -> float:
    """Words, punctuation excluded."""
    return document.once(counts).words


def token_count(document: Document) -> float:
    """Words and runs of punctuation marks."""
    found = document.once(counts)
    return found.words + found.punctuation


def mean_word_length(document: Document) -> float:
    """Characters a word."""
    found = document.once(counts)
    return share(found.word_characters, found.words)


def _median_word_length(document: Document) -> float:
    words = document.once(tokens)
    return float(np.median(words.ends - words.starts)) if len(words.starts) else float("nan")


def _hashes(document: Document) -> float:
    return share(document.text.count("#"), word_count(document))


def ellipses_per_word(document: Document) -> float:
    """Ellipses, of three dots or one character, a word."""
    return share(sum(document.text.count(mark) for mark in ELLIPSES), word_count(document))


def _bullet_lines(document: Document) -> float:
    lines = document.lines
    return share(sum(line.startswith(BULLETS) for line in lines), len(lines))


def ellipsis_lines(document: Document) -> float:
    """Share of the non-empty lines that end in an ellipsis."""
    lines = document.lines
    return share(sum(line.endswith(ELLIPSES) for line in lines), len(lines))


def _words_with_letter(document: Document) -> float:
    return share(document.once(counts).with_letter, token_count(document))


def _stop_word_hits(document: Document) -> float:
    """Only for English: elsewhere the eight words say nothing."""
    if document.language not in ("en", "und"):
        return float("nan")
    return float(np.isin(document.once(tokens).hashes, hashes_of(STOP_WORDS)).sum())


MEASURES: Final = (
    Measure("gopher.word-count", word_count, "words", "words without punctuation", SOURCE, 50, 100_000),
    Measure("gopher.mean-word-length", mean_word_length, "characters", "characters of words by words", SOURCE, 3, 10,
            True),
    Measure("gopher.median-word-length", _median_word_length, "characters", "median length of a word",
            "dolma taggers/gopher.py", 3, 10),
    Measure("gopher.hash-marks", _hashes, "a word", "number signs by words", SOURCE, None, 0.10),
    Measure("gopher.ellipses", ellipses_per_word, "a word", "ellipses by words", SOURCE, None, 0.10, True),
    Measure("gopher.bullet-lines", _bullet_lines, "share 0..1", "non-empty lines that begin with a bullet", SOURCE,
            None, 0.90),
    Measure("gopher.ellipsis-lines", ellipsis_lines, "share 0..1", "non-empty lines that end in an ellipsis", SOURCE,
            None, 0.30),
    Measure("gopher.words-with-letter", _words_with_letter, "share 0..1", "words with a letter, of words and marks",
            SOURCE, 0.80),
    Measure("gopher.stop-words", _stop_word_hits, "words",
            "occurrences of the, be, to, of, and, that, have, with; English only", SOURCE, 2),
)  # fmt: skip
