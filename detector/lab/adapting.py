"""Before and after an adaptation, by cross-validation; write the overlay policy, and take it back."""

from __future__ import annotations

import json
import os
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from detector.errors import ConfigError, InputError
from detector.lab import metrics
from detector.lab.adaptation import Adapted, Cases, Floats, fit_calibration, fit_factors, folds_of, log_odds
from detector.lab.feedback import FeedbackStore
from detector.nouns import Rule
from detector.policy import Policy
from detector.scoring import band_of, logistic

ROUNDS = 1000
HEAD = (
    "# Adapted to {count} decisions by `detector adapt`; undo with `detector adapt --undo`.\n"
    "# Use it with `--policy FILE`. The shipped policy and artefacts are as they were.\n"
)


@dataclass(frozen=True, slots=True)
class Quality:
    """How a way of judging agrees with the decisions."""

    log_loss: float  # mean
    auroc: float  # within folds: each fold's fit has its own scale
    calibration_error: float
    stopped_good: int  # good pages rejected or sent to review
    passed_bad: int  # bad pages published


@dataclass(frozen=True, slots=True)
class Comparison:
    """Shipped against adapted, on decisions that the fit had not seen."""

    decisions: int
    bad: int
    models: bool
    by_site: bool  # whole sites were left out, else single pages
    before: Quality
    after: Quality
    gain: tuple[float, float, float]  # mean log loss saved, with its 95 % interval over decisions
    adapted: Adapted  # fitted on all decisions
    with_factors: bool

    @property
    def pays(self) -> bool:
        """Whether decisions that the fit had not seen are judged better."""
        return self.gain[0] > 0

    @property
    def costs_honest_pages(self) -> bool:
        """Whether more good pages are stopped and no more bad ones found: a better fit that nobody should want."""
        before, after = self.before, self.after
        return after.stopped_good > before.stopped_good and after.passed_bad >= before.passed_bad

    @property
    def real(self) -> bool:
        """Whether that could hardly be chance."""
        return self.gain[1] > 0


def compare(cases: Cases, rules: Sequence[Rule], policy: Policy, seed: int = 0) -> Comparison:
    """Fit on all cases, and say by cross-validation what that is worth; factors are used where they pay."""
    by_id = {rule.id: rule for rule in rules}
    before = log_odds(cases, Adapted(), by_id, policy)
    fold = folds_of(cases, seed)
    plain, full = np.zeros(len(fold)), np.zeros(len(fold))
    for index in range(int(fold.max()) + 1):
        left, kept = np.flatnonzero(fold == index), np.flatnonzero(fold != index)
        calibrated = fit_calibration(cases.take(kept))
        plain[left] = log_odds(cases.take(left), calibrated, by_id, policy)
        full[left] = log_odds(cases.take(left), fit_factors(cases.take(kept), calibrated), by_id, policy)
    with_factors = bool(_losses(full, cases).mean() < _losses(plain, cases).mean())
    after = full if with_factors else plain
    calibrated = fit_calibration(cases)
    first, others = (
        {d.source for d, f in zip(cases.decisions, fold, strict=True) if (f == 0) == own} for own in (True, False)
    )
    return Comparison(
        len(fold), int(cases.bad.sum()), cases.models, not first & others,
        _quality(before, cases, policy, fold), _quality(after, cases, policy, fold),
        _gain(_losses(before, cases) - _losses(after, cases), seed),
        fit_factors(cases, calibrated) if with_factors else calibrated, with_factors,
    )  # fmt: skip


def _losses(z: Floats, cases: Cases) -> Floats:
    return np.asarray(np.logaddexp(0, z) - cases.bad * z, dtype=np.float64)


