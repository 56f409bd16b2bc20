"""Databases for tests: SQLite in a folder, and a real PostgreSQL server of our own."""

from __future__ import annotations

import os
import secrets
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from detector.hosts.service import tables
from detector.hosts.service.store import Store
from tests.hosts.service.running import free_port

INSTALL = Path(__file__).with_name("install_postgresql.sh")


class Made:
    """One empty database."""

    def __init__(self, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
        self.url = url
        self._patch = monkeypatch
        self._open: list[Store] = []

    def store(self, versions: int | None = None) -> Store:
        """Open it; with `versions` as an older program did."""
        with self._patch.context() as patch:
            if versions is not None:
                patch.setattr(tables, "MIGRATIONS", tables.MIGRATIONS[:versions])
            self._open.append(Store(self.url))
        return self._open[-1]

    def close(self) -> None:
        for store in self._open:
            store.close()


@contextmanager
def postgresql(folder: Path) -> Iterator[str]:
    """A server of our own on a free port; the URL of its first database."""
    found = subprocess.run([INSTALL], check=True, capture_output=True, text=True).stdout.split()[-1]
    port, data = free_port(), folder / "data"
    folder.mkdir(exist_ok=True)
    folder.chmod(0o777)
    for parent in folder.parents:  # the server's own user has to get there
        if not parent.stat().st_mode & 0o001:
            parent.chmod(parent.stat().st_mode | 0o011)
    own = ["runuser", "-u", "postgres", "--"] if os.geteuid() == 0 else []  # the server refuses to run as root

    def run(*command: str, check: bool = True) -> None:
        subprocess.run([*own, *command], check=check, capture_output=True, cwd=folder)

    run(f"{found}/initdb", "-D", str(data), "-U", "detector", "-A", "trust", "-E", "UTF8", "--no-sync")
    options = f"-p {port} -k {folder} -c listen_addresses=127.0.0.1"
    run(f"{found}/pg_ctl", "-D", str(data), "-o", options, "-l", str(folder / "log"), "-w", "start")
    try:
        yield f"postgresql://detector@127.0.0.1:{port}/postgres"
    finally:
        run(f"{found}/pg_ctl", "-D", str(data), "-m", "fast", "-w", "stop", check=False)  # a test may have killed it
        shutil.rmtree(data, ignore_errors=True)


def fresh_database(url: str) -> str:
    """Make an empty database in the server; its URL."""
    import psycopg

    name = f"t{secrets.token_hex(6)}"
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(f"CREATE DATABASE {name}".encode())
    return url.rpartition("/")[0] + f"/{name}"
