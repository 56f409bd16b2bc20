"""Train the page and site models from measured pages, and write them as artefacts.

Scores that a text model gives to pages it was trained on are replaced by its out-of-fold scores first, so the page
model learns how far the text model can be trusted on a site that it has never seen. The page model itself is judged,
calibrated and given its interval by folds over whole sources.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
import numpy.typing as npt

from detector.lab import metrics
from detector.lab.fit import source_weights
from detector.lab.measure import Measured
from detector.lab.pagemodel import FOLDS, FittedPage, Recipe, fit_page, out_of_fold, source_folds
from detector.lab.sitemodel import Site, convict_above, estimate_site_model
from detector.nouns import Rule, Signal
from detector.policy import Policy
from detector.sites import SiteModel

Floats = npt.NDArray[np.float64]
Arrays = dict[str, npt.NDArray[Any]]
# Signals that the page model weighs beside the rules, all of them scores of which more is never better. Content
# statistics (lengths, shares, repetition: 18 of them) were tried and left out: out of fold they cost more true
# positives at 1 % false alarms (.32 → .27) than they brought in AUROC (.68 → .69).
FEATURES = ("text.vocabulary", "text.rewritten", "text.spun")
# Below a twentieth the model of spun text denies its charge. How firmly it does depends on how near a page's language
# is to the news and essays whose word pairs were counted, and is no evidence of anything.
FLOORS = {"text.spun": 0.05}
NINETY = 1.645  # standard deviations on either side that hold nine in ten


@dataclass(frozen=True, slots=True)
class Trained:
    """A page model with its calibration and what it reached out of fold."""

    model: FittedPage
    scale: float
    shift: float
    half_width: float
    out_of_fold: Floats  # calibrated log-odds of each row
    metrics: Mapping[str, float]


def make_recipe(rules: Sequence[Rule], signals: Mapping[str, Signal], policy: Policy) -> Recipe:
    """Every scored rule with its severity as prior, and the text models' signals where they are installed."""
    weights = {r.id: (-1.0 if r.good_sign else 1.0, policy.severity[r.severity]) for r in rules if not r.shadow}
    return Recipe(weights, tuple(name for name in FEATURES if name in signals), (), floors=FLOORS)


def with_out_of_fold(rows: Sequence[Measured], scores: Mapping[str, Mapping[str, float]]) -> list[Measured]:
    """Replace signals by their out-of-fold values, `scores[signal][url]`."""
    return [
        replace(row, signals={**row.signals, **{name: own[row.url] for name, own in scores.items() if row.url in own}})
        for row in rows
    ]


def train_page(rows: Sequence[Measured], recipe: Recipe, seed: int = 0) -> Trained:
    """Fit, calibrate and judge; `rows` are the scored pages of the training split."""
    folds = source_folds(rows, FOLDS, seed)
    raw = out_of_fold(rows, recipe, folds)
    bad = np.array([row.bad for row in rows])
    weight = source_weights(rows)
    scale, shift = platt(raw, bad, weight)
    calibrated = raw * scale + shift
    model = fit_page(rows, recipe)
    spread = _spread(rows, recipe, folds, model) * scale
    return Trained(model, scale, shift, NINETY * spread, calibrated, _figures(rows, calibrated, weight))


def platt(raw: Floats, bad: npt.NDArray[np.bool_], weight: Floats) -> tuple[float, float]:
    """Scale and shift that make `logistic(scale·raw + shift)` a probability (Platt 1999), scale not negative."""
    from scipy.optimize import minimize

    def loss(theta: Floats) -> float:
        z = np.clip(raw * theta[0] + theta[1], -40, 40)
        return float((weight * (np.logaddexp(0, z) - bad * z)).sum())

    found = minimize(loss, np.array([1.0, 0.0]), method="L-BFGS-B", bounds=[(0.05, None), (None, None)])
    return float(found.x[0]), float(found.x[1])


def _spread(rows: Sequence[Measured], recipe: Recipe, folds: npt.NDArray[np.int64], model: FittedPage) -> float:
    """Standard deviation of a page's log-odds between models that saw other sources."""
    sample = [row for i, row in enumerate(rows) if i % 5 == 0]
    scores = []
    for fold in range(int(folds.max()) + 1):
        kept = [row for row, f in zip(rows, folds, strict=True) if f != fold]
        scores.append(fit_page(kept, recipe, model.columns).log_odds(sample))
    # Leaving out one of k folds shows about 1/sqrt(k-1) of the spread of independent samples (jackknife).
    return float(np.std(scores, axis=0).mean() * np.sqrt(int(folds.max())))


