"""Document statistics of datatrove and NeMo Curator, Ntoulas' compression ratio, and the rhythm of sentences."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from typing import Final

import numpy as np
from numpy.typing import NDArray

from detector.signals.counts import counts, sentence_lengths, url_characters
from detector.signals.document import Document, tokens
from detector.signals.gopher import word_count
from detector.signals.lines import WIDE_TERMINALS
from detector.signals.measures import Measure, share

CURATOR: Final = "NeMo Curator heuristic string filters"
DATATROVE: Final = "datatrove pipeline/stats"
NTOULAS: Final = "Ntoulas et al. 2006, Detecting spam web pages through content analysis"
BRACKETS: Final = "()[]{}<>"
LONGEST_COMPRESSED: Final = 200_000  # characters; a prefix is enough for the ratio and bounds the work


def _non_alphanumeric(document: Document) -> float:
    found = document.once(counts)
    return share(found.symbols, found.characters)


def _digits(document: Document) -> float:
    found = document.once(counts)
    return share(found.digits, found.characters)


def _white_space(document: Document) -> float:
    found = document.once(counts)
    return share(found.spaces, found.characters)


def _upper(document: Document) -> float:
    found = document.once(counts)
    return share(found.upper, found.letters)


def _url_share(document: Document) -> float:
    return share(document.once(url_characters), len(document.text))


def _brackets(document: Document) -> float:
    return share(sum(document.text.count(mark) for mark in BRACKETS), len(document.text))


def _unended(document: Document) -> float:
    lines = document.lines
    return share(sum(not line.endswith(WIDE_TERMINALS) for line in lines), len(lines))


def _longest_word(document: Document) -> float:
    return float(max(map(len, document.text.split()), default=0))


def _words_by_length(test: Callable[[NDArray[np.int64]], NDArray[np.bool_]]) -> Callable[[Document], float]:
    def value(document: Document) -> float:
        words = document.once(tokens)
        return float(np.mean(test(words.ends - words.starts))) if len(words.starts) else float("nan")

    return value


def _words_a_line(document: Document) -> float:
    return share(word_count(document), len(document.lines))


def _paragraphs(test: Callable[[int], bool]) -> Callable[[Document], float]:
    def value(document: Document) -> float:
        return share(sum(test(len(part)) for part in document.paragraphs), len(document.paragraphs))

    return value


def compression(document: Document) -> float:
    """Bytes by zlib-compressed bytes; defined from 300 bytes on."""
    data = document.text[:LONGEST_COMPRESSED].encode("utf-8", "replace")
    return len(data) / len(zlib.compress(data, 6)) if len(data) >= 300 else float("nan")


def _sentence_mean(document: Document) -> float:
    found = document.once(sentence_lengths)
    return float(np.mean(found)) if found else float("nan")


def _sentence_variation(document: Document) -> float:
    found = document.once(sentence_lengths)
    return float(np.std(found) / np.mean(found)) if len(found) >= 5 else float("nan")


def _sentences(test: Callable[[int], bool]) -> Callable[[Document], float]:
    def value(document: Document) -> float:
        found = document.once(sentence_lengths)
        return share(sum(map(test, found)), len(found))

    return value


MEASURES: Final = (
    Measure("curator.non-alphanumeric", _non_alphanumeric, "share 0..1", "marks and symbols by characters", CURATOR,
            None, 0.25),
    Measure("curator.digits", _digits, "share 0..1", "digits by characters", CURATOR, None, 0.15, True),
    Measure("curator.white-space", _white_space, "share 0..1", "blanks by characters", CURATOR, None, 0.25),
    Measure("curator.url-characters", _url_share, "share 0..1", "characters of written-out addresses", CURATOR, None,
            0.20),
    Measure("curator.brackets", _brackets, "share 0..1", "brackets by characters", CURATOR, None, 0.10),
    Measure("curator.unended-lines", _unended, "share 0..1", "lines without a closing mark", CURATOR, None, 0.85),
    Measure("curator.longest-word", _longest_word, "characters", "longest run without a blank", CURATOR, None, 1000),
    Measure("stats.upper-case", _upper, "share 0..1", "capitals by letters", DATATROVE, model=True),
    Measure("stats.short-words", _words_by_length(lambda n: n <= 3), "share 0..1", "words of at most 3 characters",
            DATATROVE, model=True),
    Measure("stats.long-words", _words_by_length(lambda n: n >= 7), "share 0..1", "words of at least 7 characters",
            DATATROVE, model=True),
    Measure("stats.words-a-line", _words_a_line, "words", "words by non-empty lines", DATATROVE),
    Measure("stats.short-paragraphs", _paragraphs(lambda n: n <= 100), "share 0..1",
            "paragraphs of at most 100 characters", DATATROVE),
    Measure("stats.long-paragraphs", _paragraphs(lambda n: n >= 1000), "share 0..1",
            "paragraphs of at least 1,000 characters", DATATROVE),
    Measure("stats.short-sentences", _sentences(lambda n: n <= 5), "share 0..1", "sentences of at most 5 words",
            DATATROVE),
    Measure("stats.long-sentences", _sentences(lambda n: n > 20), "share 0..1", "sentences of more than 20 words",
            "Yoast readability (at most .25 advised)"),
    Measure("text.sentence-length", _sentence_mean, "words", "mean words of a sentence", DATATROVE, model=True),
    Measure("text.sentence-variation", _sentence_variation, "ratio",
            "standard deviation of sentence length by its mean, from 5 sentences on", "slop-guard (below .30 is even)",
            model=True),
    Measure("text.compression", compression, "ratio", "bytes by zlib-compressed bytes, from 300 bytes on", NTOULAS,
            None, 4.0),
)  # fmt: skip
