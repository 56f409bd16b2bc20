"""Reports of formats that plugins offer: they render `Verdict` records, made again from the rows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any, BinaryIO

import orjson

from detector.nouns import Failure, Finding, Language, Quote, Verdict

if TYPE_CHECKING:
    from detector.audit.session import Audit


def writer(audit: Audit, name: str) -> Callable[[Audit, BinaryIO], None]:
    """Return what writes an audit in the plugin's format `name`."""
    from detector.recipes import engine_of

    render = engine_of(audit.request.plan.engine).catalogue.reporters[name].render

    def write(audit: Audit, stream: BinaryIO) -> None:
        stream.write(render(verdict_of(orjson.loads(row.verdict)) for row in audit.rows()).encode())

    return write


def verdict_of(row: Mapping[str, Any]) -> Verdict:
    """Return the record that a row of the JSON contract describes."""
    low, high = row["interval"]
    language = Language(
        row["language"], row["language_declared"], row["language_detected"], row["language_confidence"],
        row["versions"].get("language-detector", ""),
    )  # fmt: skip
    return Verdict(
        row["url"], row["source"], row["verdict"], row["probability"], (low, high), language,
        tuple(_finding(finding) for finding in row["findings"]), row["base"], row["counterfactual"] or {},
        tuple(row["degraded"]), tuple(Failure(f["what"], f["reason"]) for f in row["failures"]), row["versions"],
        row.get("signals", {}), row["reason"],
    )  # fmt: skip


def _finding(row: Mapping[str, Any]) -> Finding:
    return Finding(
        row["rule"], row["group"], row["severity"], row["policy"], row["message"], row["strength"],
        row["contribution"], tuple(Quote(q["quote"], q["start"], q["end"]) for q in row["evidence"]),
        row["advice"], row["fingerprint"], row.get("shadow", False),
    )  # fmt: skip
