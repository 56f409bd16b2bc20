"""Fit the weights of the rule policy on measured training pages, and write them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np

from detector.lab.fit import fit_nonnegative, source_weights, strength_matrix
from detector.lab.measure import Measured
from detector.nouns import Rule
from detector.policy import Policy

STIFFNESS = 4.0  # 1 / variance of the prior around the author's weight: about ±1 log-odds at two deviations
HEAD = "# Fitted by `detector lab fit` on the training pages; edit policy.toml or your own policy file instead.\n"


def fit_rules(rows: Sequence[Measured], rules: Sequence[Rule], policy: Policy) -> tuple[dict[str, float], float]:
    """Return (weight by rule id, base) in log-odds; rules that never fired keep their severity's weight."""
    scored = [row for row in rows if row.scored]
    used = [rule for rule in rules if not rule.shadow]
    x = strength_matrix(scored, [rule.id for rule in used])
    bad = np.array([row.bad for row in scored])
    prior = np.array([policy.severity[rule.severity] for rule in used])
    signs = np.array([-1.0 if rule.good_sign else 1.0 for rule in used])
    found = fit_nonnegative(
        x, bad, source_weights(scored), signs, prior, np.full(len(used), STIFFNESS), base_prior=policy.base
    )
    fired = x.any(axis=0)
    weights = {r.id: round(float(w), 3) for r, w, f in zip(used, found.weights, fired, strict=True) if f}
    return weights, round(found.base, 3)


def write_weights(path: Path, weights: Mapping[str, float], base: float) -> None:
    """Write the TOML file that the policy lays over its severities."""
    lines = [HEAD, f"base = {base}\n", "[weights]"]
    lines += [f'"{name}" = {value}' for name, value in sorted(weights.items())]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
