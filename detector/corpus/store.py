"""A reference index on disk: prints of pages seen before, searched for duplicates and rewrites of new ones.

One SQLite file in write-ahead mode. Pages are added in batches, each one transaction: a process killed in the
middle loses at most the batch it was writing, and the file stays whole. Adding costs what is added, searching a
bounded number of look-ups whatever the size of the index.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import NamedTuple

import numpy as np

from detector.corpus.alignment import prepare, weigh_words
from detector.corpus.candidates import MAX_HOLDERS, stored_keys
from detector.corpus.cards import site_of
from detector.corpus.collection import PairKind
from detector.corpus.derivation import MIN_STEMS, first_look, judge
from detector.corpus.duplicates import NEAR, batched, shingles_of
from detector.corpus.pairing import HOPELESS
from detector.corpus.prints import Print, page_print
from detector.corpus.rarity import Rarity
from detector.corpus.records import Derivation
from detector.errors import InputError
from detector.nouns import Page

VERSION = 3  # of the file: prints hold figures since 2, and what is told of the writing since 3
READABLE = {"2", "3"}
BATCH = 200  # pages a transaction
PARTNERS = 30  # best candidates of a search that are judged
SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE pages (
  id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, url TEXT NOT NULL, source TEXT NOT NULL, site TEXT NOT NULL,
  title TEXT NOT NULL, digest BLOB NOT NULL, print BLOB NOT NULL, keys BLOB NOT NULL, added INTEGER NOT NULL);
CREATE INDEX pages_by_digest ON pages (digest);
CREATE TABLE holders (key INTEGER NOT NULL, page INTEGER NOT NULL, PRIMARY KEY (key, page)) WITHOUT ROWID;
"""


class Hit(NamedTuple):
    """A page of the index that tells the same as the page searched for."""

    url: str
    source: str
    site: str
    title: str
    kind: PairKind
    probability: float
    derivation: Derivation
    within_site: bool


@dataclass(slots=True)
class Added:
    """What became of the pages given to `ReferenceIndex.add`."""

    added: int = 0
    replaced: int = 0  # known by the same name with other words
    unchanged: int = 0
    too_short: int = 0


