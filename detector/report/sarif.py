"""SARIF 2.1.0 for code scanning: rules with help, regions, fingerprints, suppressions and the state against a baseline.

Written result by result, so a large archive needs no large memory. What stands on a page that passes is a `note`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain
from typing import TYPE_CHECKING, BinaryIO
from urllib.parse import quote

import orjson

from detector.audit.scopes import relative
from detector.nouns import Rule
from detector.report.rows import Json, level_of, pages, placed

if TYPE_CHECKING:
    from detector.audit.session import Audit

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
SNIPPET = 300  # characters


def write(audit: Audit, stream: BinaryIO) -> None:
    """Write the log of one run."""
    rules = [rule for _, rule in sorted(audit.rules.items()) if not rule.good_sign]
    index = {rule.id: i for i, rule in enumerate(rules)}
    stream.write(b'{"$schema":"%s","version":"2.1.0","runs":[{"results":[' % SCHEMA.encode())
    before = b"\n"
    for result in chain(_results(audit, index), _absent(audit, index)):
        stream.write(before + orjson.dumps(result))
        before = b",\n"
    driver, invocations = _driver(rules, audit.request.rule_pages), [_invocation(audit)]
    rest = {"tool": {"driver": driver}, "invocations": invocations, "columnKind": "unicodeCodePoints"}
    stream.write(b"\n]," + orjson.dumps(rest)[1:] + b"]}\n")


def _driver(rules: list[Rule], base: str) -> Json:
    from importlib.metadata import version

    return {"name": "detector", "semanticVersion": version("detector"), "rules": [_rule(rule, base) for rule in rules]}


def _rule(rule: Rule, base: str) -> Json:
    from detector.report.rulelinks import page_address
    from detector.report.rulepage import rule_markdown

    tags = [rule.group, *([rule.policy] if rule.policy else [])]
    return {
        "id": rule.id,
        "name": "".join(part.title() for part in rule.id.replace(".", "-").split("-")),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why},
        "help": {"text": f"{rule.why}\n\nWhat to do: {rule.advice}", "markdown": rule_markdown(rule, heading=False)},
        **({"helpUri": page_address(base, rule.id)} if base else {}),
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
        "properties": {"tags": tags, **({"source": rule.source} if rule.source else {})},
    }


def _results(audit: Audit, index: dict[str, int]) -> Iterator[Json]:
    for verdict, facts in pages(audit):
        for finding, place in placed(verdict, facts):
            yield _result(verdict, finding, place, index, level_of(verdict, finding))
        for finding in facts.get("accepted", ()):
            if finding["contribution"] <= 0 or finding["group"] == "model":
                continue
            result = _result(verdict, finding, None, index, "note")
            kind = "inSource" if finding["where"] == "in-source" else "external"
            yield {**result, "suppressions": [{"kind": kind, "status": "accepted", "justification": finding["reason"]}]}


def _absent(audit: Audit, index: dict[str, int]) -> Iterator[Json]:
    """Results for what the baseline knows and is mended."""
    from detector.audit.baselines import gone

    plan, rules = audit.request.plan, audit.rules
    if plan.baseline is None:
        return
    for page, fingerprint, rule in gone(plan.baseline, pages(audit), plan.root):
        summary = rules[rule].summary if rule in rules else "a finding of the baseline"
        result: Json = {
            "ruleId": rule or "baseline",
            "level": "none",
            "kind": "pass",
            "message": {"text": f"No longer there: {summary}"},
            "locations": [{"physicalLocation": {"artifactLocation": {"uri": page if "://" in page else quote(page)}}}],
            "partialFingerprints": {"detectorFinding/v1": fingerprint},
            "baselineState": "absent",
        }
        yield {**result, "ruleIndex": index[rule]} if rule in index else result


def _result(
    verdict: Json, finding: Json, place: tuple[int, int, int, int] | None, index: dict[str, int], level: str
) -> Json:
    result: Json = {
        "ruleId": finding["rule"],
        "level": level,
        "message": {"text": finding["message"]},
        "locations": [_location(verdict, finding, place)],
        "partialFingerprints": {"detectorFinding/v1": finding["fingerprint"]},
        "properties": {
            "verdict": verdict["verdict"], "probability": verdict["probability"],
            "contribution": finding["contribution"], "strength": finding["strength"], "advice": finding["advice"],
            "textSpans": [[q["start"], q["end"]] for q in finding["evidence"]],
        },
    }  # fmt: skip
    if finding["rule"] in index:
        result["ruleIndex"] = index[finding["rule"]]
    if "baseline" in finding:
        result["baselineState"] = finding["baseline"]
    return result


def _location(verdict: Json, finding: Json, place: tuple[int, int, int, int] | None) -> Json:
    """Where the finding stands: lines of a local file; a page of the web has none and gets its first line."""
    artifact = verdict["url"] or quote(relative(verdict["source"]), safe="/#:%")
    region: Json = {"startLine": 1}
    if place is not None:
        region = dict(zip(("startLine", "startColumn", "endLine", "endColumn"), place, strict=True))
    if finding["evidence"]:
        region["snippet"] = {"text": finding["evidence"][0]["quote"][:SNIPPET]}
    return {"physicalLocation": {"artifactLocation": {"uri": artifact}, "region": region}}


def _invocation(audit: Audit) -> Json:
    lost = [
        {"level": "error", "message": {"text": reason or source}} for source, reason in audit.summary.lost_named
    ]
    return {
        "executionSuccessful": audit.complete,
        "startTimeUtc": audit.started.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "toolExecutionNotifications": lost,
    }
