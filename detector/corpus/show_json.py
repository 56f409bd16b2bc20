"""A comparison as JSON: `derivation`, `probability`, `shared_facts`, `aligned`, `altered_quotations`, `drifted_names` …

Every passage is `{"quote", "start", "end"}`, and `quote` is exactly the slice of the page text that
`detector check --show-text` prints.
"""

from __future__ import annotations

import json
from typing import Any

from detector.corpus.records import Addition, AlteredQuotation, Comparison, Drift, Passage
from detector.nouns import Page

SCHEMA = "comparison/1"


def as_dict(a: Page, b: Page, found: Comparison) -> dict[str, Any]:
    """Return the comparison as plain lists and dictionaries."""
    return {
        "schema": SCHEMA,
        "a": {"source": a.source, "url": a.url, "language": a.language.code},
        "b": {"source": b.source, "url": b.url, "language": b.language.code},
        "derivation": found.derivation,
        "probability": found.probability,
        "retold": found.retold,
        "reason": found.reason,
        "coverage": {"a": found.coverage_a, "b": found.coverage_b},
        "shared_facts": [
            {"kind": f.kind, "key": f.key, "weight": f.weight, "a": _passage(f.a), "b": _passage(f.b)}
            for f in found.shared_facts
        ],
        "aligned": [
            {"a": _passage(p.a), "b": _passage(p.b), "similarity": p.similarity, "facts": list(p.facts)}
            for p in found.aligned
        ],
        "altered_quotations": [_quotation(q) for q in found.altered_quotations],
        "drifted_names": [_drift(d) for d in found.drifted_names],
        "drifted_numbers": [_drift(d) for d in found.drifted_numbers],
        "exchanged_facts": [_drift(d) for d in found.exchanged_facts],
        "added": {"a": [_addition(s) for s in found.added_by_a], "b": [_addition(s) for s in found.added_by_b]},
        "earlier": {"page": found.earlier.page, "reasons": list(found.earlier.reasons)},
        "measures": {name: round(value, 4) for name, value in found.features},
        "adds": {name: round(value, 4) for name, value in found.adds},
        "degraded": list(found.degraded),
    }


def render_json(a: Page, b: Page, found: Comparison) -> str:
    """Return the comparison as an indented JSON document."""
    return json.dumps(as_dict(a, b, found), ensure_ascii=False, indent=2) + "\n"


def _passage(passage: Passage) -> dict[str, Any]:
    return {"quote": passage.quote, "start": passage.start, "end": passage.end}


def _quotation(change: AlteredQuotation) -> dict[str, Any]:
    return {
        "a": _passage(change.a), "b": _passage(change.b), "quoted_in": change.quoted_in, "speaker": change.speaker,
        "similarity": change.similarity,
    }  # fmt: skip


def _drift(drift: Drift) -> dict[str, Any]:
    return {
        "a": _passage(drift.a), "b": _passage(drift.b),
        "context": {"a": _passage(drift.context_a), "b": _passage(drift.context_b)},
    }  # fmt: skip


def _addition(addition: Addition) -> dict[str, Any]:
    return {**_passage(addition.passage), "facts": list(addition.facts)}
