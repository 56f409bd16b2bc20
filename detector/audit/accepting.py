"""Findings that somebody accepted: by a comment in the page, by path, rule or fingerprint in the configuration.

An accepted finding no longer counts; it is kept apart with its reason. Comments are heeded in local files only: a page
from the web must not be able to acquit itself.

    <!-- detector-ignore: template.placeholder-year, links.* -- the year is a brand name -->
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from fnmatch import fnmatchcase
from typing import NamedTuple

from detector.audit.scopes import fits_path
from detector.audit.settings import Plan, Suppression
from detector.nouns import Finding, Verdict
from detector.policy import Policy
from detector.records import Record
from detector.verdict import rejudge

MARK = b"detector-ignore"
COMMENT = re.compile(rb"<!--\s{0,20}detector-ignore\s{0,9}:([^>]{1,1000}?)-->")
NO_REASON = "no reason given"


class Accepted(NamedTuple):
    """A finding that does not count, and why."""

    finding: Finding
    reason: str
    where: str  # "in-source" or "external", the words that SARIF uses


def accept(verdict: Verdict, record: Record, plan: Plan, policy: Policy) -> tuple[Verdict, tuple[Accepted, ...]]:
    """Return the verdict without the findings that somebody accepted, and those findings."""
    told = [*_configured(plan, record.source), *_inline(plan, record)]
    if not told:
        return verdict, ()
    accepted: list[Accepted] = []
    kept: list[Finding] = []
    for finding in verdict.findings:
        found = next((pair for pair in told if _covers(pair[0], finding)), None)
        if found is None:
            kept.append(finding)
        else:
            accepted.append(Accepted(finding, found[0].reason, found[1]))
    if not accepted:
        return verdict, ()
    return rejudge(verdict, tuple(kept), policy), tuple(accepted)


def _configured(plan: Plan, source: str) -> Iterator[tuple[Suppression, str]]:
    for suppression in plan.suppressions:
        if suppression.until is not None and suppression.until < plan.today:
            continue
        if not suppression.paths or fits_path(suppression.paths, source, plan.root):
            yield suppression, "external"


def _inline(plan: Plan, record: Record) -> Iterator[tuple[Suppression, str]]:
    if not plan.inline or not record.own or MARK not in record.content:
        return
    for match in COMMENT.finditer(record.content):
        named, _, reason = match.group(1).decode("utf-8", "replace").partition("--")
        for rule in re.split(r"[\s,]+", named.strip()):
            if rule:
                yield Suppression(reason.strip() or NO_REASON, rule), "in-source"


def _covers(suppression: Suppression, finding: Finding) -> bool:
    if suppression.fingerprint and suppression.fingerprint != finding.fingerprint:
        return False
    rule = suppression.rule
    return not rule or rule in (finding.rule, finding.group) or fnmatchcase(finding.rule, rule)