def _quality(z: Floats, cases: Cases, policy: Policy, fold: npt.NDArray[np.int64]) -> Quality:
    p = np.array([logistic(float(value)) for value in z])
    bands = np.array([band_of(float(value), policy.bands) for value in p])
    return Quality(
        float(_losses(z, cases).mean()),
        _auroc_within(z, cases, fold),
        metrics.calibration_error(p, cases.bad, np.ones(len(p)), bins=5),
        int((~cases.bad & (bands != "publish")).sum()),
        int((cases.bad & (bands == "publish")).sum()),
    )


def _auroc_within(z: Floats, cases: Cases, fold: npt.NDArray[np.int64]) -> float:
    """AUROC over the pairs of bad and good cases that lie in one fold; NaN where no fold has both."""
    total, pairs = 0.0, 0
    for index in range(int(fold.max()) + 1):
        bad, good = z[(fold == index) & cases.bad], z[(fold == index) & ~cases.bad]
        if len(bad) and len(good):
            total += metrics.auroc(bad, good) * len(bad) * len(good)
            pairs += len(bad) * len(good)
    return total / pairs if pairs else float("nan")


def _gain(saved: Floats, seed: int) -> tuple[float, float, float]:
    rng = np.random.default_rng(seed)
    means = saved[rng.integers(0, len(saved), (ROUNDS, len(saved)))].mean(axis=1)
    low, high = np.percentile(means, [2.5, 97.5])
    return float(saved.mean()), float(low), float(high)


def write_overlay(store: FeedbackStore, path: Path, adapted: Adapted, count: int, base: Path | None = None) -> None:
    """Write the adaptation as a policy file, over the operator's own policy `base` where there is one.

    What stood at `path` is kept in the store, so that `undo` can bring it back; the file is replaced at once or not
    at all.
    """
    data = tomllib.loads(base.read_text(encoding="utf-8")) if base else {}
    data["adaptation"] = {
        "scale": adapted.scale,
        "shift": adapted.shift,
        "factors": dict(sorted(adapted.factors.items())),
    }
    written = HEAD.format(count=count) + _toml(data)
    try:
        previous = path.read_text(encoding="utf-8") if path.exists() else None
        store.remember(str(path.resolve()), previous, written)
        _replace(path, written)
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{path}: cannot be written: {error}") from error


def undo(store: FeedbackStore, *, force: bool = False) -> str:
    """Take the newest adaptation back; return in words what was done.

    Raises:
        InputError: nothing to undo, or the file was changed by hand since (unless `force`).
    """
    known = store.adaptations()
    if not known:
        raise InputError("there is no adaptation to undo")
    last, path = known[-1], Path(known[-1].path)
    now = path.read_text(encoding="utf-8") if path.exists() else None
    if now not in (last.written, last.previous) and not force:
        raise InputError(f"{path}: was changed since it was written; --force undoes it all the same")
    if last.previous is None:
        path.unlink(missing_ok=True)
        done = f"{path}: removed, as before there was none"
    else:
        _replace(path, last.previous)
        done = f"{path}: as it was before {last.made}"
    store.forget(last)
    return done


def _replace(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    fresh = path.with_name(path.name + ".new")
    with fresh.open("w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    fresh.replace(path)


def _toml(data: Mapping[str, Any], name: str = "") -> str:
    """Numbers, strings and tables of them: all that a policy holds."""
    lines = [f"[{name}]"] if name else []
    tables = {key: value for key, value in data.items() if isinstance(value, Mapping)}
    for key, value in data.items():
        if key not in tables:
            if not isinstance(value, int | float | str):
                raise ConfigError(f"{name}.{key}: a policy holds numbers and names only")
            lines.append(f"{_key(key)} = {json.dumps(value)}")
    parts = ["\n".join(lines) + "\n"] if lines else []
    parts += [_toml(value, f"{name}.{_key(key)}" if name else _key(key)) for key, value in tables.items()]
    return "\n".join(parts)


def _key(key: str) -> str:
    return key if key.replace("_", "a").replace("-", "a").isalnum() and key.isascii() else json.dumps(key)