def _figures(rows: Sequence[Measured], log_odds: Floats, weight: Floats) -> dict[str, float]:
    bad = np.array([row.bad for row in rows])
    spam = metrics.by_source(log_odds[bad], [row.source for row in rows if row.bad])
    p = 1 / (1 + np.exp(-log_odds))
    return {
        "out_of_fold_auroc": round(metrics.macro_auroc(spam, log_odds[~bad]), 4),
        "out_of_fold_tpr_at_1pct": round(metrics.macro_tpr(spam, log_odds[~bad], 0.01), 4),
        "out_of_fold_calibration_error": round(metrics.calibration_error(p, bad, weight), 4),
    }


def page_arrays(trained: Trained, rows: Sequence[Measured], version: str) -> Arrays:
    """The artefact `page`: weights calibrated, steps and what a typical good page gets of each signal."""
    columns, weights = trained.model.columns, trained.model.weights * trained.scale
    is_rule = np.array([np.isnan(c.cut) for c in columns])
    names = sorted({c.name for c, rule in zip(columns, is_rule, strict=True) if not rule})
    place = {name: index for index, name in enumerate(names)}
    steps = [(place[c.name], c.cut, w) for c, w, rule in zip(columns, weights, is_rule, strict=True) if not rule]
    steps.sort()
    owner = np.array([s[0] for s in steps], dtype=np.int16)
    cuts, values = np.array([s[1] for s in steps]), np.array([s[2] for s in steps])
    typical = _typical(rows, names, owner, cuts, values)
    base = trained.model.base * trained.scale + trained.shift + float(typical.sum())
    return {
        "version": np.array(version),
        "rules": np.array([c.name for c, rule in zip(columns, is_rule, strict=True) if rule]),
        "rule_weights": weights[is_rule],
        "signals": np.array(names),
        "step_signal": owner,
        "step_cuts": cuts,
        "step_weights": values,
        "step_shares": _shares(rows, names, owner, cuts),
        "typical": typical,
        "scalars": np.array([base, trained.half_width]),
    }


def _typical(
    rows: Sequence[Measured], names: Sequence[str], owner: npt.NDArray[np.int16], cuts: Floats, values: Floats
) -> Floats:
    """Mean term of each signal over good pages, by source."""
    good = [row for row in rows if not row.bad]
    weight = source_weights(good)
    typical = np.zeros(len(names))
    for index, name in enumerate(names):
        own = owner == index
        measured = np.array([row.signals.get(name, np.nan) for row in good])
        known = ~np.isnan(measured)
        if own.any() and known.any():
            terms = (measured[known, None] > cuts[own][None, :]) @ values[own]
            typical[index] = float(np.average(terms, weights=weight[known]))
    return typical


def _shares(rows: Sequence[Measured], names: Sequence[str], owner: npt.NDArray[np.int16], cuts: Floats) -> Floats:
    """Share of good pages at or below each cut, by source: what a reason says a page is set against."""
    good = [row for row in rows if not row.bad]
    weight = source_weights(good)
    shares = np.zeros(len(cuts))
    for place, (index, cut) in enumerate(zip(owner.tolist(), cuts.tolist(), strict=True)):
        measured = np.array([row.signals.get(names[index], np.nan) for row in good])
        known = ~np.isnan(measured)
        if known.any():
            shares[place] = np.average(measured[known] <= cut, weights=weight[known])
    return shares


def train_sites(rows: Sequence[Measured], log_odds: Floats) -> SiteModel | None:
    """Site parameters from out-of-fold scores of the training sources with at least two pages."""
    keys = [(row.source, row.bad) for row in rows]
    sites = [
        Site(key[0], key[1], np.array([s for k, s in zip(keys, log_odds, strict=True) if k == key]))
        for key in sorted(set(keys))
    ]
    model = estimate_site_model(sites)
    return None if model is None else convict_above(sites, model)


def site_arrays(model: SiteModel) -> Arrays:
    """The artefact `site`."""
    names = SiteModel.__slots__
    return {"names": np.array(names), "values": np.array([getattr(model, name) for name in names], dtype=np.float64)}


def progress(message: str) -> None:
    """Say what is going on, on standard error."""
    print(f"detector train: {message}", file=sys.stderr, flush=True)
