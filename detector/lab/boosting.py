"""The rival of the page model: additive, monotone gradient boosting on the same columns and the same folds.

`HistGradientBoostingClassifier` without interactions is additive too, so its contributions would be as exact. It is
trained at each `detector train` only to be compared: the choice between the two is told with its figures, not assumed.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from detector.lab import metrics
from detector.lab.fit import source_weights, strength_matrix
from detector.lab.measure import Measured
from detector.lab.pagemodel import FOLDS, Recipe, source_folds

Floats = npt.NDArray[np.float64]


def boosted_figures(rows: Sequence[Measured], recipe: Recipe, seed: int = 0) -> dict[str, float]:
    """AUROC and true positives at 1 % false alarms of additive boosting, out of fold, macro over bad sources."""
    scores = boosted_out_of_fold(rows, recipe, source_folds(rows, FOLDS, seed), seed)
    bad = np.array([row.bad for row in rows])
    spam = metrics.by_source(scores[bad], [row.source for row in rows if row.bad])
    return {
        "boosting_auroc": round(metrics.macro_auroc(spam, scores[~bad]), 4),
        "boosting_tpr_at_1pct": round(metrics.macro_tpr(spam, scores[~bad], 0.01), 4),
    }


def boosted_out_of_fold(
    rows: Sequence[Measured], recipe: Recipe, folds: npt.NDArray[np.int64], seed: int = 0
) -> Floats:
    """Log-odds of each row by a model that saw nothing of its source; columns only ever count in their direction."""
    from sklearn.ensemble import HistGradientBoostingClassifier

    x, signs = _columns(rows, recipe)
    bad, weight = np.array([row.bad for row in rows]), source_weights(rows)
    scores = np.zeros(len(rows))
    for fold in range(int(folds.max()) + 1):
        kept, held = folds != fold, folds == fold
        used = np.flatnonzero([len(np.unique(own[~np.isnan(own)])) > 1 for own in x[kept].T])
        model = HistGradientBoostingClassifier(
            max_iter=150,
            learning_rate=0.08,
            max_leaf_nodes=8,
            min_samples_leaf=20,
            l2_regularization=5.0,
            interaction_cst="no_interactions",
            monotonic_cst=[signs[i] for i in used.tolist()],
            random_state=seed,
        )
        model.fit(x[np.ix_(kept, used)], bad[kept], sample_weight=weight[kept])
        scores[held] = model.decision_function(x[np.ix_(held, used)])
    return scores


def _columns(rows: Sequence[Measured], recipe: Recipe) -> tuple[Floats, list[int]]:
    """Strengths of the rules that fired and the signals; the direction of each."""
    rules = [name for name in sorted(recipe.rules) if any(name in row.strengths for row in rows)]
    signals = [*recipe.monotone, *recipe.free]
    values = np.array([[row.signals.get(name, np.nan) for name in signals] for row in rows])
    signs = [int(recipe.rules[name][0]) for name in rules] + [1] * len(recipe.monotone) + [0] * len(recipe.free)
    return np.hstack([strength_matrix(rows, rules), values.reshape(len(rows), len(signals))]), signs
