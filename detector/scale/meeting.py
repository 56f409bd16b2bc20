"""Where pages meet in one process: keys and prints in a SQLite file, so that memory does not grow with the pages.

The same pairs as an engine makes by grouping: by equal bands each page with the first of its bucket, by rare facts
where enough are shared.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any, Final

from detector.scale.pairs import HOLDERS, SHARED, Edge, Side, verify

CACHE: Final = 64 * 1024  # KiB of the file that are held in memory
SCHEMA: Final = """
CREATE TABLE bands (key INTEGER, id INTEGER, PRIMARY KEY (key, id)) WITHOUT ROWID;
CREATE TABLE facts (key INTEGER, id INTEGER, PRIMARY KEY (key, id)) WITHOUT ROWID;
CREATE TABLE sides (id INTEGER PRIMARY KEY, digest BLOB, signature BLOB, print BLOB);
"""
MEET: Final = f"""
CREATE TABLE rare AS SELECT key, id FROM facts WHERE key IN
  (SELECT key FROM facts GROUP BY key HAVING count(*) BETWEEN 2 AND {HOLDERS});
CREATE INDEX rare_by_key ON rare (key, id);
CREATE TABLE pairs (a INTEGER, b INTEGER, PRIMARY KEY (a, b)) WITHOUT ROWID;
INSERT OR IGNORE INTO pairs SELECT a, id FROM bands
  JOIN (SELECT key, min(id) AS a FROM bands GROUP BY key HAVING count(*) > 1) USING (key) WHERE id != a;
INSERT OR IGNORE INTO pairs SELECT l.id, r.id FROM rare AS l JOIN rare AS r ON l.key = r.key AND l.id < r.id
  GROUP BY l.id, r.id HAVING count(*) >= {SHARED};
"""
JOINED: Final = """
SELECT l.id, l.digest, l.signature, l.print, r.id, r.digest, r.signature, r.print FROM pairs
  JOIN sides AS l ON l.id = a JOIN sides AS r ON r.id = b ORDER BY a, b
"""


@contextmanager
def meeting(rows: Iterable[Mapping[str, Any]], folder: Path) -> Iterator[sqlite3.Connection]:
    """Open a file in `folder` with the pages of `prints` and their candidate pairs."""
    with closing(sqlite3.connect(folder / "meeting.sqlite")) as store:
        store.executescript(
            f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; PRAGMA cache_size = -{CACHE}; {SCHEMA}"
        )
        for row in rows:
            own = row["id"]
            store.executemany("INSERT OR IGNORE INTO bands VALUES (?, ?)", [(key, own) for key in row["bands"]])
            store.executemany("INSERT OR IGNORE INTO facts VALUES (?, ?)", [(key, own) for key in row["facts"]])
            side = (own, row["digest"], row["signature"], row["print"])
            store.execute("INSERT OR IGNORE INTO sides VALUES (?, ?, ?, ?)", side)
        store.commit()
        store.executescript(MEET)
        yield store


def candidates(store: sqlite3.Connection) -> Iterator[tuple[int, int]]:
    """Yield the candidate pairs in order."""
    yield from store.execute("SELECT a, b FROM pairs ORDER BY a, b")


def judged(store: sqlite3.Connection) -> Iterator[Edge]:
    """Yield the candidates that tell the same."""
    for row in store.execute(JOINED):
        edge = verify(Side(*row[:4]), Side(*row[4:]))
        if edge is not None:
            yield edge
