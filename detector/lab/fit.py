"""Fit non-negative weights: a logistic model whose evidence tells against a page, or for it where it is a good sign.

Each weight has a Gaussian prior around what its author thought (the severity's default weight): a rule that the
training pages never show keeps its author's weight, one that they show often gets theirs. Pages are weighted by
source, for a source is one template however many pages it has.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from detector.lab.measure import Measured
from detector.lab.pagecorpora import WILD

Floats = npt.NDArray[np.float64]
BAD_SHARE = 0.4  # of the total weight: a page that somebody asks about; the bands, not the prior, spare honest pages


@dataclass(frozen=True, slots=True)
class Fit:
    """Weights in the order of the columns, and the intercept; log-odds."""

    weights: Floats
    base: float
    loss: float


def source_weights(rows: Sequence[Measured], bad_share: float = BAD_SHARE) -> Floats:
    """Weights summing to the number of rows: within good and bad, a source counts by the root of its pages."""
    sources = [row.source for row in rows]
    counts = {source: sources.count(source) for source in set(sources)}
    raw = np.array([1 / max(counts[s], WILD) ** 0.5 for s in sources])
    bad = np.array([row.bad for row in rows])
    raw[bad] *= bad_share / max(raw[bad].sum(), 1e-9)
    raw[~bad] *= (1 - bad_share) / max(raw[~bad].sum(), 1e-9)
    return np.asarray(raw * len(rows), dtype=np.float64)


def fit_nonnegative(
    x: Floats,
    bad: npt.NDArray[np.bool_],
    weight: Floats,
    signs: Floats,
    prior: Floats,
    stiffness: Floats,
    base_prior: float = -3.0,
    least: float = 0.0,
) -> Fit:
    """Fit `P(bad) = logistic(base + Σ sign·w·x)` with w ≥ least · prior.

    Args:
        x: (pages, columns), 0..1.
        bad: (pages,) labels.
        weight: (pages,) weights.
        signs: (columns,) +1 for evidence against the page, -1 for good signs.
        prior: (columns,) centre of each weight's Gaussian prior, log-odds.
        stiffness: (columns,) 1 / variance of the prior.
        base_prior: centre of the intercept's prior, with stiffness 1.
        least: share of its prior that no weight falls below.
    """
    from scipy.optimize import minimize

    signed = x * signs
    target = bad.astype(np.float64)

    def loss(theta: Floats) -> tuple[float, Floats]:
        w, base = theta[:-1], theta[-1]
        z = signed @ w + base
        p = 1 / (1 + np.exp(-np.clip(z, -40, 40)))
        data = float((weight * (np.logaddexp(0, z) - target * z)).sum())
        away = w - prior
        value = data + 0.5 * float((stiffness * away**2).sum()) + 0.5 * (base - base_prior) ** 2
        residual = weight * (p - target)
        gradient = np.append(signed.T @ residual + stiffness * away, residual.sum() + base - base_prior)
        return value, gradient

    start = np.append(prior, base_prior)
    bounds = [(least * float(p), None) for p in prior] + [(None, None)]
    found = minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds, options={"maxiter": 500})
    return Fit(found.x[:-1], float(found.x[-1]), float(found.fun))


def strength_matrix(rows: Sequence[Measured], columns: Sequence[str]) -> Floats:
    """(pages, columns) of rule strengths, 0 where a rule was silent."""
    place = {name: index for index, name in enumerate(columns)}
    x = np.zeros((len(rows), len(columns)))
    for i, row in enumerate(rows):
        for name, strength in row.strengths.items():
            if name in place:
                x[i, place[name]] = strength
    return x
