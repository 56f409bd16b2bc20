"""A summary for a pull request: verdicts, the pages that are stopped with their reasons, nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING, BinaryIO

import orjson

from detector.audit.scopes import relative
from detector.report.rows import Json, placed
from detector.report.rulelinks import page_address

if TYPE_CHECKING:
    from detector.audit.session import Audit

PAGES = 25
REASONS = 5
QUOTE = 120
MARKS = re.compile(r"([\\`*_{}\[\]<>()#+!|~@])")


def write(audit: Audit, stream: BinaryIO) -> None:
    """Write the summary."""
    stream.write("\n".join(_lines(audit)).encode() + b"\n")


def _lines(audit: Audit) -> Iterator[str]:
    summary = audit.summary
    stopped = summary.bands["reject"] + summary.bands["review"]
    yield f"## detector: {stopped} of {summary.pages} pages stopped\n"
    yield "| verdict | pages |\n|---|--:|"
    yield from (f"| {band} | {summary.bands[band]} |" for band in ("reject", "review", "publish", "abstain"))
    if summary.accepted:
        yield f"\n{summary.accepted} findings are suppressed with a reason."
    for index in summary.worst[:PAGES]:
        row = audit.row(index)
        yield from _page(orjson.loads(row.verdict), orjson.loads(row.facts), audit.request.rule_pages)
    if stopped > PAGES:
        yield f"\n… and {stopped - PAGES} more pages."
    for source, reason in summary.lost_named[:PAGES]:
        yield f"\n- not judged: {escape(reason or source)}"


def _page(verdict: Json, facts: Json, base: str) -> Iterator[str]:
    name = verdict["url"] or relative(verdict["source"])
    yield f"\n### {verdict['verdict']} {verdict['probability']:.2f}: {escape(name)}\n"
    found = list(placed(verdict, facts))
    for finding, place in found[:REASONS]:
        line = f" (line {place[0]})" if place else ""
        rule, address = f"`{finding['rule']}`", page_address(base, finding["rule"])
        yield f"- **{escape(finding['message'])}**{line} " + (f"[{rule}](<{address}>)" if address else rule)
        if finding["evidence"]:
            yield f"  > {escape(_short(finding['evidence'][0]['quote']))}"
    if len(found) > REASONS:
        yield f"- … and {len(found) - REASONS} more"
    change = verdict["counterfactual"]
    if change:
        edits = "; ".join(dict.fromkeys(edit["advice"] for edit in change["edits"]))
        yield f"\nWould be **{change['verdict']}** after: {escape(edits)}"


def escape(text: str) -> str:
    """Return a stranger's words without what Markdown would obey: no link, no mark-up, nobody is mentioned."""
    flat = " ".join(text.split())
    return MARKS.sub(r"\\\1", flat).replace("://", ":\u200b//").replace("&", "&amp;")


def _short(text: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= QUOTE else flat[: QUOTE - 1] + "…"
