"""Spun text: words replaced by synonyms, seen by how rarely neighbours are met together in human prose.

A table of hashed word-pair counts says how often two words stood side by side in human English prose, a table of word
frequencies how often that is to be expected by chance. Each word falls into a cell: how common it is, how well it goes
with the word before and the word after. Each cell has a weight; the page's score is their mean. Synonyms out of place
fall into the cells "common enough words, never met together", whichever thesaurus they came from.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

from detector.nouns import Reading
from detector.textmodels.prose import Prose, page_prose, text_prose
from detector.textmodels.scores import Moved, TextScore, Window, arrays, logistic, strongest
from detector.textmodels.tokens import CAPITAL, I32, LOWER, U8, buckets, chained

Floats = NDArray[np.float64]
NAME = "spun"
LEAST_WORDS = 80
LEAST_KNOWN = 0.75  # share of words that the frequency table has: fewer: filler text, code
LANGUAGES = frozenset(("en",))
PAIR_SALT = 31
CLASSES = 10  # of word frequency; 0: unknown word
LEVELS = 10  # of how well two neighbours go together; 0: no neighbour
CELLS = CLASSES * LEVELS * LEVELS
PHRASES = 8


@dataclass(frozen=True, slots=True)
class Model:
    """Frequency and pair tables, the weights of the cells, and the calibration."""

    words: U8  # hashed: 8 × (Zipf frequency), 0 unknown
    pairs: U8  # hashed: 8 × log2(1 + occurrences in a billion words)
    cells: Floats  # CELLS weights
    bias: float
    slope: float
    shift: float


@cache
def model() -> Model:
    """The shipped model; raises `ModelError`."""
    own = arrays(NAME)
    slope, shift = (float(value) for value in own["calibration"])
    return Model(own["words"], own["pairs"], own["cells"].astype(np.float64), own["bias"].item(), slope, shift)


def spun(reading: Reading) -> TextScore | None:
    """Score the page's prose; None where the model abstains."""
    if reading.page.language.code not in LANGUAGES:
        return None
    prose = reading.once(page_prose)
    return _score(prose) if prose.words >= LEAST_WORDS else None


def score_text(text: str) -> TextScore | None:
    """Score a plain English text."""
    prose = text_prose(text)
    return _score(prose) if prose.words >= LEAST_WORDS else None


def _score(prose: Prose) -> TextScore | None:
    own = model()
    lower = prose.shape == LOWER
    known = (own.words[buckets(prose.hash, table_bits(own.words))] > 0) & lower
    return score(prose, own) if known.sum() >= LEAST_KNOWN * lower.sum() else None


def score(prose: Prose, own: Model) -> TextScore:
    """Score `prose` by the mean weight of its words' cells."""
    cells, counted = word_cells(prose, own.words, own.pairs)
    pushed = np.where(counted, own.cells[cells], 0.0)
    words = np.bincount(prose.window, counted, minlength=prose.windows)
    sums = np.bincount(prose.window, pushed, minlength=prose.windows)
    logits = (sums / np.maximum(words, 1) + own.bias) * own.slope + own.shift
    total = max(1, int(counted.sum()))
    logit = (float(pushed.sum()) / total + own.bias) * own.slope + own.shift
    windows = tuple(
        Window(span, count, logistic(logit))
        for span, count, logit in zip(prose.window_spans(), words.astype(int).tolist(), logits.tolist(), strict=True)
    )
    return TextScore(logistic(logit), logit, prose.words, windows, lambda: _phrases(prose, pushed * own.slope / total))


def word_cells(prose: Prose, words: U8, pairs: U8) -> tuple[I32, NDArray[np.bool_]]:
    """The cell of each token, and which tokens count (lower-case words, and capitals that begin a sentence)."""
    is_word = (prose.shape == LOWER) | (prose.shape == CAPITAL)
    begins = np.append(True, prose.sentence[1:] != prose.sentence[:-1])[: len(prose.sentence)]
    counted = is_word & ((prose.shape == LOWER) | begins)
    frequency = words[buckets(prose.hash, table_bits(words))]
    fit = fits(prose, frequency, pairs, is_word)
    before = np.append(0, fit)[: len(frequency)]
    after = np.append(fit, 0)[: len(frequency)]
    classes = np.minimum(frequency // 8 + (frequency > 0), CLASSES - 1).astype(np.int32)
    return (classes * LEVELS + before) * LEVELS + after, counted


def fits(prose: Prose, frequency: U8, pairs: U8, is_word: NDArray[np.bool_]) -> I32:
    """How well each token goes with the next: 0 no neighbour, 1-4 never met (by how expected), 5-9 met (by how often).

    Expected log2 count in a billion words of two neighbours with Zipf values a and b: (a + b - 9) · log2(10).
    """
    if len(frequency) < 2:
        return np.zeros(0, np.int32)
    both = is_word[:-1] & is_word[1:] & (frequency[:-1] > 0) & (frequency[1:] > 0)
    seen = pairs[buckets(chained(prose.hash, 2, PAIR_SALT), table_bits(pairs))].astype(np.float64) / 8
    expected = ((frequency[:-1].astype(np.float64) + frequency[1:]) / 8 - 9) * 3.3219
    unmet = 1 + np.digitize(expected, (3.0, 6.0, 9.0))
    met = 5 + np.digitize(seen - expected, (-3.0, 0.0, 3.0, 6.0))
    return np.where(both, np.where(seen > 0, met, unmet), 0).astype(np.int32)


def table_bits(table: U8) -> int:
    """Size of a hashed table as a power of two."""
    return len(table).bit_length() - 1


def _phrases(prose: Prose, pushed: Floats) -> Moved:
    """Words that fit worst, with a neighbour on either side."""
    found = strongest(pushed, np.arange(len(pushed), dtype=np.int32), PHRASES)
    near = np.arange(len(pushed))
    return tuple((prose.span(np.abs(near - place) <= 1), moved) for place, moved in found)
