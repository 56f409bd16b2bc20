"""The store of decisions, overrides, feedback, keys and users: SQLite or PostgreSQL through SQLAlchemy's core."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import fields
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from detector.errors import ConfigError, DetectorError
from detector.hosts.service.records import Feedback, Kept, Key, Override, Session, User, Wanted
from detector.hosts.service.tables import migrate

if TYPE_CHECKING:
    from sqlalchemy import Connection, Engine, TextClause

WAIT_MS = 2000  # that SQLite waits for another process that writes
PAGE = 500  # rows an export reads at once
TABLES: dict[type, str] = {
    Kept: "decisions", Override: "overrides", Feedback: "feedback", Key: "api_keys", User: "users", Session: "sessions",
}  # fmt: skip
Row = TypeVar("Row", Kept, Override, Feedback, Key, User, Session)


class StoreError(DetectorError):
    """The database cannot be reached or refuses; nothing was written. `row` says that what was given is at fault."""

    def __init__(self, told: str, *, row: bool = False) -> None:
        super().__init__(told)
        self.row = row


class Store:
    """The open database; safe to use from several threads.

    Raises:
        ConfigError: the URL is wrong or a newer program wrote the database.
        StoreError: it cannot be reached.
    """

    def __init__(self, url: str) -> None:
        self.engine = _connect(url)
        try:
            with self.writing() as connection:
                self.version = migrate(connection)
        except BaseException:
            self.engine.dispose()
            raise

    @contextmanager
    def writing(self, *, durable: bool = True) -> Iterator[Connection]:
        """One transaction; `StoreError` says that it was rolled back.

        A transaction that is not `durable` survives the end of the process but, on SQLite, perhaps not a power cut:
        it spares a verdict's answer the wait for the disk.
        """
        from sqlalchemy.exc import SQLAlchemyError

        try:
            with self.engine.execution_options(immediate=True, durable=durable).begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise _refusal(error) from error

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """A connection to look with."""
        from sqlalchemy.exc import SQLAlchemyError

        try:
            with self.engine.connect() as connection:
                yield connection
        except SQLAlchemyError as error:
            raise _refusal(error) from error

    def add(self, *rows: Row) -> None:
        """Write rows in one transaction."""
        with self.writing() as connection:
            for row in rows:
                insert(connection, row)

    def put(self, row: Key | User) -> None:
        """Write a row, in the place of the one with its key."""
        from sqlalchemy import text

        table, key = TABLES[type(row)], fields(row)[0].name
        with self.writing() as connection:
            connection.execute(text(f"DELETE FROM {table} WHERE {key} = :it"), {"it": getattr(row, key)})
            insert(connection, row)

    def get(self, kind: type[Row], value: str) -> Row | None:
        """Return the row with this first field."""
        found = self.select(kind, f"WHERE {fields(kind)[0].name} = :it", it=value)
        return found[0] if found else None

    def select(self, kind: type[Row], rest: str = "", **values: object) -> list[Row]:
        """Return the rows that `rest`, a constant of this package, asks for."""
        from sqlalchemy import text

        names = ", ".join(f.name for f in fields(kind))
        with self.reading() as connection:
            rows = connection.execute(text(f"SELECT {names} FROM {TABLES[kind]} {rest}"), values).all()
        return [_row(kind, row) for row in rows]

    def delete(self, kind: type[Row], rest: str, **values: object) -> int:
        """Delete the rows that `rest`, a constant of this package, asks for; return how many."""
        from sqlalchemy import text

        with self.writing() as connection:
            return connection.execute(text(f"DELETE FROM {TABLES[kind]} {rest}"), values).rowcount

    def list(self, wanted: Wanted) -> list[Kept]:
        """Return verdicts, newest first, without their content."""
        clauses, values = ["1 = 1"], {"limit": wanted.limit}
        for column, value in (("verdict", wanted.verdict), ("state", wanted.state)):
            if value:
                clauses.append(f"{column} = :{column}")
                values[column] = value  # type: ignore[assignment]
        if wanted.before:
            clauses.append("id < :before")
            values["before"] = wanted.before  # type: ignore[assignment]
        if wanted.text:
            clauses.append(
                "(lower(url) LIKE :text ESCAPE '!' OR lower(source) LIKE :text ESCAPE '!' "
                "OR lower(title) LIKE :text ESCAPE '!')"
            )
            values["text"] = f"%{_like(wanted.text.lower())}%"  # type: ignore[assignment]
        rest = f"WHERE {' AND '.join(clauses)} ORDER BY id DESC LIMIT :limit"
        return self.select(Kept, rest, **values)

    def override(self, override: Override) -> bool:
        """Note a person's decision; False where there is no such verdict."""
        from sqlalchemy import text

        with self.writing() as connection:
            changed = connection.execute(
                text("UPDATE decisions SET state = :state WHERE id = :id"),
                {"state": override.action, "id": override.decision},
            )
            if changed.rowcount:
                insert(connection, override)
            return bool(changed.rowcount)

    def first_time(self, request: str, seconds: float) -> bool:
        """Note a signed request; False where it was seen before."""
        from sqlalchemy import text

        now = time.time()
        with self.writing() as connection:
            connection.execute(text("DELETE FROM seen_requests WHERE expires < :now"), {"now": now})
            done = connection.execute(
                text("INSERT INTO seen_requests (id, expires) VALUES (:id, :expires) ON CONFLICT (id) DO NOTHING"),
                {"id": request, "expires": now + seconds},
            )
            return done.rowcount > 0

    def prune(self, keep_days: float, content_days: float) -> dict[str, int]:
        """Forget what is older than the retention allows; overrides and feedback live as long as their verdict."""
        from sqlalchemy import text

        now = time.time()
        with self.writing() as connection:
            run = connection.execute
            cut = run(
                text("UPDATE decisions SET content = NULL WHERE content IS NOT NULL AND made < :t"),
                {"t": now - content_days * 86400},
            ).rowcount
            gone = run(text("DELETE FROM decisions WHERE made < :t"), {"t": now - keep_days * 86400}).rowcount
            for table in ("overrides", "feedback"):
                run(text(f"DELETE FROM {table} WHERE decision NOT IN (SELECT id FROM decisions)"))
            run(text("DELETE FROM sessions WHERE expires < :t"), {"t": now})
        return {"decisions": gone, "contents": cut}

    def export(self, kind: type[Row]) -> Iterator[Row]:
        """All rows of a kind, oldest first, read bit by bit."""
        last = ""
        while rows := self.select(kind, "WHERE id > :last ORDER BY id LIMIT :page", last=last, page=PAGE):
            yield from rows
            last = str(getattr(rows[-1], "id", ""))

    def close(self) -> None:
        """Close all connections."""
        self.engine.dispose()


