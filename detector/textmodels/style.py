"""Stylometric shares of each window of prose: function-like endings, rhythm of sentences, marks, word lengths.

They carry over between corpora better than words do (trained on all corpora but one and tested on it, AUROC .79 on
their own for texts of 150 words and more). All are per word or per sentence, so length does not matter.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

import numpy as np
from numpy.typing import NDArray

from detector.textmodels.prose import Prose
from detector.textmodels.tokens import APOSTROPHE, CAPITAL, I32, LOWER, NUMBER, PUNCTUATION, SHOUT, Places

Floats = NDArray[np.float64]
MARKS: Final = ",\"'-(;:!?.$/"
SHORT, LONG = 8, 30  # tokens: short and long sentences
LONGEST = 40  # code points of a word that count
COMMA = 44
ENDINGS: Final = ("ing", "ly", "ed", "tion", "ment", "ness", "ity", "ance", "ence", "ful", "ive", "ous")
LEAST_LENGTH: Final = np.array([0, *(len(ending) + 1 for ending in ENDINGS)])
NAMES: Final[tuple[str, ...]] = (
    "word length", "word length squared", "words of 7 and more", "words up to 3", "words of 10 and more",
    *(f"mark {mark}" for mark in MARKS),
    "capitalised", "all capitals", "numbers", "apostrophes",
    *(f"-{ending}" for ending in ENDINGS),
    "participle after comma",
    "log mean sentence", "variation of sentences", "short sentences", "long sentences", "change between sentences",
)  # fmt: skip


def style(prose: Prose) -> Floats:
    """Return one row of `len(NAMES)` numbers a window."""
    count = prose.windows
    if not count:
        return np.zeros((0, len(NAMES)))
    words = (prose.shape != PUNCTUATION).nonzero()[0]
    many = np.maximum(np.bincount(prose.window.take(words), minlength=count), 1)
    lengths = (prose.end - prose.start).take(words)
    sums = np.concatenate([_lengths(prose, words, lengths), _marks(prose), _endings(prose, words, lengths)], axis=1)
    return np.concatenate([sums / many[:, None], _rhythm(prose, count)], axis=1)


def _table(prose: Prose, chosen: Places, kinds: NDArray[np.integer[Any]], count: int) -> Floats:
    """How many of the chosen tokens, which are of these of `count` kinds, each window has."""
    keys = prose.window.take(chosen) * count + kinds
    return np.bincount(keys, minlength=prose.windows * count).reshape(-1, count).astype(np.float64)


def _lengths(prose: Prose, words: Places, lengths: I32) -> Floats:
    """Sums of lengths and of their squares, words of 7 and more, up to 3, 10 and more."""
    return _table(prose, words, np.minimum(lengths, LONGEST), LONGEST + 1) @ length_weights()


@cache
def length_weights() -> Floats:
    """What a word of each length adds to the numbers of `_lengths`."""
    lengths = np.arange(LONGEST + 1)
    return np.array([lengths, lengths**2 / 10, lengths >= 7, lengths <= 3, lengths >= 10], np.float64).T


def _marks(prose: Prose) -> Floats:
    """Each mark, capitalised words, words in capitals, numbers, words with an apostrophe near their end."""
    places = (prose.shape == PUNCTUATION).nonzero()[0]
    kinds = mark_kinds().take(prose.codes.take(prose.start.take(places)), mode="clip")
    marks = _table(prose, places, kinds, len(MARKS) + 1)
    special = ((prose.shape != LOWER) & (prose.shape != PUNCTUATION)).nonzero()[0]
    shapes = _table(prose, special, prose.shape.take(special), PUNCTUATION)
    held = np.bincount(prose.window.take(_apostrophes(prose)), minlength=prose.windows)
    return np.concatenate([marks[:, 1:], shapes[:, [CAPITAL, SHOUT, NUMBER]], held[:, None]], axis=1)


def _apostrophes(prose: Prose) -> NDArray[np.intp]:
    """Words such as don't, Peter's: places of tokens with an apostrophe one or two code points before the end."""
    marks = np.flatnonzero(prose.codes == APOSTROPHE)
    token = np.searchsorted(prose.end, marks, "right")
    marks, token = marks[token < len(prose.end)], token[token < len(prose.end)]
    left = prose.end[token] - marks
    kept = (prose.start[token] <= marks) & (left > 1) & (left <= 3) & (prose.shape[token] != PUNCTUATION)
    held = token[kept]  # ascending
    once: NDArray[np.intp] = held[np.append(True, held[1:] != held[:-1])[: len(held)]]
    return once


@cache
def mark_kinds() -> NDArray[np.uint8]:
    """1 and up for each of MARKS by code point, 0 for all others."""
    kinds = np.zeros(128, np.uint8)
    kinds[[ord(mark) for mark in MARKS]] = np.arange(1, len(MARKS) + 1)
    return kinds


@cache
def ending_kinds() -> tuple[NDArray[np.bool_], NDArray[np.uint8]]:
    """By the last two letters whether an ending is possible; by the last four 1 and up for each of ENDINGS, 0 for none.

    Letters in 5 bits each, a is 1, what is no letter 0; built once a process.
    """
    possible, kinds = np.zeros(1 << 10, np.bool_), np.zeros(1 << 20, np.uint8)
    for number, ending in enumerate(ENDINGS, 1):
        key = sum((ord(char) - 96) << (5 * place) for place, char in enumerate(reversed(ending)))
        possible[key & 1023] = True
        kinds[key :: 1 << (5 * len(ending))] = number
    return possible, kinds


@cache
def letters() -> I32:
    """By code point: 1 to 26 for the letters a to z; the last stands for all that follow."""
    numbers = np.zeros(128, np.int32)
    numbers[ord("a") : ord("z") + 1] = np.arange(1, 27)
    return numbers


def _endings(prose: Prose, words: Places, lengths: I32) -> Floats:
    """Words of each ending that have two letters more than it, and participles after a comma."""
    possible, kinds = ending_kinds()
    end = prose.end.take(words).astype(np.intp)
    key = _letters(prose, end - 1) | _letters(prose, end - 2) << 5
    near = (possible.take(key) & (lengths > 3)).nonzero()[0]
    end, key, lengths = end.take(near), key.take(near), lengths.take(near)
    kind = kinds.take(key | _letters(prose, end - 3) << 10 | _letters(prose, end - 4) << 15)
    fits = ((kind > 0) & (lengths > LEAST_LENGTH.take(kind))).nonzero()[0]
    near, kind = words.take(near.take(fits)), kind.take(fits)
    table = np.bincount(prose.window[near] * (len(ENDINGS) + 1) + kind, minlength=prose.windows * (len(ENDINGS) + 1))
    participles = near[kind == 1]
    before = prose.codes[prose.start[np.maximum(participles - 1, 0)]] == COMMA
    after = np.bincount(prose.window[participles[before]], minlength=prose.windows)
    return np.concatenate([table.reshape(prose.windows, -1)[:, 1:], after[:, None]], axis=1).astype(np.float64)


def _letters(prose: Prose, places: Places) -> I32:
    return letters().take(prose.codes.take(places), mode="clip")


def _rhythm(prose: Prose, count: int) -> Floats:
    lengths = np.bincount(prose.sentence)
    own = prose.window.take(np.cumsum(lengths) - lengths)
    sizes = lengths.astype(np.float64)
    many = np.maximum(np.bincount(own, minlength=count), 1)
    mean = np.bincount(own, sizes, minlength=count) / many
    spread = np.sqrt(np.maximum(np.bincount(own, sizes**2, minlength=count) / many - mean**2, 0))
    change = np.zeros(len(sizes))
    change[1:] = np.abs(sizes[1:] - sizes[:-1])
    mean = np.maximum(mean, 1)
    return np.stack(
        [
            np.log(mean),
            spread / mean,
            np.bincount(own, sizes < SHORT, minlength=count) / many,
            np.bincount(own, sizes > LONG, minlength=count) / many,
            np.bincount(own, change, minlength=count) / many / mean,
        ],
        axis=1,
    )
