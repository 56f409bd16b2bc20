"""RedPajama-V2's document and line signals that need no model of their own (its README, table of quality signals).

Left out: perplexity, importance weights and classifiers (they need models of reference corpora), word and address
blocklists (not ours to ship), banded MinHash (cross-page work).
"""

from __future__ import annotations

from math import log
from typing import Final

import numpy as np

from detector.signals.characters import DIGIT, UPPER
from detector.signals.counts import BULLETS, ELLIPSES, counts, hashes_of, stop_words, word_counts
from detector.signals.document import Document, characters, tokens
from detector.signals.gopher import ellipses_per_word, mean_word_length, token_count, word_count
from detector.signals.lines import WIDE_TERMINALS
from detector.signals.measures import Measure, share
from detector.signals.sentences import split_sentences

SOURCE: Final = "RedPajama-V2 (arXiv:2411.12372), quality signals"


def _curly(document: Document) -> float:
    return share(document.text.count("{") + document.text.count("}"), len(document.text))


def _shouted_words(document: Document) -> float:
    """Words of two letters and more in capitals only."""
    kinds, words = document.once(characters).kinds, document.once(tokens)
    lengths = words.ends - words.starts
    if not len(lengths):
        return float("nan")
    capitals = np.add.reduceat((kinds & UPPER) != 0, words.starts, dtype=np.int64)
    return float(np.mean((capitals == lengths) & (lengths > 1)))


def _ellipsis_lines(document: Document) -> float:
    lines = document.lines
    return share(sum(line.endswith(ELLIPSES) for line in lines), len(lines))


def _letterless(document: Document) -> float:
    return 1.0 - share(document.once(counts).with_letter, token_count(document))


def _lorem(document: Document) -> float:
    return share(document.text.lower().count("lorem ipsum"), len(document.text))


def stop_word_share(document: Document) -> float:
    """Share of words that are function words of the page's language; NaN where we have no list."""
    wanted = stop_words(document.language)
    found = document.once(tokens).hashes
    if not wanted or not len(found):
        return float("nan")
    return float(np.isin(found, hashes_of(wanted)).mean())


def _symbols(document: Document) -> float:
    return share(document.text.count("#"), word_count(document)) + ellipses_per_word(document)


def _unique(document: Document) -> float:
    found = document.once(word_counts)
    return share(len(found), int(found.sum()))


def _entropy(document: Document) -> float:
    found = document.once(word_counts)
    shares = found / found.sum()
    return float(-(shares * np.log(shares)).sum()) if len(found) else float("nan")


def _evenness(document: Document) -> float:
    found = document.once(word_counts)
    return _entropy(document) / log(len(found)) if len(found) > 1 else float("nan")


def _sentences(document: Document) -> float:
    return float(sum(len(split_sentences(line)) for line in document.lines))


def _lines(name: str, definition: str, test: object) -> Measure:
    """A per-line yes or no, averaged over the non-empty lines."""
    assert callable(test)

    def value(document: Document) -> float:
        lines = document.lines
        return share(sum(bool(test(line)) for line in lines), len(lines))

    return Measure(f"rpv2.lines-{name}", value, "share 0..1", definition, SOURCE)


def _characters(name: str, definition: str, bit: int) -> Measure:
    def value(document: Document) -> float:
        kinds = document.once(characters).kinds
        return share(int(np.count_nonzero(kinds & bit)), len(kinds))

    return Measure(f"rpv2.{name}", value, "share 0..1", definition, SOURCE)


MEASURES: Final = (
    Measure("rpv2.curly-brackets", _curly, "share 0..1", "curly brackets by characters", SOURCE),
    Measure("rpv2.shouted-words", _shouted_words, "share 0..1", "words in capitals only", SOURCE, model=True),
    Measure("rpv2.ellipsis-lines", _ellipsis_lines, "share 0..1", "lines that end in an ellipsis", SOURCE),
    Measure("rpv2.letterless-words", _letterless, "share 0..1", "words and marks without a letter", SOURCE),
    Measure("rpv2.lorem-ipsum", _lorem, "a character", "occurrences of “lorem ipsum” by characters", SOURCE),
    Measure("rpv2.mean-word-length", mean_word_length, "characters", "characters of words by words", SOURCE),
    Measure("rpv2.stop-words", stop_word_share, "share 0..1", "function words of the page's language by words", SOURCE,
            model=True),
    Measure("rpv2.symbols", _symbols, "a word", "number signs and ellipses by words", SOURCE),
    Measure("rpv2.unique-words", _unique, "share 0..1", "distinct words by words", SOURCE, model=True),
    Measure("rpv2.entropy", _entropy, "nats", "entropy of the distribution of words", SOURCE),
    Measure("rpv2.evenness", _evenness, "share 0..1", "entropy by the logarithm of distinct words: free of length",
            SOURCE, model=True),
    Measure("rpv2.words", word_count, "words", "words without punctuation", SOURCE),
    Measure("rpv2.sentences", _sentences, "sentences", "sentences, each line at least one", SOURCE),
    _lines("terminal", "lines that end in a closing mark", lambda line: line.endswith(WIDE_TERMINALS)),
    _lines("javascript", "lines that mention javascript", lambda line: "javascript" in line.lower()),
    _lines("bullet", "lines that begin with a bullet", lambda line: line.startswith(BULLETS)),
    _characters("digits", "digits by characters", DIGIT),
    _characters("upper-case", "capitals by characters", UPPER),
)  # fmt: skip
