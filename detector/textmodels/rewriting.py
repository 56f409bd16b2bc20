"""Rewritten or machine-written prose against human prose, from hashed words, word pairs and stylometric shares.

Trained on English originals and their rewrites by a dozen language models, judged on corpora that it never saw. It
says nothing of other languages and of less than 80 words of prose: excerpts that short tell too little.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from detector.dataclassing import dataclass
from detector.nouns import Reading
from detector.textmodels.grams import Linear
from detector.textmodels.prose import Prose, page_prose, text_prose
from detector.textmodels.scores import Moved, TextScore, Window, arrays, logistic, strongest
from detector.textmodels.style import style
from detector.textmodels.tokens import PUNCTUATION

Floats = NDArray[np.float64]
NAME = "rewritten"
LEAST_WORDS = 80
LANGUAGES = frozenset(("en",))
CLIP = 4.0  # standard deviations of a stylometric share that count
SENTENCES = 6  # passages named


@dataclass(frozen=True, slots=True)
class Model:
    """Weights of n-grams and of style, and the calibration of their sum."""

    grams: Linear
    center: Floats
    spread: Floats
    style_weights: Floats
    slope: float
    shift: float

    def raw(self, prose: Prose) -> Floats:
        """Uncalibrated log-odds of each window."""
        shares = ((style(prose) - self.center) / self.spread).clip(-CLIP, CLIP)
        return self.grams.by_window(prose.hash, prose.window, prose.windows) + shares @ self.style_weights


@cache
def model() -> Model:
    """The shipped model; raises `ModelError`."""
    own = arrays(NAME)
    slope, shift = (float(value) for value in own["calibration"])
    center, spread, weights = (own[f"style_{key}"].astype(np.float64) for key in ("center", "spread", "weights"))
    return Model(Linear.from_arrays(own), center, spread, weights, slope, shift)


def rewritten(reading: Reading) -> TextScore | None:
    """Score the page's prose; None where the model abstains."""
    if reading.page.language.code not in LANGUAGES:
        return None
    prose = reading.once(page_prose)
    return score(prose, model()) if prose.words >= LEAST_WORDS else None


def score_text(text: str) -> TextScore | None:
    """Score a plain English text."""
    prose = text_prose(text)
    return score(prose, model()) if prose.words >= LEAST_WORDS else None


def score(prose: Prose, own: Model) -> TextScore:
    """Score `prose`: the mean of its windows' log-odds, weighted by their words."""
    logits = own.raw(prose) * own.slope + own.shift
    words = np.bincount(prose.window[prose.shape != PUNCTUATION], minlength=prose.windows)
    weights = np.maximum(words, 1)
    logit = float((logits * weights).sum() / weights.sum())
    windows = tuple(
        Window(span, count, logistic(logit))
        for span, count, logit in zip(prose.window_spans(), words.tolist(), logits.tolist(), strict=True)
    )
    return TextScore(logistic(logit), logit, prose.words, windows, lambda: _passages(prose, own))


def _passages(prose: Prose, own: Model) -> Moved:
    pushed = own.grams.by_token(prose.hash) * own.slope / np.sqrt(max(1.0, 2.0 * len(prose.hash) / prose.windows))
    found = strongest(pushed, prose.sentence, SENTENCES)
    return tuple((prose.span(prose.sentence == sentence), moved) for sentence, moved in found)
