"""An operator's decisions, kept in one SQLite file: what the program said, what the operator said, no page text.

Each decision is one transaction in a write-ahead log that reaches the disk before `add` returns, so the process may be
killed at any time. Earlier decisions on a page stay as history; the latest one counts. The file says that it is ours
(`application_id`) and which schema it has (`user_version`); older schemas are migrated when it is opened.
"""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, fields
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType

from detector.errors import ConfigError, InputError
from detector.lab.decisions import Decision

VARIABLE = "DETECTOR_FEEDBACK"
APPLICATION = 0x64666462  # "dfdb"
WAIT = 30.0  # seconds for another process that writes
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE decisions (id INTEGER PRIMARY KEY, page TEXT NOT NULL, url TEXT NOT NULL, source TEXT NOT NULL, "
        "fingerprint TEXT NOT NULL, label TEXT NOT NULL CHECK (label IN ('good', 'spam', 'low_quality')), "
        "reason TEXT NOT NULL, decided TEXT NOT NULL, verdict TEXT NOT NULL, probability REAL NOT NULL, "
        "base REAL NOT NULL, contributions TEXT NOT NULL, strengths TEXT NOT NULL, signals TEXT NOT NULL, "
        "language TEXT NOT NULL, versions TEXT NOT NULL)",
        "CREATE INDEX decisions_by_page ON decisions (page, id)",
        "CREATE TABLE adaptations (id INTEGER PRIMARY KEY, made TEXT NOT NULL, path TEXT NOT NULL, previous TEXT, "
        "written TEXT NOT NULL)",
    ),
)
"""The statements that lead to each schema version, in order; never changed once released, only added to."""


@dataclass(frozen=True, slots=True)
class Adaptation:
    """A policy file that `detector adapt` wrote, and what stood there before (None: nothing)."""

    id: int
    made: str
    path: str
    previous: str | None
    written: str


def store_path(given: Path | None) -> Path:
    """Return the store's path: as given, DETECTOR_FEEDBACK, or the user's data folder."""
    named = given or (Path(os.environ[VARIABLE]) if os.environ.get(VARIABLE) else None)
    if named is not None:
        return named
    data = os.environ.get("XDG_DATA_HOME") or str(Path.home() / ".local" / "share")
    return Path(data) / "detector" / "feedback.sqlite"


class FeedbackStore:
    """The open file; use it as a context manager.

    Raises:
        InputError: the file is not a feedback store, is damaged or cannot be opened.
        ConfigError: it was written by a newer version.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._db = sqlite3.connect(path, timeout=WAIT, isolation_level=None)
            try:
                _prepare(self._db, path)
            except BaseException:
                self._db.close()
                raise
        except (OSError, sqlite3.Error) as error:
            raise InputError(f"{path}: cannot be used as a feedback store: {error}") from error

    def __enter__(self) -> FeedbackStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._db.close()

    def add(self, decision: Decision) -> int:
        """Store a decision; return its number."""
        row = _row(decision)
        marks = ", ".join("?" * len(row))
        with self._told():
            cursor = self._db.execute(f"INSERT INTO decisions ({', '.join(row)}) VALUES ({marks})", list(row.values()))
        return int(cursor.lastrowid or 0)

    def decisions(self, *, history: bool = False) -> list[Decision]:
        """The latest decision on each page, in the order they were made; with `history` all of them."""
        latest = "" if history else "WHERE id IN (SELECT max(id) FROM decisions GROUP BY page)"
        with self._told():
            rows = self._db.execute(f"SELECT {', '.join(COLUMNS)} FROM decisions {latest} ORDER BY id").fetchall()
        return [_decision(row) for row in rows]

    def remove(self, number: int) -> bool:
        """Forget one decision; False where there is none of that number."""
        with self._told():
            return self._db.execute("DELETE FROM decisions WHERE id = ?", (number,)).rowcount > 0

    def remember(self, path: str, previous: str | None, written: str) -> None:
        """Note that an adaptation was written to `path`."""
        row = (_now(), path, previous, written)
        with self._told():
            self._db.execute("INSERT INTO adaptations (made, path, previous, written) VALUES (?, ?, ?, ?)", row)

    def adaptations(self) -> list[Adaptation]:
        """All adaptations that have not been undone, oldest first."""
        with self._told():
            rows = self._db.execute("SELECT id, made, path, previous, written FROM adaptations ORDER BY id").fetchall()
        return [Adaptation(*row) for row in rows]

    def forget(self, adaptation: Adaptation) -> None:
        """Note that an adaptation was undone."""
        with self._told():
            self._db.execute("DELETE FROM adaptations WHERE id = ?", (adaptation.id,))

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error as error:
            raise InputError(f"{self.path}: {error}") from error


def _prepare(db: sqlite3.Connection, path: Path) -> None:
    """Check whose file it is, switch the log on and bring the schema up to date."""
    owner = db.execute("PRAGMA application_id").fetchone()[0]
    known = db.execute("PRAGMA user_version").fetchone()[0]
    tables = db.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]
    if owner != APPLICATION and (tables or owner or known):
        raise InputError(f"{path}: a database of another program; name another file with --store")
    if known > len(MIGRATIONS):
        raise ConfigError(
            f"{path}: written by a newer version (schema {known}, known {len(MIGRATIONS)}); update detector"
        )
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    if known < len(MIGRATIONS):
        _migrate(db)


def _migrate(db: sqlite3.Connection) -> None:
    """Bring the schema up to date in one transaction; another process may have been first."""
    db.execute("BEGIN IMMEDIATE")
    try:
        known = db.execute("PRAGMA user_version").fetchone()[0]
        for statements in MIGRATIONS[known:]:
            for statement in statements:
                db.execute(statement)
        db.execute(f"PRAGMA application_id = {APPLICATION}")
        db.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")
        db.execute("COMMIT")
    except BaseException:
        db.execute("ROLLBACK")
        raise


COLUMNS = tuple(f.name for f in fields(Decision))
JSON = ("contributions", "strengths", "signals", "versions")


def _row(decision: Decision) -> dict[str, object]:
    row = {name: getattr(decision, name) for name in COLUMNS if name != "id"}
    row |= {name: json.dumps(dict(row[name]), sort_keys=True) for name in JSON}
    return {**row, "decided": decision.decided or _now(), "page": decision.page}


def _decision(row: tuple[object, ...]) -> Decision:
    told = dict(zip(COLUMNS, row, strict=True))
    told |= {name: json.loads(str(told[name])) for name in JSON}
    return Decision(**told)  # type: ignore[arg-type]


def _now() -> str:
    return datetime.now(UTC).isoformat(timespec="seconds")
