"""What the summary, the site's verdict and the reports need of a page beside its verdict; plain values for JSON."""

from __future__ import annotations

from posixpath import dirname
from typing import Any
from urllib.parse import urlsplit

from detector.audit.accepting import Accepted
from detector.audit.baselines import known_findings
from detector.audit.settings import Override, Plan
from detector.nouns import Page, Verdict
from detector.policy import Bands
from detector.records import Record
from detector.report.json import finding_as_dict

ORDER = ("publish", "abstain", "review", "reject")
VIEW = 60_000  # characters of a page's text that its view shows


def facts_of(
    page: Page, verdict: Verdict, row: dict[str, Any], record: Record, plan: Plan, scope: Override,
    accepted: tuple[Accepted, ...], bands: Bands,
) -> dict[str, Any]:  # fmt: skip
    """Return the facts; marks the findings of `row` as known or new where there is a baseline."""
    new = _mark_new(row, record, plan)
    facts = _of_page(page, record) | {
        "band": verdict.verdict,
        "fails": reaches(verdict.verdict, scope.fail_on) and new,
        "probability": round(verdict.probability, 6),
        "log_odds": round(verdict.base + sum(f.contribution for f in verdict.findings), 5),
        "rules": _by_rule(verdict),
        "bands": (bands.review, bands.reject),
        "degraded": len(verdict.degraded),
        "failures": [f"{f.what}: {f.reason}" for f in verdict.failures],
    }
    if accepted:
        facts["accepted"] = [{**finding_as_dict(a.finding), "reason": a.reason, "where": a.where} for a in accepted]
    if record.links:
        facts["links"] = list(record.links)
    if plan.places and record.own:
        from detector.audit.places import lines_of

        facts["places"] = lines_of(record, verdict)
    return facts


def _of_page(page: Page, record: Record) -> dict[str, Any]:
    return {
        "source": record.source,
        "url": record.url,
        "title": page.meta.title[:300],
        "description": page.meta.description[:500],
        "site": page.domain or urlsplit(page.url).hostname or dirname(record.source.partition("#")[0]) or "-",
        "language": page.language.code,
        "words": sum(b.text.count(" ") + 1 for b in page.blocks if b.main and not b.hidden),
        "published": next((d.iso for d in page.meta.dates if d.role == "published" and d.iso), ""),
    }


def reaches(band: str, fail_on: str) -> bool:
    """Whether a verdict is at or above the `--fail-on` band."""
    return fail_on != "never" and ORDER.index(band) >= ORDER.index(fail_on)


def _mark_new(row: dict[str, Any], record: Record, plan: Plan) -> bool:
    """Mark each finding; return whether one against the page is not in the baseline (true where there is none)."""
    if plan.baseline is None:
        return True
    known = known_findings(plan.baseline, record, plan.root)
    new = False
    for finding in row["findings"]:
        finding["baseline"] = "unchanged" if finding["fingerprint"] in known else "new"
        new = new or (finding["baseline"] == "new" and finding["contribution"] > 0 and finding["group"] != "model")
    return new


def _by_rule(verdict: Verdict) -> list[tuple[str, str, float]]:
    """(rule, severity, contribution) of every rule that spoke, shadows left out."""
    found: dict[str, tuple[str, float]] = {}
    for f in verdict.findings:
        if not f.shadow:
            found[f.rule] = (f.severity, found.get(f.rule, ("", 0.0))[1] + f.contribution)
    return [(rule, severity, round(value, 5)) for rule, (severity, value) in found.items()]


def page_view(page: Page) -> dict[str, Any]:
    """Return the text and its blocks, as far as a report shows them."""
    blocks = [(b.kind, b.span.start, b.span.end, int(b.main), b.hidden, b.level) for b in page.blocks]
    cut = len(page.text) > VIEW
    return {"text": page.text[:VIEW], "blocks": [b for b in blocks if b[1] < VIEW] if cut else blocks, "cut": cut}
