"""Rows as the reports walk them: verdict and facts parsed, findings told apart."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from detector.audit.session import Audit

Json = dict[str, Any]
STOPPED = ("review", "reject")


def pages(audit: Audit) -> Iterator[tuple[Json, Json]]:
    """Yield (verdict, facts) of every page, in input order."""
    for row in audit.rows():
        yield orjson.loads(row.verdict), orjson.loads(row.facts)


def faults(verdict: Json) -> list[Json]:
    """Return the findings that speak against the page and that somebody can mend, heaviest first."""
    return [f for f in verdict["findings"] if f["contribution"] > 0 and not f.get("shadow") and f["group"] != "model"]


def placed(verdict: Json, facts: Json) -> Iterator[tuple[Json, tuple[int, int, int, int] | None]]:
    """Yield each fault with its place in the source file, None where it is not known."""
    places = facts.get("places") or [None] * len(verdict["findings"])
    for finding, place in zip(verdict["findings"], places, strict=True):
        if finding["contribution"] > 0 and not finding.get("shadow") and finding["group"] != "model":
            yield finding, tuple(place) if place else None


def name_of(verdict: Json) -> str:
    """Return the page's name for a person."""
    return str(verdict["url"] or verdict["source"])


def level_of(verdict: Json, finding: Json) -> str:
    """Return "error", "warning" or "note": what stands on a page that passes is a note."""
    if verdict["verdict"] not in STOPPED:
        return "note"
    return "error" if verdict["verdict"] == "reject" and finding["severity"] == "error" else "warning"
