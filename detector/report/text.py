"""Verdicts for a person at a terminal: the band, the reasons in order, each with the words it is about."""

from __future__ import annotations

from collections.abc import Iterable

from detector.nouns import Finding, Verdict

TOLD = 14  # findings shown; the rest is counted
QUOTED = 3  # quotes shown per finding
WIDTH = 100  # characters of a quote


def render(verdicts: Iterable[Verdict]) -> str:
    """Return one paragraph a verdict, a blank line between them."""
    return "\n".join(describe(verdict) for verdict in verdicts)


def describe(verdict: Verdict) -> str:
    """Return the verdict, its reasons by contribution, what would change it and what went wrong."""
    low, high = verdict.interval
    name = verdict.url or verdict.source
    lines = [f"{verdict.verdict.upper():8} {verdict.probability:.2f} ({low:.2f}-{high:.2f})  {name}"]
    if verdict.reason:
        lines.append(f"  {verdict.reason}")
    against = [f for f in verdict.findings if f.contribution >= 0 and not f.shadow]
    lines += [line for finding in against[:TOLD] for line in _finding(finding)]
    if len(against) > TOLD:
        lines.append(f"  … and {len(against) - TOLD} more")
    in_favour = [f for f in verdict.findings if f.contribution < 0]
    if in_favour:
        lines.append("  In its favour:")
        lines += [line for finding in reversed(in_favour) for line in _finding(finding)]
    lines += _ways_out(verdict)
    lines += [f"  cut short: {what}" for what in verdict.degraded]
    lines += [f"  failed: {failure.what}: {failure.reason}" for failure in verdict.failures]
    return "\n".join(lines) + "\n"


def _finding(finding: Finding) -> list[str]:
    lines = [f"  {finding.contribution:+5.2f} {finding.rule}: {finding.message}"]
    lines += [f"         “{_short(quote.quote)}”" for quote in finding.evidence[:QUOTED]]
    if len(finding.evidence) > QUOTED:
        left = len(finding.evidence) - QUOTED
        lines.append(f"         … and {left} more {'place' if left == 1 else 'places'}")
    return lines


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= WIDTH else flat[: WIDTH - 1] + "…"


def _ways_out(verdict: Verdict) -> list[str]:
    found = verdict.counterfactual
    if not found:
        return []
    lines = [f"  Would be {found['verdict']} ({found['probability']:.2f}) after:"]
    return lines + [f"    - {edit['rule']}: {edit['advice']}" for edit in found["edits"]]
