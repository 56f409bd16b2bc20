"""What the page's words say: hashed words and word pairs of everything visible, weighed against pages of known makers.

A topic is not its abuse. An n-gram counts only where several unrelated bad sources, or more good ones, use it; sources
weigh nearly alike however many pages they have. Any language: what no training page used weighs nothing.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from detector.nouns import Page, Reading, Span
from detector.textmodels.grams import Floats
from detector.textmodels.lexicon import Lexicon
from detector.textmodels.prose import inside, page_tokens
from detector.textmodels.scores import Moved, TextScore, arrays, logistic
from detector.textmodels.tokens import U64, Tokens

NAME = "vocabulary"
LEAST_TOKENS = 10
MOST_TOKENS = 4_000
PHRASES = 8  # passages named
PASSAGE = 12  # tokens of one
TELLING = 3  # tokens below which one says nothing


@cache
def model() -> tuple[Lexicon, float, float]:
    """The shipped weights with slope and shift of their calibration; raises `ModelError`."""
    own = arrays(NAME)
    slope, shift = (float(value) for value in own["calibration"])
    return Lexicon.from_arrays(own), slope, shift


def visible(reading: Reading) -> NDArray[np.intp]:
    """Places, among the page's tokens, of what a reader can see, title and description included."""
    tokens = reading.once(page_tokens)
    hidden = [block.span for block in reading.page.blocks if block.hidden]
    if not hidden:
        return np.arange(min(len(tokens), MOST_TOKENS))
    return np.flatnonzero(~inside(tokens.start, hidden))[:MOST_TOKENS]


def visible_hashes(reading: Reading) -> U64:
    """Hashes of the visible tokens, in order."""
    return reading.once(page_tokens).hash.take(reading.once(visible))


def vocabulary(reading: Reading) -> TextScore | None:
    """Score the page's words; None with fewer than 10 tokens."""
    hashes = reading.once(visible_hashes)
    if len(hashes) < LEAST_TOKENS:
        return None
    lexicon, slope, shift = model()
    raw, length = lexicon.score(lexicon.keys(hashes))
    logit = raw * slope + shift
    page, tokens, places = reading.page, reading.once(page_tokens), reading.once(visible)

    def passages() -> Moved:  # It must not hold the reading, which holds the score: it would wait for the collector.
        return _phrases(page, tokens, places, lexicon.by_token(hashes) * slope / length)

    return TextScore(logistic(logit), logit, len(hashes), (), passages)


def _phrases(page: Page, tokens: Tokens, places: NDArray[np.intp], pushed: Floats) -> Moved:
    """The passages that pushed most towards bad, each wording once: single words would tell a reader nothing."""
    begins = _chunks([block.span.start for block in page.blocks], tokens.start.take(places))
    sums = np.add.reduceat(pushed, begins)
    ends = [*begins[1:], len(places)]
    found: list[tuple[Span, float]] = []
    seen: set[int] = set()
    for chunk in np.argsort(-sums, kind="stable"):
        own = places[begins[chunk] : ends[chunk]]
        wording = hash(tokens.hash[own].tobytes())
        if len(found) == PHRASES or sums[chunk] <= 0:
            break
        if wording not in seen and len(own) >= TELLING:
            seen.add(wording)
            span = Span(int(tokens.start[own[0]]), int(tokens.end[own[-1]]))
            found.append((span, float(sums[chunk])))
    return tuple(found)


def _chunks(blocks: Sequence[int], starts: NDArray[np.int32]) -> list[int]:
    """Indices at which passages begin: with each block, and after every `PASSAGE` tokens inside one."""
    begun = {0, len(starts), *np.searchsorted(starts, np.array(blocks, np.int32)).tolist()}
    return [place for first, end in pairwise(sorted(begun)) for place in range(first, end, PASSAGE)]
