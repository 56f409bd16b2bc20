"""Fit the page model: an additive, monotone logistic model over rule strengths and content signals.

Each rule adds weight x strength, the weight never negative. Each signal adds a step function over a few quantile
cuts ("thermometer" coding): `Σ step_k · [value > cut_k]`, steps non-negative where more can only be worse, free
otherwise. All terms add up to the log-odds, so contributions are exact. Folds are grouped by source: a page of a
source never helps to judge that source.

Each page is shown twice: as it is, and as one of whose wording the text models have nothing to say (their steps at what
a typical good page gets, as in use). Else the words of known makers take the credit for the faults that stand beside
them, and a fault weighs little on a page whose language or trade the vocabulary does not know.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
import numpy.typing as npt

from detector.lab.fit import Fit, fit_nonnegative, source_weights, strength_matrix
from detector.lab.measure import Measured

Floats = npt.NDArray[np.float64]
FOLDS = 8


@dataclass(frozen=True, slots=True)
class Column:
    """One fitted coefficient: a rule, or one step of a signal."""

    name: str
    cut: float  # NaN for rules
    sign: float  # +1 or -1: the direction in which the coefficient may not go below zero; 0: free
    prior: float
    stiffness: float


@dataclass(frozen=True, slots=True)
class Recipe:
    """What goes into a fit."""

    rules: Mapping[str, tuple[float, float]]  # rule id → (sign, prior weight)
    monotone: tuple[str, ...]  # signals of which more is never better
    free: tuple[str, ...]  # signals of any shape
    cuts: int = 16  # steps a signal
    floors: Mapping[str, float] = field(default_factory=dict)  # by signal: steps below this are not made
    silent: float = 2.0  # weight of the pages without a word from the text models, to that of the pages as they are
    spread: float = 0.5  # standard deviation of a rule's weight around its author's, as a share of that
    good_spread: float = 0.3  # the same of good signs: whoever knows them can copy them
    least: float = 0.3  # share of its author's weight that a rule keeps: honest pages with an open slot have that fault
    step_stiffness: float = 20.0
    free_stiffness: float = 60.0


@dataclass(frozen=True, slots=True)
class FittedPage:
    """The fitted coefficients with their columns; `log_odds(rows)` scores."""

    columns: tuple[Column, ...]
    weights: Floats  # signed
    base: float

    def log_odds(self, rows: Sequence[Measured]) -> Floats:
        """Log-odds of each row."""
        return np.asarray(design(rows, self.columns) @ self.weights + self.base)


def make_columns(rows: Sequence[Measured], recipe: Recipe) -> tuple[Column, ...]:
    """Columns of a fit; the signals' cuts are quantiles over `rows`."""
    columns = [
        Column(rule, np.nan, sign, prior, 1 / ((recipe.spread if sign > 0 else recipe.good_spread) * prior) ** 2)
        for rule, (sign, prior) in sorted(recipe.rules.items())
    ]
    kinds = ((recipe.monotone, 1.0, recipe.step_stiffness), (recipe.free, 0.0, recipe.free_stiffness))
    for names, sign, stiffness in kinds:
        for name in names:
            values = np.array([row.signals.get(name, np.nan) for row in rows])
            cuts = [cut for cut in _cuts(values, recipe.cuts) if cut >= recipe.floors.get(name, -np.inf)]
            columns += [Column(name, cut, sign, 0.0, stiffness) for cut in cuts]
    return tuple(columns)


def _cuts(values: Floats, count: int) -> list[float]:
    known = values[~np.isnan(values)]
    if len(known) < 50:
        return []
    shares = np.append(np.linspace(0, 1, count + 1)[1:-1], [0.95, 0.98])
    return sorted({float(cut) for cut in np.quantile(known, shares)})


def design(rows: Sequence[Measured], columns: Sequence[Column]) -> Floats:
    """(rows, columns) matrix: strengths for rules, 0/1 for steps; a missing signal gives 0.5 of each step."""
    x = strength_matrix(rows, [c.name if np.isnan(c.cut) else "" for c in columns])
    values: dict[str, Floats] = {}
    for j, column in enumerate(columns):
        if np.isnan(column.cut):
            continue
        if column.name not in values:
            values[column.name] = np.array([row.signals.get(column.name, np.nan) for row in rows])
        own = values[column.name]
        x[:, j] = np.where(np.isnan(own), 0.5, own > column.cut)
    return x


def fit_page(rows: Sequence[Measured], recipe: Recipe, columns: Sequence[Column] | None = None) -> FittedPage:
    """Fit on all `rows`."""
    columns = tuple(columns or make_columns(rows, recipe))
    doubled, signs = _split_free(columns)
    x, bad, weight = design(rows, doubled), np.array([row.bad for row in rows]), source_weights(rows)
    steps = np.array([not np.isnan(c.cut) for c in doubled], np.bool_)
    if steps.any():
        silent = np.where(steps, np.average(x[~bad], axis=0, weights=weight[~bad]), x)
        x, bad, weight = np.vstack([x, silent]), np.tile(bad, 2), np.append(weight, weight * recipe.silent)
    found: Fit = fit_nonnegative(
        x,
        bad,
        weight,
        signs,
        np.array([c.prior for c in doubled]),
        np.array([c.stiffness for c in doubled]),
        least=recipe.least,
    )
    signed = found.weights * signs
    merged: dict[tuple[str, float], float] = {}
    for column, weight in zip(doubled, signed, strict=True):
        key = (column.name, -1.0 if np.isnan(column.cut) else column.cut)
        merged[key] = merged.get(key, 0.0) + float(weight)
    weights = np.array([merged[c.name, -1.0 if np.isnan(c.cut) else c.cut] for c in columns])
    return FittedPage(columns, weights, found.base)


def _split_free(columns: Sequence[Column]) -> tuple[list[Column], Floats]:
    """A free coefficient is the difference of two non-negative ones."""
    doubled: list[Column] = []
    signs: list[float] = []
    for column in columns:
        for sign in (column.sign,) if column.sign else (1.0, -1.0):
            doubled.append(column)
            signs.append(sign)
    return doubled, np.array(signs)


def source_folds(rows: Sequence[Measured], folds: int = FOLDS, seed: int = 0) -> npt.NDArray[np.int64]:
    """A fold for each row, whole sources together, bad and good sources spread evenly by size."""
    rng = np.random.default_rng(seed)
    fold: dict[str, int] = {}
    for bad in (True, False):
        own = [row.source for row in rows if row.bad == bad]
        names = sorted({s for s in own if s not in fold}, key=lambda s: (-own.count(s), s))
        for start in range(0, len(names), folds):
            order = rng.permutation(folds)
            for name, place in zip(names[start : start + folds], order, strict=False):
                fold[name] = int(place)
    return np.array([fold[row.source] for row in rows])


def out_of_fold(rows: Sequence[Measured], recipe: Recipe, folds: npt.NDArray[np.int64]) -> Floats:
    """Log-odds of each row from a model that saw nothing of its source."""
    scores = np.zeros(len(rows))
    columns = make_columns(rows, recipe)  # quantiles only, no labels
    for fold in range(int(folds.max()) + 1):
        kept = [row for row, f in zip(rows, folds, strict=True) if f != fold]
        held = np.flatnonzero(folds == fold).tolist()
        model = fit_page(kept, recipe, columns)
        scores[held] = model.log_odds([rows[i] for i in held])
    return scores
