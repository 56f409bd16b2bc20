"""What the page's words say: hashed words and word pairs of everything visible, weighed against pages of known makers.

A topic is not its abuse. An n-gram counts only where several unrelated bad sources, or more good ones, use it; sources
weigh nearly alike however many pages they have. Any language: what no training page used weighs nothing.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from detector.nouns import Reading, Span
from detector.textmodels.grams import Linear
from detector.textmodels.prose import inside, page_tokens
from detector.textmodels.scores import Moved, TextScore, arrays, logistic
from detector.textmodels.tokens import U64

NAME = "vocabulary"
LEAST_TOKENS = 10
MOST_TOKENS = 4_000
PHRASES = 8  # passages named
REACH = 4  # tokens on either side that belong to a phrase


@cache
def model() -> tuple[Linear, float, float]:
    """The shipped weights with slope and shift of their calibration; raises `ModelError`."""
    own = arrays(NAME)
    slope, shift = (float(value) for value in own["calibration"])
    return Linear.from_arrays(own), slope, shift


def visible(reading: Reading) -> NDArray[np.intp]:
    """Places, among the page's tokens, of what a reader can see, title and description included."""
    tokens = reading.once(page_tokens)
    hidden = [block.span for block in reading.page.blocks if block.hidden]
    if not hidden:
        return np.arange(min(len(tokens), MOST_TOKENS))
    return np.flatnonzero(~inside(tokens.start, hidden))[:MOST_TOKENS]


def visible_hashes(reading: Reading) -> U64:
    """Hashes of the visible tokens, in order."""
    return reading.once(page_tokens).hash[visible(reading)]


def vocabulary(reading: Reading) -> TextScore | None:
    """Score the page's words; None with fewer than 10 tokens."""
    hashes = reading.once(visible_hashes)
    if len(hashes) < LEAST_TOKENS:
        return None
    grams, slope, shift = model()
    raw = float(grams.by_window(hashes, np.zeros(len(hashes), np.int32), 1)[0])
    logit = raw * slope + shift
    return TextScore(logistic(logit), logit, len(hashes), (), lambda: _phrases(reading, grams, slope))


def _phrases(reading: Reading, grams: Linear, slope: float) -> Moved:
    """The stretches of a few tokens that pushed most towards bad, each wording once."""
    tokens, places = reading.once(page_tokens), visible(reading)
    pushed = grams.by_token(tokens.hash[places]) * slope / np.sqrt(max(1, 2 * len(places)))
    found: list[tuple[Span, float]] = []
    seen: set[int] = set()
    taken = np.zeros(len(places), np.bool_)
    for place in np.argsort(-pushed, kind="stable")[: 12 * PHRASES]:
        key = int(tokens.hash[places[place]])
        if len(found) == PHRASES or pushed[place] <= 0:
            break
        if key not in seen and not taken[place]:
            seen.add(key)
            low, high = _stretch(pushed, places, int(place))
            taken[low:high] = True
            span = Span(int(tokens.start[places[low]]), int(tokens.end[places[high - 1]]))
            found.append((span, float(pushed[low:high].sum())))
    return tuple(found)


def _stretch(pushed: NDArray[np.float64], places: NDArray[np.intp], at: int) -> tuple[int, int]:
    """Widen from `at` over neighbours that push the same way."""
    low = high = at
    least = pushed[at] * 0.25
    while low > max(0, at - REACH) and pushed[low - 1] > least and places[low] - places[low - 1] == 1:
        low -= 1
    while high < min(len(pushed) - 1, at + REACH) and pushed[high + 1] > least and places[high + 1] - places[high] == 1:
        high += 1
    return low, high + 1
