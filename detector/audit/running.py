"""Judge records on all cores: results come in the order of the records, the same bits whatever the number of workers.

Chunks go to joblib's workers and at most a few a worker are on the way, so memory does not grow with the input. The
workers are copies of this process where that is safe (`detector.audit.copies`), else processes of joblib's own (loky).
A worker that dies (a crash in a library, out of memory) does not end the run: what was on its way is judged again, one
record at a time, and the record that kills a worker again is named and left out.
"""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from itertools import chain, islice
from typing import TYPE_CHECKING

from detector.audit.settings import Plan
from detector.audit.tasks import Lost, Row, judge_chunk
from detector.records import Record

if TYPE_CHECKING:
    from detector.audit.copies import Copies

CHUNK = 32  # records: fewer cost a tenth in hand-over, more make the workers uneven
CHUNK_BYTES = 4 << 20  # of content in a chunk: a few large pages are as much work as many small ones
FEW = 3  # chunks from which workers pay
AHEAD = 3  # chunks on the way a worker
Judged = tuple[Record, Row | Lost]


def judge_all(plan: Plan, records: Iterable[Record], workers: int, copies: Copies | None = None) -> Iterator[Judged]:
    """Yield each record with its row, in order; a record that an earlier run judged comes back as it is."""
    chunks = chunked(records)
    first = list(islice(chunks, FEW))
    chunks = chain(first, chunks)
    if workers == 1 or len(first) < FEW:  # a few pages are judged before a worker has started
        for chunk in chunks:
            yield from _joined(chunk, judge_chunk(plan, _open(chunk)))
        return
    yield from _Parallel(plan, chunks, workers, copies).run()


def default_workers() -> int:
    """Return the number of processor cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def chunked(records: Iterable[Record]) -> Iterator[list[Record]]:
    """Group records by number and size."""
    chunk: list[Record] = []
    size = 0
    for record in records:
        chunk.append(record)
        size += len(record.content)
        if len(chunk) >= CHUNK or size >= CHUNK_BYTES:
            yield chunk
            chunk, size = [], 0
    if chunk:
        yield chunk


def _open(chunk: list[Record]) -> list[Record]:
    return [record for record in chunk if not record.judged or record.content]


def _joined(chunk: list[Record], rows: list[Row | Lost]) -> Iterator[Judged]:
    """Put the rows back beside their records; those of an earlier run have none, and get a placeholder."""
    found = iter(rows)
    for record in chunk:
        yield record, next(found) if not record.judged or record.content else Lost(record.source, "")


class _Parallel:
    """One run over several workers."""

    def __init__(self, plan: Plan, chunks: Iterator[list[Record]], workers: int, copies: Copies | None) -> None:
        self._plan = plan
        self._chunks = chunks
        self._workers = workers
        self._copies = copies
        self._sent: deque[list[Record]] = deque()  # chunks on the way, oldest first
        self._broken: BaseException | None = None

    def run(self) -> Iterator[Judged]:
        """Yield results in order, starting again after a worker died."""
        while True:
            if self._copies is None:
                _start_workers(self._workers)
            try:
                for rows in self._start(self._feed()):
                    yield from _joined(self._sent.popleft(), rows)
            except _died():
                for record in [record for chunk in self._sent for record in chunk]:
                    yield self._alone(record)
                self._sent.clear()
                self._copies = None  # by now this process has threads: no more copies
                continue
            if self._broken is not None:
                raise self._broken
            return

    def _start(self, chunks: Iterable[list[Record]]) -> Iterator[list[Row | Lost]]:
        from joblib import Parallel, delayed

        # One thread a worker: the cores are taken already.
        os.environ.setdefault("OMP_NUM_THREADS", "1")
        run: Callable[..., Iterator[list[Row | Lost]]] = Parallel(
            n_jobs=self._workers, return_as="generator", batch_size=1, pre_dispatch=AHEAD * self._workers,
            max_nbytes=None, backend=self._copies,
        )  # fmt: skip
        return run(delayed(judge_chunk)(self._plan, _open(chunk)) for chunk in chunks)

    def _feed(self) -> Iterator[list[Record]]:
        """Hand out chunks; an error of the input must not be raised inside joblib's own threads."""
        while True:
            try:
                chunk = next(self._chunks, None)
            except BaseException as error:
                self._broken = error
                return
            if chunk is None:
                return
            self._sent.append(chunk)
            yield chunk

    def _alone(self, record: Record) -> Judged:
        """Judge one record in a worker of its own; name it where that one dies too."""
        if record.judged and not record.content:
            return record, Lost(record.source, "")
        with suppress(_died()):
            return record, next(self._start_alone(record))[0]
        return record, Lost(record.source, f"{record.source}: a worker died over this page; it is left out")

    def _start_alone(self, record: Record) -> Iterator[list[Row | Lost]]:
        from joblib import Parallel, delayed

        # Two processes are asked for, one task is given: with one, joblib would run it in this process.
        run: Callable[..., Iterator[list[Row | Lost]]] = Parallel(n_jobs=2, return_as="generator", max_nbytes=None)
        return run([delayed(judge_chunk)(self._plan, [record])])


def _start_workers(workers: int) -> None:
    """Start the processes so that they do not hear an interrupt: it is this process that ends them, without noise.

    A process inherits that a signal is ignored; joblib keeps the processes for the calls that follow.
    """
    from joblib import Parallel, delayed

    main = threading.current_thread() is threading.main_thread()
    before = signal.signal(signal.SIGINT, signal.SIG_IGN) if main else None
    try:
        Parallel(n_jobs=workers, batch_size=1, max_nbytes=None)(delayed(int)(0) for _ in range(workers))
    finally:
        if main:
            signal.signal(signal.SIGINT, before)


def _died() -> type[BaseException]:
    from concurrent.futures.process import BrokenProcessPool  # loky's is a kind of it

    return BrokenProcessPool