class ReferenceIndex:
    """An index file, opened for adding and searching; use it as a context manager."""

    __slots__ = ("_connection", "_rarity", "path")

    def __init__(self, path: Path, *, create: bool = False) -> None:
        """Open an index.

        Args:
            path: the file.
            create: make it where it does not exist.

        Raises:
            InputError: there is no such file, it is not an index, or another version made it.
        """
        if not create and not path.exists():
            raise InputError(f"{path}: there is no such index; `detector index add` makes one.")
        self.path = path
        self._rarity = Rarity()
        try:
            self._connection = sqlite3.connect(path, timeout=60, isolation_level=None)
        except sqlite3.Error as error:
            raise InputError(f"{path}: this is not an index that can be used ({error}).") from error
        try:
            self._prepare()
        except sqlite3.Error as error:
            self.close()
            raise InputError(f"{path}: this is not an index that can be used ({error}).") from error

    def _prepare(self) -> None:
        run = self._connection.execute
        run("PRAGMA journal_mode=WAL")
        run("PRAGMA synchronous=NORMAL")
        run("PRAGMA cache_size=-65536")
        tables = {name for (name,) in run("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not tables:
            self._create()
        elif "meta" not in tables or "holders" not in tables:
            raise sqlite3.DatabaseError("the file is another program's database")
        found = run("SELECT value FROM meta WHERE name = 'version'").fetchone()
        if found is None or found[0] not in READABLE:
            made = found[0] if found else "unknown"
            raise sqlite3.DatabaseError(f"it has version {made}, this program reads {VERSION}: make it anew")
        if found[0] != str(VERSION):  # its prints are read as they are; those added from now on tell more
            run("UPDATE meta SET value = ? WHERE name = 'version'", (str(VERSION),))

    def _create(self) -> None:
        with self._transaction():
            for statement in SCHEMA.strip().split(";\n"):
                self._connection.execute(statement.strip("; \n"))
            self._connection.execute("INSERT INTO meta VALUES ('version', ?)", (str(VERSION),))

    def _transaction(self) -> _Transaction:
        return _Transaction(self._connection)

    def add(self, pages: Iterable[Page]) -> Added:
        """Add pages; one that is known by its address (else its source) is replaced when its words changed."""
        told = Added()
        for batch in batched(pages, BATCH):
            with self._transaction():
                for page in batch:
                    self._add(page, told)
        return told

    def _add(self, page: Page, told: Added) -> None:
        own = page_print(page)
        name = page.url or page.source
        if len(own.stems) < MIN_STEMS:
            told.too_short += 1
            return
        run = self._connection.execute
        known = run("SELECT id, digest, keys FROM pages WHERE name = ?", (name,)).fetchone()
        if known and known[1] == own.digest:
            told.unchanged += 1
            return
        if known:
            self._remove(known[0], np.frombuffer(known[2], "<u4").tolist())
        self._insert(page, name, own)
        told.replaced += bool(known)
        told.added += not known

    def _remove(self, number: int, keys: list[int]) -> None:
        rows = [(key, number) for key in keys]
        self._connection.executemany("DELETE FROM holders WHERE key = ? AND page = ?", rows)
        self._connection.execute("DELETE FROM pages WHERE id = ?", (number,))

    def _insert(self, page: Page, name: str, own: Print) -> None:
        keys, _ = stored_keys(own, self._rarity)
        row = (name, page.url, page.source, site_of(page), page.meta.title[:300], own.digest, own.to_bytes())
        columns = "name, url, source, site, title, digest, print, keys, added"
        cursor = self._connection.execute(
            f"INSERT INTO pages ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (*row, keys.astype("<u4").tobytes(), int(time.time())),
        )
        rows = [(key, cursor.lastrowid) for key in sorted(keys.tolist())]
        self._connection.executemany("INSERT OR IGNORE INTO holders VALUES (?, ?)", rows)

    def search(self, page: Page, *, limit: int = 10) -> list[Hit]:
        """Return the pages of the index that tell the same as `page`, duplicates first, then by probability."""
        own = page_print(page)
        if len(own.stems) < MIN_STEMS:
            return []
        found = [
            hit for hit in self._judged(own, site_of(page)) if (hit.url or hit.source) != (page.url or page.source)
        ]
        order = {"exact": 0, "near": 1, "rewrite": 2}
        return sorted(found, key=lambda hit: (order[hit.kind], -hit.probability, hit.url))[:limit]

    def _judged(self, own: Print, site: str) -> Iterator[Hit]:
        words = weigh_words(own, self._rarity)
        ready = prepare(own, self._rarity, known=words)
        shingles = shingles_of(own.stems)
        for number in self._candidates(own):
            row = self._connection.execute("SELECT url, source, site, title, print FROM pages WHERE id = ?", (number,))
            url, source, place, title, stored = row.fetchone()
            other = Print.from_bytes(stored)
            theirs = weigh_words(other, self._rarity, own.language)
            if first_look(words, theirs) < HOPELESS:
                continue
            relation = judge(ready, prepare(other, self._rarity, known=theirs))
            same = jaccard(shingles, shingles_of(other.stems))
            if relation.derivation != "none" or same >= NEAR:
                kind: PairKind = "exact" if other.digest == own.digest else "near" if same >= NEAR else "rewrite"
                level: Derivation = relation.derivation if kind == "rewrite" else "wholly"
                probability = relation.probability if kind == "rewrite" else same
                yield Hit(url, source, place, title, kind, round(probability, 4), level, place == site)

    def _candidates(self, own: Print) -> list[int]:
        """Return the pages that share the most weight of rare keys; of a key that many hold, the first of them."""
        run = self._connection.execute
        scores: dict[int, float] = {}
        same = run("SELECT id FROM pages WHERE digest = ? LIMIT ?", (own.digest, PARTNERS))
        scores.update((number, 1e9) for (number,) in same)
        keys, weights = stored_keys(own, self._rarity)
        for key, weight in zip(keys.tolist(), weights.tolist(), strict=True):
            holders = run("SELECT page FROM holders WHERE key = ? LIMIT ?", (key, MAX_HOLDERS)).fetchall()
            share = weight / (1 + np.log(max(1, len(holders))))
            for (number,) in holders:
                scores[number] = scores.get(number, 0.0) + share
        return sorted(scores, key=lambda number: (-scores[number], number))[:PARTNERS]

    def info(self) -> dict[str, int | str]:
        """Return what the index holds."""
        run = self._connection.execute
        pages, sites = run("SELECT count(*), count(DISTINCT site) FROM pages").fetchone()
        size = run("PRAGMA page_count").fetchone()[0] * run("PRAGMA page_size").fetchone()[0]
        keys = run("SELECT count(*) FROM holders").fetchone()[0]
        return {"path": str(self.path), "version": VERSION, "pages": pages, "sites": sites, "keys": keys, "bytes": size}

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def __enter__(self) -> ReferenceIndex:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class _Transaction:
    """One transaction that takes the write lock at once; rolled back where the block raises."""

    __slots__ = ("_connection",)

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    def __enter__(self) -> None:
        self._connection.execute("BEGIN IMMEDIATE")

    def __exit__(self, kind: type[BaseException] | None, *_: TracebackType | BaseException | None) -> None:
        self._connection.execute("ROLLBACK" if kind else "COMMIT")


def jaccard(a: np.ndarray, b: np.ndarray) -> float:
    """Return the Jaccard similarity of two sorted sets of hashes."""
    shared = len(np.intersect1d(a, b, assume_unique=True))
    return shared / max(1, len(a) + len(b) - shared)
