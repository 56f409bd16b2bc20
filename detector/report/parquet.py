"""A row a page with nested findings, for DuckDB, pandas, Spark: `docs/audit.md` shows the queries."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, BinaryIO

import orjson

from detector.errors import ConfigError
from detector.report.rows import Json, name_of

if TYPE_CHECKING:
    from detector.audit.session import Audit
    from detector.audit.tasks import Row

ROWS = 500  # a row group: what is held in memory


def write(audit: Audit, stream: BinaryIO) -> None:
    """Write every row, a group at a time."""
    with streaming(stream) as add:
        for row in audit.rows():
            add(row)


@contextmanager
def streaming(stream: BinaryIO) -> Iterator[Callable[[Row], None]]:
    """Yield what writes rows as they come; the file is whole as far as it goes, also after an interrupt.

    pyarrow is imported with the first group, while workers are judging what follows.
    """
    from importlib.util import find_spec

    if find_spec("pyarrow") is None:
        raise ConfigError("Parquet reports need pyarrow: pip install 'detector[parquet]'")
    groups = _Groups(stream)
    try:
        yield groups.add
    finally:
        groups.close()


class _Groups:
    """Rows on their way into a file, a row group at a time."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream
        self._waiting: list[Json] = []
        self._writer: Any = None

    def add(self, row: Row) -> None:
        """Take a row."""
        self._waiting.append(_row(orjson.loads(row.verdict), orjson.loads(row.facts)))
        if len(self._waiting) >= ROWS:
            self._write()

    def _write(self) -> None:
        import pyarrow
        from pyarrow import parquet

        if self._writer is None:
            self._writer = parquet.ParquetWriter(self._stream, _schema(pyarrow), compression="zstd")
        self._writer.write_table(pyarrow.Table.from_pylist(self._waiting, schema=self._writer.schema))
        self._waiting.clear()

    def close(self) -> None:
        """Write what is left and the file's end."""
        try:
            self._write()
        finally:
            if self._writer is not None:
                self._writer.close()


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
