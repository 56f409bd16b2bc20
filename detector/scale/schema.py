"""The columns of the files that a run writes; docs/scaling.md says what they mean."""

from __future__ import annotations

from functools import cache
from typing import Any

PAGES, PRINTS, QUARANTINE = "pages", "prints", "quarantine"  # written shard by shard
EDGES, CLUSTERS, HOSTS = "edges", "clusters", "hosts"  # made from all shards


@cache
def schemas() -> dict[str, Any]:
    """Return the Arrow schema of each folder."""
    import pyarrow as pa

    text, number, key = pa.string(), pa.float64(), pa.int64()
    finding = pa.struct([
        ("rule", text), ("group", text), ("severity", text), ("message", text), ("strength", number),
        ("contribution", number), ("quotes", pa.list_(text)), ("fingerprint", text),
    ])  # fmt: skip
    return {
        PAGES: pa.schema([
            ("id", key), ("url", text), ("source", text), ("site", text), ("verdict", text), ("probability", number),
            ("log_odds", number), ("micro", key), ("reason", text), ("language", text), ("findings", pa.list_(finding)),
            ("degraded", pa.list_(text)), ("failures", pa.list_(text)), ("signals", pa.map_(text, number)),
            ("versions", text),
        ]),
        PRINTS: pa.schema([
            ("id", key), ("digest", pa.binary()), ("signature", pa.binary()), ("bands", pa.list_(key)),
            ("facts", pa.list_(key)), ("print", pa.binary()),
        ]),
        QUARANTINE: pa.schema([("source", text), ("url", text), ("reason", text)]),
        EDGES: pa.schema([("a", key), ("b", key), ("kind", text), ("probability", number)]),
        CLUSTERS: pa.schema([("id", key), ("cluster", key)]),
        HOSTS: pa.schema([
            ("site", text), ("pages", key), ("publish", key), ("review", key), ("reject", key), ("abstain", key),
            ("copies", key), ("log_odds", number), ("probability", number), ("convicted", pa.bool_()),
            ("strongest", text),
        ]),
    }  # fmt: skip
