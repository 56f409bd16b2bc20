"""Fit the weights of the rule policy on measured training pages, and write them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

import numpy as np

from detector.lab.fit import strength_matrix
from detector.lab.measure import Measured
from detector.lab.training import make_recipe, train_page
from detector.nouns import Rule
from detector.policy import Policy

HEAD = "# Fitted by `detector lab fit` on the training pages; edit policy.toml or your own policy file instead.\n"


def fit_rules(rows: Sequence[Measured], rules: Sequence[Rule], policy: Policy) -> tuple[dict[str, float], float]:
    """Return (weight by rule id, base) in calibrated log-odds; rules that never fired keep their severity's weight.

    The fit is the page model's without its signals, so weights and base are calibrated by folds over whole sources.
    """
    scored = [row for row in rows if row.scored]
    recipe = replace(make_recipe(rules, {}, policy), monotone=(), free=())
    trained = train_page(scored, recipe)
    names = [column.name for column in trained.model.columns]
    fired = strength_matrix(scored, names).max(axis=0) > 0
    fitted = np.abs(trained.model.weights) * trained.scale
    weights = {name: round(float(w), 3) for name, w, f in zip(names, fitted, fired, strict=True) if f}
    return weights, round(trained.model.base * trained.scale + trained.shift, 3)


def write_weights(path: Path, weights: Mapping[str, float], base: float) -> None:
    """Write the TOML file that the policy lays over its severities."""
    lines = [HEAD, f"base = {base}\n", "[weights]"]
    lines += [f'"{name}" = {value}' for name, value in sorted(weights.items())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
