"""Findings → log-odds, probability, band and the cheapest way out.

The score is `base + Σ contributions`. A rule contributes weight x strength; a group that exceeds its ceiling is
scaled down as a whole, so contributions stay proportional and still add up exactly. Weights are never negative
and ceilings are monotone, so a further finding never improves a score.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import exp, log
from typing import NamedTuple

from detector.nouns import Band, Rule
from detector.policy import Bands, Policy

GOOD = "good_evidence"
UNNAMED = "its words are like those of poor pages, but no rule names a fault that could be mended"


class Weighed(NamedTuple):
    """A rule's strength on a page and what it adds to the log-odds."""

    rule: Rule
    strength: float
    contribution: float


def logistic(x: float) -> float:
    """Log-odds → probability, without overflow."""
    return 1 / (1 + exp(-x)) if x >= 0 else exp(x) / (1 + exp(x))


def logit(p: float) -> float:
    """Probability → log-odds, clipped to 1e-6 … 1 - 1e-6."""
    p = min(max(p, 1e-6), 1 - 1e-6)
    return log(p / (1 - p))


def combine_strengths(strengths: Sequence[float]) -> float:
    """Noisy-or of strengths in 0..1: more evidence of one rule counts, with diminishing returns."""
    left = 1.0
    for strength in strengths:
        left *= 1 - min(max(strength, 0.0), 1.0)
    return 1 - left


def weigh(strengths: Sequence[tuple[Rule, float]], policy: Policy) -> tuple[Weighed, ...]:
    """Turn rule strengths into contributions under the policy's weights and group ceilings."""
    raw = [(rule, s, policy.weight(rule) * s) for rule, s in strengths]
    totals: dict[str, float] = {}
    for rule, _, value in raw:
        group = ceiling_group(rule)
        totals[group] = totals.get(group, 0.0) + value
    scale = {g: min(1.0, policy.ceiling(g) / total) if total > 0 else 1.0 for g, total in totals.items()}
    return tuple(Weighed(r, s, (-v if r.good_sign else v) * scale[ceiling_group(r)]) for r, s, v in raw)


def ceiling_group(rule: Rule) -> str:
    """Good signs share one ceiling wherever they come from."""
    return GOOD if rule.good_sign else rule.group


def band_of(probability: float, bands: Bands) -> Band:
    """The verdict band of a probability."""
    if probability >= bands.reject:
        return "reject"
    return "review" if probability >= bands.review else "publish"


def place(probability: float, evidence: float, bands: Bands) -> tuple[Band, str]:
    """The band of a page with this much evidence from rules (log-odds), and a sentence where they name no fault."""
    band = band_of(probability, bands)
    if band == "publish" or evidence >= bands.named:
        return band, ""
    if probability >= bands.alone:
        return band, UNNAMED
    return ("review" if probability >= bands.look else "publish"), UNNAMED


def cheapest_edits(
    base: float, contributions: Mapping[str, float], probability: float, bands: Bands
) -> tuple[Band, tuple[str, ...], float] | None:
    """Return (band, keys to mend, probability after) for the next better band; None when already `publish`.

    Contributions are additive here: a group at its ceiling is taken at its scaled values, so the answer never
    promises more than mending all the named reasons gives. Fewest edits first: largest contributions go first.
    """
    left = sum(value for value in contributions.values() if value > 0)
    band, _ = place(probability, left, bands)
    if band == "publish":
        return None
    total = base + sum(contributions.values())
    mended: list[str] = []
    for key, value in sorted(contributions.items(), key=lambda item: (-item[1], item[0])):
        if value <= 0:
            break
        mended.append(key)
        total -= value
        left -= value
        after, _ = place(logistic(total), left, bands)
        if after != band:  # what is left may be no named fault at all, which stops a page less
            return after, tuple(mended), logistic(total)
    return None
