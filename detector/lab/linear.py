"""Logistic regression on hashed n-grams: a sparse matrix of unit rows, weights per row, L-BFGS. Deterministic."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

from detector.textmodels.tokens import I32

Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]


class Fitted(NamedTuple):
    """Weights of the columns and the bias."""

    weights: Floats
    bias: float


def presence(rows: Sequence[I32], columns: int) -> Any:
    """A CSR matrix of ones, one row a text; `rows` hold the distinct columns present."""
    from scipy.sparse import csr_matrix

    ends = np.concatenate([[0], np.cumsum([len(row) for row in rows])])
    cells = np.concatenate(rows).astype(np.int32)
    return csr_matrix((np.ones(len(cells), np.float32), cells, ends), shape=(len(rows), columns))


def unit_length(x: Any, slack: int = 0) -> Any:
    """The rows of a CSR matrix of ones, each scaled to length 1, or less with `slack` more that weigh nothing."""
    sizes = np.diff(x.indptr)
    scaled = x.astype(np.float32)  # a copy
    scaled.data = np.repeat(1 / np.sqrt(np.maximum(sizes + slack, 1)), sizes).astype(np.float32)
    return scaled


def unit_rows(rows: Sequence[I32], columns: int) -> Any:
    """A CSR matrix with one row of unit length a text; `rows` hold the distinct columns present."""
    return unit_length(presence(rows, columns))


def fit_logistic(x: Any, y: Flags, weight: Floats, strength: float, most: int = 200) -> Fitted:
    """Minimise `sum(weight·loss) + |w|² / (2·strength)`; `weight` should sum to about the number of rows."""
    from scipy.optimize import minimize

    kept = np.flatnonzero(weight > 0)
    width, x = x.shape[1], x[kept].astype(np.float64)  # one type: else each product would convert the whole matrix
    used = np.flatnonzero(np.bincount(x.indices, minlength=width))  # the weights of all others stay 0
    x = x[:, used]
    sign, own = np.where(y[kept], 1.0, -1.0), weight[kept]
    turned = x.T.tocsr()

    def loss(theta: Floats) -> tuple[float, Floats]:
        w, b = theta[:-1], theta[-1]
        margin = sign * (x @ w + b)
        pull = -own * sign / (1 + np.exp(np.clip(margin, -50, 50)))
        value = float((own * np.logaddexp(0, -margin)).sum()) + float(w @ w) / (2 * strength)
        return value, np.append(turned @ pull + w / strength, pull.sum())

    start = np.zeros(x.shape[1] + 1)
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": most, "maxcor": 8, "ftol": 1e-7})
    weights = np.zeros(width)
    weights[used] = found.x[:-1]
    return Fitted(weights, float(found.x[-1]))


def group_weights(y: Flags, groups: Sequence[str], power: float = 0.7, most: float = np.inf) -> Floats:
    """Weights that give both classes the same sum and, within a class, a group of n rows about n^(1-power).

    Args:
        y: class of each row.
        groups: source or corpus of each row.
        power: 0 weighs rows alike, 1 weighs groups alike.
        most: groups of more rows count as this many.
    """
    keys = np.array(groups)
    weight = np.zeros(len(y))
    for own in (y, ~y):
        names, place, counts = np.unique(keys[own], return_inverse=True, return_counts=True)
        if len(names):
            per = np.minimum(counts, most) ** (1 - power) / counts
            weight[own] = per[place] / per[place].sum()
    return weight * len(y) / 2
