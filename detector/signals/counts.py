"""Counts that several filters' measures share, each taken once from the arrays of a document."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from detector.patterns import lazy
from detector.signals.characters import DIGIT, IDEOGRAPH, LETTER, SPACE, SYMBOL, UNSPACED, UPPER, read_characters
from detector.signals.document import Document, characters, tokens
from detector.signals.sentences import split_sentences
from detector.signals.words import split_words, word_array
from detector.tables import read_toml

IDEOGRAPHS_A_WORD: Final = 1.7  # mean length of a Chinese or Japanese word in characters
SYLLABICS_A_WORD: Final = 4.5  # the same for Thai, Lao, Khmer and Burmese
BULLETS: Final = ("•", "●", "○", "■", "□", "▪", "▫", "‣", "◦", "–", "⁃", "*", "-")
ELLIPSES: Final = ("...", "…")
URL: Final = lazy(r"https?://\S+|www\.\S+")


class Counts(NamedTuple):
    """Characters and words of a document, counted."""

    characters: int
    letters: int
    digits: int
    upper: int
    spaces: int
    symbols: int
    words: float  # unspaced scripts: characters divided by the usual length of a word
    word_characters: int
    with_letter: float
    punctuation: int  # marks, a run of one mark as one: tokens of their own for the filters that count tokens
    unspaced: float  # share of letters that belong to a script without blanks


def counts(document: Document) -> Counts:
    """Count the document's characters and words."""
    codes, kinds = document.once(characters)
    words = document.once(tokens)
    unspaced, ideographs = _has(kinds, UNSPACED), _has(kinds, IDEOGRAPH)
    lengths = words.ends - words.starts
    spaced = len(lengths) - unspaced
    adjusted = spaced + ideographs / IDEOGRAPHS_A_WORD + (unspaced - ideographs) / SYLLABICS_A_WORD
    marks = (kinds & SYMBOL) != 0
    marks &= ~_inside(words.starts, words.ends, len(kinds))
    marks[1:] &= codes[1:] != codes[:-1]
    letters = _has(kinds, LETTER)
    return Counts(
        len(kinds), letters, _has(kinds, DIGIT), _has(kinds, UPPER), _has(kinds, SPACE), _has(kinds, SYMBOL),
        float(adjusted), int(lengths.sum()), float(adjusted - _without_letter(kinds, words.starts)),
        int(np.count_nonzero(marks)),
        unspaced / letters if letters else 0.0,
    )  # fmt: skip


def _has(kinds: NDArray[np.uint8], bit: int) -> int:
    return int(np.count_nonzero(kinds & bit))


def _inside(starts: NDArray[np.int64], ends: NDArray[np.int64], size: int) -> NDArray[np.bool_]:
    edges = np.zeros(size + 1, dtype=np.int8)
    edges[starts] += 1
    np.subtract.at(edges, ends, 1)
    inside: NDArray[np.bool_] = np.cumsum(edges, dtype=np.int8)[:-1] > 0
    return inside


def _without_letter(kinds: NDArray[np.uint8], starts: NDArray[np.int64]) -> int:
    """Words that hold no letter at all (numbers, for the most part)."""
    if not len(starts):
        return 0
    letters = np.add.reduceat((kinds & LETTER) != 0, starts, dtype=np.int64)
    return int(np.count_nonzero(letters == 0))


def word_strings(document: Document) -> list[str]:
    """Lower-cased words, unspaced stretches uncut."""
    return split_words(document.text).words


def word_counts(document: Document) -> NDArray[np.int64]:
    """How often each distinct word occurs."""
    found: NDArray[np.int64] = np.unique(document.once(tokens).hashes, return_counts=True)[1]
    return found


def sentence_lengths(document: Document) -> list[int]:
    """Words of each sentence, line by line; lines without an end mark (headings, menus) are left out."""
    return [
        len(line[a:b].split())
        for line in document.lines
        if line[-1] in ".!?…。！？।॥؟\"'”’»)" and " " in line
        for a, b in split_sentences(line)
    ]


def url_characters(document: Document) -> int:
    """Characters that belong to addresses written out in the text."""
    if "http" not in document.text and "www." not in document.text:
        return 0
    return sum(found.end() - found.start() for found in URL.finditer(document.text))


@cache
def stop_words(language: str) -> frozenset[str]:
    """Frequent function words of a language, empty where we have none."""
    return frozenset(_stop_word_table().get(language, "").split())


@cache
def _stop_word_table() -> dict[str, str]:
    table: dict[str, str] = read_toml(Path(__file__).with_name("stopwords.toml").read_bytes())
    return table


@cache
def hashes_of(words: frozenset[str]) -> NDArray[np.uint64]:
    """Hashes of single words, comparable with those of `tokens`."""
    return word_array(read_characters(" ".join(sorted(words)))).hashes
