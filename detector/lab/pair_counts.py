"""How often words and neighbouring words occur, as hashed tables."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

import numpy as np
import numpy.typing as npt

from detector.textmodels.company import PAIR_SALT
from detector.textmodels.grams import Floats
from detector.textmodels.prose import text_prose
from detector.textmodels.tokens import CAPITAL, LOWER, U8, buckets, chained, tokenize

WORD_BITS, PAIR_BITS = 20, 23
VOCABULARY = 150_000
WEB_WORDS = 1_024_908_267_229  # running words behind the counts of `wordsegment`
BILLION = 1e9
NEWLINE = 10


@dataclass(frozen=True, slots=True)
class Counts:
    """How often neighbouring words were met, hashed, in how many words."""

    pairs: npt.NDArray[np.int32]
    words: int

    def __add__(self, other: Counts) -> Counts:
        """Counts of both together."""
        return Counts(self.pairs + other.pairs, self.words + other.words)


def word_table() -> U8:
    """8 × Zipf frequency of the commonest English words, hashed."""
    from wordfreq import top_n_list, zipf_frequency

    words = top_n_list("en", VOCABULARY)
    tokens = tokenize("\n".join(words))
    line = np.searchsorted(np.flatnonzero(tokens.codes == NEWLINE), tokens.start)
    single = np.bincount(line, minlength=len(words))[line] == 1
    zipf = np.array([max(1, round(8 * zipf_frequency(word, "en"))) for word in words], np.uint8)
    table = np.zeros(1 << WORD_BITS, np.uint8)
    np.maximum.at(table, buckets(tokens.hash[single], WORD_BITS), zipf[line[single]])
    return table


def count_pairs(texts: Iterable[str]) -> Counts:
    """Count neighbouring words."""
    counts = np.zeros(1 << PAIR_BITS, np.int32)
    total = 0
    for text in texts:
        prose = text_prose(text)
        is_word = (prose.shape == LOWER) | (prose.shape == CAPITAL)
        both = is_word[:-1] & is_word[1:]
        cells = buckets(chained(prose.hash, 2, PAIR_SALT), PAIR_BITS)[both]
        np.add.at(counts, cells, 1)
        total += int(is_word.sum())
    return Counts(counts, total)


def pair_table(counts: Counts) -> U8:
    """8 × log2(1 + occurrences in a billion words) of neighbours; the larger of our counts and the web's."""
    rate = np.maximum(counts.pairs * (BILLION / max(counts.words, 1)), web_pairs())
    table: U8 = np.minimum(np.round(8 * np.log2(1 + rate)), 255).astype(np.uint8)
    return table


@cache
def web_pairs() -> Floats:
    """Occurrences of neighbouring words in a billion words of the web, hashed."""
    import wordsegment

    wordsegment.load()
    rates = np.zeros(1 << PAIR_BITS)
    pairs = [(key, count) for key, count in wordsegment.BIGRAMS.items() if not key.startswith("<")]
    tokens = tokenize("\n".join(key for key, _ in pairs))
    line = np.searchsorted(np.flatnonzero(tokens.codes == NEWLINE), tokens.start)
    pure = np.bincount(line, minlength=len(pairs)) == 2
    first = np.flatnonzero(pure[line] & (np.append(True, np.diff(line) > 0)))
    hashes = chained(tokens.hash, 2, PAIR_SALT)[first]
    values = np.array([count for _, count in pairs])[line[first]]
    np.maximum.at(rates, buckets(hashes, PAIR_BITS), values * (BILLION / WEB_WORDS))
    return rates
