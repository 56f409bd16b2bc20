"""Adapt the policy to one site: refit calibration and rule weights to an operator's decisions, near the shipped ones.

The log-odds of a decided page are `scale · (base + Σ factor_r · contribution_r) + shift`. Scale and shift (Platt 1999)
are fitted first, with Gaussian priors around 1 and 0; then, where that pays, a factor for each rule that enough decided
pages show, with a prior around 1: fifty decisions move what they speak of clearly and leave the rest as shipped.
Factors and scale are never negative, so a finding still never improves a page. What pays is decided by
cross-validation, whole sites left out where there are enough of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import numpy.typing as npt

from detector.errors import InputError
from detector.lab.decisions import Decision
from detector.nouns import Rule
from detector.policy import Policy
from detector.scoring import weigh

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]

LEAST = 50  # decisions
LEAST_OF_EACH = 8  # good ones and bad ones: fewer say nothing about where to draw the line
SCALE_SPREAD = 0.5  # standard deviation of the prior of the scale
SHIFT_SPREAD = 2.0  # log-odds: sites differ much in how many pages are bad
FACTOR_SPREAD = 0.5  # standard deviation of the prior of a factor
MOST_FACTOR = 3.0
LEAST_SEEN = 5  # decided pages that show a rule before it gets a factor of its own
FOLDS = 5


@dataclass(frozen=True, slots=True)
class Adapted:
    """What is laid over the policy."""

    scale: float = 1.0
    shift: float = 0.0
    factors: Mapping[str, float] = field(default_factory=dict)

    def over(self, policy: Policy) -> Policy:
        """The policy with this adaptation."""
        return replace(policy, scale=self.scale, shift=self.shift, factors=dict(self.factors))


@dataclass(frozen=True, slots=True)
class Cases:
    """Decisions as numbers, all judged the same way. `terms` are (decisions, names) contributions in log-odds."""

    decisions: Sequence[Decision]
    base: Floats
    terms: Floats
    names: tuple[str, ...]
    bad: Bools
    models: bool  # judged by rules and models, else by the rules alone

    def take(self, rows: npt.NDArray[np.int64]) -> Cases:
        """Some of the cases."""
        kept = [self.decisions[i] for i in rows]
        return Cases(kept, self.base[rows], self.terms[rows], self.names, self.bad[rows], self.models)


def make_cases(decisions: Sequence[Decision], rules: Sequence[Rule], policy: Policy) -> Cases:
    """Arrange the decisions, judged as the newest one was; the rules' shares are weighed anew under `policy`.

    Decisions made with models keep the contributions that those gave; decisions made without are left out then.

    Raises:
        InputError: there are too few of them, or too few of one kind; says how many are needed.
    """
    models = bool(decisions) and _with_models(decisions[-1])
    if models:
        used = [d for d in decisions if _with_models(d)]
        found = [(d.base, d.contributions) for d in used]
    else:
        used = list(decisions)
        by_id = {rule.id: rule for rule in rules}
        found = [(policy.base, _weighed(d, by_id, policy)) for d in used]
    bad = np.array([d.bad for d in used], dtype=np.bool_)
    _check_enough(int(bad.sum()), int((~bad).sum()))
    names = tuple(sorted({name for _, terms in found for name in terms}))
    table = np.array([[terms.get(name, 0.0) for name in names] for _, terms in found])
    base = np.array([base for base, _ in found])
    return Cases(used, base, table.reshape(len(used), len(names)), names, bad, models)


def _check_enough(bad: int, good: int) -> None:
    if bad + good < LEAST or min(bad, good) < LEAST_OF_EACH:
        raise InputError(
            f"{bad + good} decisions ({bad} bad, {good} good) are too few to adapt to: {LEAST} are needed, "
            f"{LEAST_OF_EACH} of each kind at least"
        )


def _with_models(decision: Decision) -> bool:
    return not decision.versions.get("model", "none").startswith("none")


def _weighed(decision: Decision, by_id: Mapping[str, Rule], policy: Policy) -> dict[str, float]:
    strengths = [(by_id[name], s) for name, s in decision.strengths.items() if name in by_id]
    return {w.rule.id: w.contribution for w in weigh(strengths, policy) if w.contribution}


def log_odds(cases: Cases, adapted: Adapted, rules: Mapping[str, Rule], policy: Policy) -> Floats:
    """Log-odds of each case under an adaptation, exactly as a verdict would have them."""
    if cases.models:
        factors = np.array([adapted.factors.get(name, 1.0) for name in cases.names])
        raw = cases.base + cases.terms @ factors
    else:
        plain = replace(adapted, scale=1.0, shift=0.0).over(policy)
        raw = np.array([plain.base + sum(_weighed(d, rules, plain).values()) for d in cases.decisions])
    return np.asarray(raw * adapted.scale + adapted.shift, dtype=np.float64)


def fit_calibration(cases: Cases) -> Adapted:
    """Scale and shift alone."""
    raw = cases.base + cases.terms.sum(axis=1)

    def loss(theta: Floats) -> tuple[float, Floats]:
        scale, shift = theta
        value, residual = _log_loss(raw * scale + shift, cases.bad)
        away = np.array([(scale - 1) / SCALE_SPREAD, shift / SHIFT_SPREAD])
        slope = np.array([residual @ raw, residual.sum()]) + away / [SCALE_SPREAD, SHIFT_SPREAD]
        return value + 0.5 * float(away @ away), slope

    found = _minimise(loss, np.array([1.0, 0.0]), [(0.05, None), (None, None)])
    return Adapted(round(float(found[0]), 4), round(float(found[1]), 4))


def fit_factors(cases: Cases, calibrated: Adapted) -> Adapted:
    """Factors of the rules that enough decided pages show, and the shift anew; the scale stays."""
    seen = (cases.terms != 0).sum(axis=0) >= LEAST_SEEN
    moving = cases.terms[:, seen] * calibrated.scale
    fixed = (cases.base + cases.terms[:, ~seen].sum(axis=1)) * calibrated.scale

    def loss(theta: Floats) -> tuple[float, Floats]:
        factors, shift = theta[:-1], theta[-1]
        value, residual = _log_loss(fixed + moving @ factors + shift, cases.bad)
        away, drift = (factors - 1) / FACTOR_SPREAD, shift / SHIFT_SPREAD
        slope = np.append(moving.T @ residual + away / FACTOR_SPREAD, residual.sum() + drift / SHIFT_SPREAD)
        return value + 0.5 * float(away @ away + drift**2), slope

    count = int(seen.sum())
    found = _minimise(loss, np.append(np.ones(count), calibrated.shift), [(0, MOST_FACTOR)] * count + [(None, None)])
    chosen = [name for name, used in zip(cases.names, seen, strict=True) if used]
    factors = {name: round(float(f), 3) for name, f in zip(chosen, found[:-1], strict=True) if abs(f - 1) >= 0.01}
    return Adapted(calibrated.scale, round(float(found[-1]), 4), factors)


def folds_of(cases: Cases, seed: int = 0) -> npt.NDArray[np.int64]:
    """Fold of each case: whole sites where each kind comes from enough of them, else pages, both kinds dealt alike."""
    rng = np.random.default_rng(seed)
    sites = [d.source for d in cases.decisions]
    kinds = {kind: {s for s, b in zip(sites, cases.bad, strict=True) if b == kind} for kind in (True, False)}
    fold = np.zeros(len(sites), dtype=np.int64)
    if min(len(found) for found in kinds.values()) >= FOLDS:
        names = sorted(set(sites))
        dealt = dict(zip(rng.permutation(names).tolist(), np.arange(len(names)) % FOLDS, strict=True))
        return np.array([dealt[site] for site in sites], dtype=np.int64)
    for kind in (cases.bad, ~cases.bad):
        own = np.flatnonzero(kind)
        fold[rng.permutation(own)] = np.arange(len(own)) % FOLDS
    return fold


def _log_loss(z: Floats, bad: Bools) -> tuple[float, Floats]:
    """Summed log loss and its slope by z."""
    z = np.clip(z, -40, 40)
    return float((np.logaddexp(0, z) - bad * z).sum()), np.asarray(1 / (1 + np.exp(-z)) - bad, dtype=np.float64)


def _minimise(loss: object, start: Floats, bounds: Sequence[tuple[float | None, float | None]]) -> Floats:
    from scipy.optimize import minimize

    return np.asarray(minimize(loss, start, jac=True, method="L-BFGS-B", bounds=bounds).x, dtype=np.float64)
