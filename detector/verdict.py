"""Outcome of the rules and models on a page → the verdict a person reads."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from types import MappingProxyType
from typing import Any

from detector.dataclassing import dataclass
from detector.installed import installed_version
from detector.nouns import Band, Failure, Finding, Verdict
from detector.offers import Scored
from detector.policy import Policy
from detector.reading import PageReading
from detector.scoring import GOOD, cheapest_edits, logistic, logit, place
from detector.signals.document import has_words, tokens, visible_document

RULES_HALF_WIDTH = 1.5  # log-odds: spread of the rules-only score against labels on the training pages


@dataclass(frozen=True, slots=True)
class Outcome:
    """Everything that was found out about a page, before it is judged."""

    findings: tuple[Finding, ...]
    scored: Scored | None
    model: str  # name and version of the model that scored, "" for rules alone
    failures: tuple[Failure, ...]
    signals: Mapping[str, float]


def make_verdict(reading: PageReading, outcome: Outcome, policy: Policy) -> Verdict:
    """Add up, find the band or abstain, order the reasons and work out the cheapest edits."""
    page = reading.page
    findings, base, width = _adapt(*_settle(outcome, policy), policy)
    findings = tuple(sorted(findings, key=lambda f: (-f.contribution, f.rule, f.fingerprint)))
    score = base + sum(f.contribution for f in findings)
    probability = logistic(score)
    verdict, reason = _decide(reading, findings, probability, policy)
    return Verdict(
        page.url,
        page.source,
        verdict,
        probability,
        (logistic(score - width), logistic(score + width)),
        page.language,
        findings,
        base,
        _counterfactual(verdict, findings, base, probability, policy),
        page.degraded,
        outcome.failures,
        _versions(reading, outcome, policy),
        outcome.signals,
        reason,
    )


def _settle(outcome: Outcome, policy: Policy) -> tuple[tuple[Finding, ...], float, float]:
    """Let the model's contributions, where there is one, replace the policy's; return findings, base, half width.

    A rule that the model was not trained with (a plugin's, a user's pack) keeps the policy's contribution. What groups
    add together stays under the policy's ceilings: a page does not buy itself off with links to good addresses.
    """
    scored = outcome.scored
    if scored is None:
        return outcome.findings, policy.base, RULES_HALF_WIDTH
    shares = _shares(outcome.findings)
    settled = tuple(
        replace(f, contribution=scored.contributions[f.rule] * policy.factors.get(f.rule, 1.0) * share)
        if f.rule in scored.contributions
        else f
        for f, share in zip(outcome.findings, shares, strict=True)
    )
    own = tuple(
        replace(f, contribution=f.contribution * policy.factors[f.rule]) if f.rule in policy.factors else f
        for f in scored.own
    )
    return _under_ceilings(settled, policy) + own, scored.base, scored.half_width


def _under_ceilings(findings: tuple[Finding, ...], policy: Policy) -> tuple[Finding, ...]:
    """Scale down as a whole the groups that add more than their ceiling; good signs are a group of their own."""
    totals: dict[str, float] = {}
    for f in findings:
        group = f.group if f.contribution >= 0 else GOOD
        totals[group] = totals.get(group, 0.0) + abs(f.contribution)
    scale = {g: policy.ceiling(g) / total for g, total in totals.items() if total > policy.ceiling(g)}
    if not scale:
        return findings
    return tuple(
        f
        if (share := scale.get(f.group if f.contribution >= 0 else GOOD)) is None
        else replace(f, contribution=f.contribution * share)
        for f in findings
    )


def _adapt(
    findings: tuple[Finding, ...], base: float, width: float, policy: Policy
) -> tuple[tuple[Finding, ...], float, float]:
    """Apply the policy's scale and shift; contributions go on adding up."""
    if policy.scale == 1 and not policy.shift:
        return findings, base, width
    scaled = tuple(replace(f, contribution=f.contribution * policy.scale) for f in findings)
    return scaled, base * policy.scale + policy.shift, width * policy.scale


def _shares(findings: tuple[Finding, ...]) -> list[float]:
    """Each finding's share of its rule's contribution, by strength."""
    totals: dict[str, float] = {}
    for f in findings:
        totals[f.rule] = totals.get(f.rule, 0.0) + f.strength
    return [f.strength / totals[f.rule] if totals[f.rule] else 0.0 for f in findings]


def _decide(
    reading: PageReading, findings: tuple[Finding, ...], probability: float, policy: Policy
) -> tuple[Band, str]:
    page = reading.page
    if not page.text.strip():
        return "abstain", page.degraded[0] if page.degraded else "the page has no text"
    evidence = sum(f.contribution for f in findings if f.contribution > 0 and f.group != "model")
    if evidence < policy.abstain_weight and not has_words(reading, policy.abstain_words):
        words = len(reading.once(visible_document).once(tokens).starts)
        return "abstain", f"only {words} words: too few to judge (fewer than {policy.abstain_words})"
    return place(probability, evidence, policy.bands)


def rejudge(verdict: Verdict, findings: tuple[Finding, ...], policy: Policy) -> Verdict:
    """Return the verdict with these of its findings alone: somebody has accepted the others.

    Contributions stay as they were, so the answer never promises more than mending the same findings would give.
    """
    if verdict.verdict == "abstain":
        return replace(verdict, findings=findings)
    half = logit(verdict.interval[1]) - logit(verdict.probability)
    score = verdict.base + sum(f.contribution for f in findings)
    probability = logistic(score)
    evidence = sum(f.contribution for f in findings if f.contribution > 0 and f.group != "model")
    band, reason = place(probability, evidence, policy.bands)
    return replace(
        verdict,
        verdict=band,
        probability=probability,
        interval=(logistic(score - half), logistic(score + half)),
        findings=findings,
        counterfactual=_counterfactual(band, findings, verdict.base, probability, policy),
        reason=reason,
    )


def _counterfactual(
    verdict: Band, findings: tuple[Finding, ...], base: float, probability: float, policy: Policy
) -> Mapping[str, Any]:
    if verdict in ("abstain", "publish"):
        return MappingProxyType({})
    contributions: dict[str, float] = {}
    base += sum(f.contribution for f in findings if f.group == "model")  # nobody can edit a habit of words away
    for f in (f for f in findings if f.group != "model"):
        contributions[f.rule] = contributions.get(f.rule, 0.0) + f.contribution
    found = cheapest_edits(base, contributions, probability, policy.bands)
    if found is None:
        return MappingProxyType({})
    band, rules, after = found
    advice = {f.rule: f.advice for f in findings}
    edits = tuple({"rule": rule, "advice": advice[rule]} for rule in rules)
    return MappingProxyType({"verdict": band, "probability": after, "edits": edits})


def _versions(reading: PageReading, outcome: Outcome, policy: Policy) -> Mapping[str, str]:
    return MappingProxyType(
        {
            "detector": own_version(),
            "policy": f"{policy.name} {policy.version} {policy.digest}",
            "model": outcome.model or "none (rules alone)",
            "language-detector": reading.page.language.detector,
            "schema": "1",
        }
    )


@cache
def own_version() -> str:
    """Reading it from the installation's metadata takes a millisecond."""
    return installed_version("detector")
