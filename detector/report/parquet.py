"""A row a page with nested findings, for DuckDB, pandas, Spark: `docs/audit.md` shows the queries."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, BinaryIO

from detector.errors import ConfigError
from detector.report.rows import Json, name_of, pages

if TYPE_CHECKING:
    from detector.audit.session import Audit

ROWS = 1000  # a row group: what is held in memory


def write(audit: Audit, stream: BinaryIO) -> None:
    """Write every row, a group at a time."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ImportError as error:
        raise ConfigError("Parquet reports need pyarrow: pip install 'detector[parquet]'") from error
    schema = _schema(pyarrow)
    rows = (_row(verdict, facts) for verdict, facts in pages(audit))
    with parquet.ParquetWriter(stream, schema, compression="zstd") as writer:
        while group := list(islice(rows, ROWS)):
            writer.write_table(pyarrow.Table.from_pylist(group, schema=schema))


def _schema(pa: Any) -> Any:
    text, number, whole = pa.string(), pa.float64(), pa.int32()
    quote = pa.struct([("quote", text), ("start", whole), ("end", whole)])
    finding = pa.struct([
        ("rule", text), ("group", text), ("severity", text), ("policy", text), ("message", text), ("strength", number),
        ("contribution", number), ("fingerprint", text), ("advice", text), ("baseline", text), ("shadow", pa.bool_()),
        ("evidence", pa.list_(quote)),
    ])  # fmt: skip
    return pa.schema([
        ("page", text), ("url", text), ("source", text), ("site", text), ("verdict", text), ("probability", number),
        ("low", number), ("high", number), ("log_odds", number), ("base", number), ("reason", text),
        ("language", text), ("words", whole), ("title", text), ("description", text), ("published", text),
        ("fails", pa.bool_()), ("findings", pa.list_(finding)), ("accepted", whole), ("degraded", pa.list_(text)),
        ("failures", pa.list_(text)), ("would_be", text), ("would_change", pa.list_(text)),
        ("signals", pa.map_(text, number)), ("detector", text), ("policy", text), ("model", text),
    ])  # fmt: skip


def _row(verdict: Json, facts: Json) -> Json:
    low, high = verdict["interval"]
    change = verdict["counterfactual"] or {}
    kept = ("url", "source", "verdict", "probability", "base", "reason", "language", "findings", "degraded")
    told = ("site", "log_odds", "words", "title", "description", "published", "fails", "failures")
    return {
        **{key: verdict[key] for key in kept},
        **{key: facts[key] for key in told},
        "page": name_of(verdict),
        "low": low,
        "high": high,
        "accepted": len(facts.get("accepted", ())),
        "would_be": change.get("verdict"),
        "would_change": [edit["rule"] for edit in change.get("edits", ())],
        "signals": list(verdict.get("signals", {}).items()),
        **{key: verdict["versions"].get(key) for key in ("detector", "policy", "model")},
    }
