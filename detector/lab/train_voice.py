"""Train the comparison of comment voices: the same name twice on an honest page is one writer, two names are two."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations
from typing import Any

import numpy as np
import numpy.typing as npt

from detector.lab.linear import fit_logistic
from detector.lab.metrics import auroc
from detector.nouns import Comment
from detector.textmodels.voice import HABITS, Model, comparable, pair_rows

Floats = npt.NDArray[np.float64]
STRENGTH = 1.0
PRIOR = 0.05  # share of pairs with one writer behind two names that the score supposes
MOST_PAIRS = 60  # of two writers a page, so that long threads do not rule


def page_pairs(comments: Sequence[Comment]) -> tuple[Floats, npt.NDArray[np.bool_]] | None:
    """Rows of one page's pairs and whether each has one writer; None without both sorts."""
    kept = comparable(comments)
    pairs = list(combinations(range(len(kept)), 2))
    same = np.array([kept[i].author.casefold() == kept[j].author.casefold() for i, j in pairs])
    if len(kept) < 3 or not same.any() or same.all():
        return None
    chosen = np.sort(np.concatenate([np.flatnonzero(same), np.flatnonzero(~same)[:MOST_PAIRS]]))
    return pair_rows([comment.text for comment in kept], [pairs[i] for i in chosen]), same[chosen]


def train_voice(pages: Iterable[Sequence[Comment]]) -> tuple[Model, float] | None:
    """Fit on all pages; return the model and its AUROC on pages left out by turns, None where nobody writes twice."""
    found = [pair for comments in pages if (pair := page_pairs(comments)) is not None]
    if not found:
        return None
    page = np.concatenate([np.full(len(same), index) for index, (_, same) in enumerate(found)])
    rows, same = np.concatenate([rows for rows, _ in found]), np.concatenate([same for _, same in found])
    scores = np.zeros(len(same))
    for fold in range(5):
        own = _fit(rows[page % 5 != fold], same[page % 5 != fold])
        scores[page % 5 == fold] = _score(rows[page % 5 == fold], own)
    return _fit(rows, same), auroc(scores[same], scores[~same])


def _score(rows: Floats, own: Model) -> Floats:
    from detector.textmodels.voice import score_pairs

    return score_pairs(rows, own)


def _fit(rows: Floats, same: npt.NDArray[np.bool_]) -> Model:
    from scipy.sparse import csr_matrix

    spread = np.maximum(rows[:, : len(HABITS)].std(axis=0), 1e-3)
    scaled = rows.copy()
    scaled[:, : len(HABITS)] = np.minimum(scaled[:, : len(HABITS)] / spread, 4.0)
    weight = np.where(same, 0.5 / same.mean(), 0.5 / (1 - same.mean()))
    fitted = fit_logistic(csr_matrix(scaled), same, weight, STRENGTH)
    return Model(spread, fitted.weights, fitted.bias + float(np.log(PRIOR / (1 - PRIOR))))


def voice_arrays(model: Model) -> dict[str, npt.NDArray[Any]]:
    """The artefact `voice`."""
    return {
        "habits": np.array(HABITS),
        "spread": model.spread.astype(np.float32),
        "weights": model.weights.astype(np.float32),
        "bias": np.array(model.bias),
    }
