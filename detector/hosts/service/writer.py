"""Verdicts on their way to the disk: one thread writes what has gathered in one transaction.

An answer waits for its record a short while. When the database is locked, gone or full the verdict is answered all the
same, marked as not stored yet; its record stays in memory, bounded, and is written once the database is back.
"""

from __future__ import annotations

import threading
import zlib
from collections import deque
from concurrent.futures import Future, InvalidStateError
from contextlib import suppress
from dataclasses import replace
from itertools import islice

from detector.hosts.service.records import Kept
from detector.hosts.service.store import Store, StoreError, insert

MOST = 200  # records in one transaction
PAUSE = 0.5  # seconds before a failed transaction is tried again


class Writer:
    """Writes verdicts in the order they came."""

    def __init__(self, store: Store, pending: int) -> None:
        self._store, self._room = store, pending
        self._waiting: deque[tuple[Kept, Future[None]]] = deque()  # this thread alone takes from it
        self._packed = 0  # records at its left whose content is compressed
        self._changed = threading.Condition()
        self._closing = False
        self.lost = 0
        self.trouble = ""
        self._thread = threading.Thread(target=self._run, name="store-writer", daemon=True)
        self._thread.start()

    def add(self, kept: Kept) -> Future[None]:
        """Have a record written, with its content as it came; the future is done once it is on the disk."""
        future: Future[None] = Future()
        with self._changed:
            if len(self._waiting) >= self._room:
                self.lost += 1
                future.set_exception(StoreError("too many records wait for the database; this one is not kept"))
                return future
            self._waiting.append((kept, future))
            self._changed.notify()
        return future

    @property
    def waiting(self) -> int:
        """How many records are not on the disk yet."""
        return len(self._waiting)

    def find(self, number: str) -> Kept | None:
        """Return a record that is still on its way, with its content compressed."""
        with self._changed:
            found = ((index, kept) for index, (kept, _) in enumerate(self._waiting) if kept.id == number)
            index, kept = next(found, (0, None))
            return kept if kept is None or index < self._packed else packed(kept)

    def _run(self) -> None:
        while True:
            with self._changed:
                self._changed.wait_for(lambda: self._waiting or self._closing)
                if not self._waiting:
                    return
            if not self._write(self._batch()) and self._pause():
                return

    def _batch(self) -> list[tuple[Kept, Future[None]]]:
        """Take the next records, compressing what has come since: here nobody else's answer is held up by it."""
        with self._changed:
            fresh = list(islice(self._waiting, self._packed, None))
        small = [(packed(kept), future) for kept, future in fresh]
        with self._changed:
            for each in small:
                self._waiting[self._packed] = each
                self._packed += 1
            return list(islice(self._waiting, min(MOST, self._packed)))

    def _write(self, batch: list[tuple[Kept, Future[None]]]) -> bool:
        try:
            with self._store.writing(durable=False) as connection:
                insert(connection, *(kept for kept, _ in batch))
        except StoreError as error:
            if error.row:
                return self._drop(batch[0], error) if len(batch) == 1 else all(self._write([one]) for one in batch)
            self.trouble = str(error)
            return False
        self.trouble = ""
        self._done(len(batch), None)
        return True

    def _drop(self, one: tuple[Kept, Future[None]], error: StoreError) -> bool:
        """Give a record up that the database will never take, so that those behind it are not held up."""
        self.lost += 1
        self._done(1, error)
        return True

    def _done(self, count: int, error: StoreError | None) -> None:
        with self._changed:
            done = [self._waiting.popleft() for _ in range(count)]
            self._packed -= count
        for _, future in done:
            with suppress(InvalidStateError):  # who waited for it has gone
                future.set_exception(error) if error else future.set_result(None)

    def _pause(self) -> bool:
        """Wait before the next try; True when the service stops and the database is still away."""
        with self._changed:
            if not self._closing:
                self._changed.wait_for(lambda: self._closing, PAUSE)
                return False
            self.lost += len(self._waiting)
            return True

    def close(self) -> int:
        """Write what is waiting; return how many records were lost because the database stayed away."""
        with self._changed:
            self._closing = True
            self._changed.notify()
        self._thread.join()
        return self.lost


def packed(kept: Kept) -> Kept:
    """The record with its content compressed."""
    return kept if kept.content is None else replace(kept, content=zlib.compress(kept.content, 1))