def insert(connection: Connection, *rows: Any) -> None:
    """Insert rows of one kind."""
    names, statement = _insertion(type(rows[0]))  # type: ignore[arg-type]  # a class can be hashed
    connection.execute(statement, [{name: getattr(row, name) for name in names} for row in rows])


@cache
def _insertion(kind: type[Any]) -> tuple[tuple[str, ...], TextClause]:
    """Names of the columns and the statement: making one costs as much as running it."""
    from sqlalchemy import text

    names = tuple(f.name for f in fields(kind))
    marks = ", ".join(f":{name}" for name in names)
    return names, text(f"INSERT INTO {TABLES[kind]} ({', '.join(names)}) VALUES ({marks})")


def _row(kind: Callable[..., Row], row: Sequence[Any]) -> Row:
    return kind(*(bytes(value) if isinstance(value, memoryview) else value for value in row))


def _like(words: str) -> str:
    return words.replace("!", "!!").replace("%", "!%").replace("_", "!_")


def _refusal(error: Exception) -> StoreError:
    """The database's own words without the statement and its values: they may quote a page."""
    from sqlalchemy.exc import DataError, IntegrityError

    told = str(getattr(error, "orig", None) or error).splitlines()[0]
    return StoreError(f"the database refuses: {told}", row=isinstance(error, DataError | IntegrityError))


def _connect(url: str) -> Engine:
    from sqlalchemy import create_engine, event, make_url
    from sqlalchemy.exc import ArgumentError, NoSuchModuleError

    try:
        parsed = make_url(url)
        if parsed.drivername in ("postgresql", "postgres"):
            parsed = parsed.set(drivername="postgresql+psycopg")
        if parsed.get_backend_name() not in ("sqlite", "postgresql"):
            raise ConfigError(f"database: {parsed.get_backend_name()} is not known; use sqlite or postgresql")
        if parsed.get_backend_name() == "postgresql":
            return create_engine(parsed, pool_pre_ping=True, pool_timeout=5, connect_args={"connect_timeout": 5})
        if parsed.database:
            Path(parsed.database).parent.mkdir(parents=True, exist_ok=True)
        engine = create_engine(parsed, connect_args={"timeout": WAIT_MS / 1000})
    except (ArgumentError, NoSuchModuleError, ModuleNotFoundError, OSError) as error:
        raise ConfigError(f"database: cannot be used: {error}") from error
    event.listen(engine, "connect", _prepare_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def _prepare_sqlite(connection: Any, _: object) -> None:
    connection.isolation_level = None  # we say BEGIN ourselves: the driver would not before reads and DDL
    for pragma in ("journal_mode = WAL", f"busy_timeout = {WAIT_MS}"):
        connection.execute(f"PRAGMA {pragma}")


def _begin_sqlite(connection: Connection) -> None:
    options = connection.get_execution_options()
    patience = "FULL" if options.get("durable", True) else "NORMAL"
    if connection.info.get("synchronous") != patience:
        connection.exec_driver_sql(f"PRAGMA synchronous = {patience}")
        connection.info["synchronous"] = patience
    connection.exec_driver_sql("BEGIN IMMEDIATE" if options.get("immediate") else "BEGIN")
