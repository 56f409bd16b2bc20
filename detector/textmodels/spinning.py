"""Spun text: words replaced by synonyms, seen by the company that each word keeps.

Trees say of each word how likely it was put in (`company`, `trees`). Words fall into grades by that, each grade has a
weight, and the page's score is the mean weight of its words. Both are fitted on texts that we spin, against honest
prose and honest pages: manuals and forums pair words as rarely as a spinner does, but words that belong together.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from detector.dataclassing import dataclass
from detector.errors import ModelError
from detector.nouns import Reading
from detector.textmodels.cells import Cells
from detector.textmodels.company import Tables, word_numbers
from detector.textmodels.keys import Keys
from detector.textmodels.prose import Prose, page_prose, text_prose
from detector.textmodels.scores import Moved, TextScore, Window, arrays, logistic, strongest
from detector.textmodels.tokens import LOWER, Places
from detector.textmodels.trees import Trees, exceeded

Floats = NDArray[np.float64]
NAME = "spun"
LEAST_WORDS = 80
# Share of the lower-case words that have a vector. Fewer: filler text, code, a page half in another language (four of
# the eight honest training pages that scored highest). English with every second word replaced has .74 and more.
LEAST_KNOWN = 0.72
LANGUAGES = frozenset(("en",))
DOUBT = 50  # ordinary words added in thought: the mean of a short text is no surer than its length
PHRASES = 8


@dataclass(frozen=True, slots=True)
class Model:
    """What is known of words, the trees that judge a word, the worth of their judgements, and the calibration."""

    tables: Tables
    trees: Trees
    grades: Floats  # ascending bounds of the trees' log-odds
    weights: Floats  # one more than bounds; their mean over the words of honest texts is 0
    slope: float
    shift: float


@cache
def model() -> Model:
    """The shipped model; raises `ModelError`."""
    own = arrays(NAME)
    if "pairs" in own:
        raise ModelError("the artefact 'spun' has the form of an earlier version; train it anew")
    words, pairs = (Cells.of(own[f"{name}_filled"], own[f"{name}_values"]) for name in ("word", "pair"))
    tables = Tables(words, pairs, Keys.of(own["keys"]), own["vectors"], own["functional"])
    trees = Trees(own["tree_columns"], own["tree_thresholds"], own["tree_values"], own["tree_base"].item())
    slope, shift = (float(value) for value in own["calibration"])
    return Model(tables, trees, own["grades"].astype(np.float64), own["weights"].astype(np.float64), slope, shift)


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
    found = own.tables.keys.places(prose.hash)
    lower = prose.shape == LOWER
    known = np.count_nonzero((found >= 0) & lower)
    return score(prose, own, found) if known >= LEAST_KNOWN * np.count_nonzero(lower) else None


def score(prose: Prose, own: Model, found: Places | None = None) -> TextScore:
    """Score `prose` by the mean weight of its words' grades; its tokens were `found` among the keys."""
    found = own.tables.keys.places(prose.hash) if found is None else found
    numbers, counted = word_numbers(prose, own.tables, found)
    pushed = own.weights.take(exceeded(own.trees.score(numbers), own.grades))
    at = prose.window.take(counted)
    words = np.bincount(at, minlength=prose.windows)
    logits = np.bincount(at, pushed, minlength=prose.windows) / (words + DOUBT) * own.slope + own.shift
    total = len(counted) + DOUBT
    logit = float(pushed.sum()) / total * own.slope + own.shift
    windows = tuple(
        Window(span, count, logistic(logit))
        for span, count, logit in zip(prose.window_spans(), words.tolist(), logits.tolist(), strict=True)
    )
    return TextScore(
        logistic(logit), logit, prose.words, windows, lambda: _phrases(prose, counted, pushed * own.slope / total)
    )


def _phrases(prose: Prose, counted: Places, pushed: Floats) -> Moved:
    """Words that fit worst, with a neighbour on either side."""
    near = np.arange(len(prose.start))
    found = strongest(pushed, counted.astype(np.int32), PHRASES)
    return tuple((prose.span(np.abs(near - place) <= 1), moved) for place, moved in found)
