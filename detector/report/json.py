"""Verdicts as JSON and JSON lines: the documented contract (`verdict.schema.json`)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import orjson

from detector.nouns import Finding, Verdict


def render(verdicts: Iterable[Verdict]) -> str:
    """Return a JSON array, indented by two."""
    rows = [as_dict(verdict) for verdict in verdicts]
    return orjson.dumps(rows, option=orjson.OPT_INDENT_2).decode() + "\n"


def render_line(verdict: Verdict) -> bytes:
    """Return one JSON object and a newline."""
    return orjson.dumps(as_dict(verdict), option=orjson.OPT_APPEND_NEWLINE)


def as_dict(verdict: Verdict) -> dict[str, Any]:
    """Return the verdict as plain values; numbers rounded to six decimals."""
    language = verdict.language
    row: dict[str, Any] = {
        "url": verdict.url,
        "source": verdict.source,
        "verdict": verdict.verdict,
        "probability": round(verdict.probability, 6),
        "interval": [round(value, 6) for value in verdict.interval],
        "reason": verdict.reason,
        "language": language.code,
        "language_declared": language.declared,
        "language_detected": language.detected,
        "language_confidence": round(language.confidence, 4),
        "base": round(verdict.base, 6),
        "findings": [finding_as_dict(finding) for finding in verdict.findings],
        "counterfactual": _plain(verdict.counterfactual) or None,
        "degraded": list(verdict.degraded),
        "failures": [{"what": failure.what, "reason": failure.reason} for failure in verdict.failures],
        "versions": dict(verdict.versions),
    }
    if verdict.signals:
        row["signals"] = {name: round(value, 6) for name, value in sorted(verdict.signals.items())}
    return row


def finding_as_dict(finding: Finding) -> dict[str, Any]:
    """Return one finding as plain values."""
    row: dict[str, Any] = {
        "rule": finding.rule,
        "group": finding.group,
        "severity": finding.severity,
        "policy": finding.policy,
        "message": finding.message,
        "strength": round(finding.strength, 6),
        "contribution": round(finding.contribution, 6),
        "evidence": [{"quote": q.quote, "start": q.start, "end": q.end} for q in finding.evidence],
        "advice": finding.advice,
        "fingerprint": finding.fingerprint,
    }
    if finding.shadow:
        row["shadow"] = True
    return row


def _plain(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {key: _plain(inner) for key, inner in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(inner) for inner in value]
    return round(value, 6) if isinstance(value, float) else value
