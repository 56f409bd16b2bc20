"""The store's schema: the statements that lead to each version, for SQLite and PostgreSQL alike."""

from __future__ import annotations

from typing import TYPE_CHECKING

from detector.errors import ConfigError

if TYPE_CHECKING:
    from sqlalchemy import Connection

LOCK = 0x64657465  # of PostgreSQL's advisory lock while a schema is brought up to date
MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        "CREATE TABLE decisions (id TEXT PRIMARY KEY, made DOUBLE PRECISION NOT NULL, url TEXT NOT NULL, "
        "source TEXT NOT NULL, title TEXT NOT NULL, caller TEXT NOT NULL, verdict TEXT NOT NULL, "
        "probability DOUBLE PRECISION NOT NULL, language TEXT NOT NULL, preset TEXT NOT NULL, body TEXT NOT NULL, "
        "state TEXT NOT NULL, kind TEXT NOT NULL, charset TEXT NOT NULL, content {blob})",
        "CREATE INDEX decisions_by_verdict ON decisions (verdict, id)",
        "CREATE INDEX decisions_by_url ON decisions (url, id)",
        "CREATE TABLE overrides (id TEXT PRIMARY KEY, decision TEXT NOT NULL, made DOUBLE PRECISION NOT NULL, "
        "who TEXT NOT NULL, action TEXT NOT NULL, reason TEXT NOT NULL)",
        "CREATE INDEX overrides_by_decision ON overrides (decision, id)",
        "CREATE TABLE feedback (id TEXT PRIMARY KEY, decision TEXT NOT NULL, made DOUBLE PRECISION NOT NULL, "
        "who TEXT NOT NULL, label TEXT NOT NULL, reason TEXT NOT NULL, body TEXT NOT NULL)",
        "CREATE INDEX feedback_by_decision ON feedback (decision, id)",
        "CREATE TABLE api_keys (id TEXT PRIMARY KEY, name TEXT NOT NULL, scopes TEXT NOT NULL, "
        "digest TEXT NOT NULL, previous TEXT NOT NULL, previous_until DOUBLE PRECISION NOT NULL, "
        "made DOUBLE PRECISION NOT NULL, expires DOUBLE PRECISION NOT NULL, revoked DOUBLE PRECISION NOT NULL)",
    ),
    (
        "CREATE TABLE seen_requests (id TEXT PRIMARY KEY, expires DOUBLE PRECISION NOT NULL)",
        "CREATE TABLE users (name TEXT PRIMARY KEY, password TEXT NOT NULL, role TEXT NOT NULL, "
        "made DOUBLE PRECISION NOT NULL, disabled DOUBLE PRECISION NOT NULL)",
        "CREATE TABLE sessions (digest TEXT PRIMARY KEY, name TEXT NOT NULL, csrf TEXT NOT NULL, "
        "expires DOUBLE PRECISION NOT NULL)",
    ),
)
"""Never changed once released, only added to."""


def migrate(connection: Connection) -> int:
    """Bring the schema up to date in the connection's transaction; return its version.

    Raises:
        ConfigError: a newer program wrote the database.
    """
    postgres = connection.dialect.name == "postgresql"
    if postgres:
        connection.exec_driver_sql(f"SELECT pg_advisory_xact_lock({LOCK})")
    connection.exec_driver_sql("CREATE TABLE IF NOT EXISTS detector_schema (version INTEGER NOT NULL)")
    known = connection.exec_driver_sql("SELECT max(version) FROM detector_schema").scalar() or 0
    if known > len(MIGRATIONS):
        raise ConfigError(f"the database has schema {known}, this program knows {len(MIGRATIONS)}; update detector")
    for number, statements in enumerate(MIGRATIONS[known:], known + 1):
        for statement in statements:
            connection.exec_driver_sql(statement.replace("{blob}", "BYTEA" if postgres else "BLOB"))
        connection.exec_driver_sql(f"INSERT INTO detector_schema (version) VALUES ({number})")
    return len(MIGRATIONS)
