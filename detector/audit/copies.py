"""Workers that are copies of this process: engine, compiled patterns and models are there from the first moment.

A worker that starts anew imports and loads for as long as a hundred pages take. A copy (`fork`) shares all of that, at
the price that it must be made before this process has threads of its own: `copied_workers` is therefore called before
anything is fetched or shown, and returns None wherever a copy would not be safe; joblib then starts its own processes.
"""

from __future__ import annotations

import gc
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import contextmanager
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from joblib.parallel import ParallelBackendBase

LITTLE = 1_000_000  # bytes of pages that are judged before workers pay
WATCH = 1.0  # seconds between two looks at whether the parent is alive


class Copies(ParallelBackendBase):  # type: ignore[misc]
    """A backend of joblib over one set of copied processes; `close` ends them."""

    supports_retrieve_callback = True

    def __init__(self, workers: int) -> None:
        super().__init__(nesting_level=0)
        self.workers = workers
        gc.freeze()  # what is loaded stays: a collection in a worker must not touch, and so copy, all of it
        self._pool = ProcessPoolExecutor(workers, get_context("fork"), _settle_in, (os.getpid(),))
        self._pool.submit(int).result()  # the first task starts every process

    def effective_n_jobs(self, n_jobs: int) -> int:
        """Return the number of processes."""
        return self.workers

    def configure(self, n_jobs: int = 1, parallel: Any = None, **_: Any) -> int:
        """Take part in a call of joblib's."""
        self.parallel = parallel
        return self.workers

    def submit(self, func: Callable[[], Any], callback: Callable[[Future[Any]], None] | None = None) -> Future[Any]:
        """Hand a task to a process."""
        future = self._pool.submit(func)
        if callback is not None:
            future.add_done_callback(callback)
        return future

    apply_async = submit  # as joblib called it before 1.5

    def retrieve_result_callback(self, future: Future[Any]) -> Any:
        """Return what the task returned, or raise what it raised."""
        return future.result()

    def abort_everything(self, ensure_ready: bool = True) -> None:
        """End the processes, whatever they are doing."""
        for process in list((getattr(self._pool, "_processes", None) or {}).values()):
            process.kill()
        self.close()

    def close(self) -> None:
        """Let the processes end."""
        self._pool.shutdown(cancel_futures=True)


def _settle_in(parent: int) -> None:
    """Make a copy a worker: it hears no interrupt (its parent ends it) and does not outlive its parent."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_watch, args=(parent,), daemon=True).start()


def _watch(parent: int) -> None:
    while os.getppid() == parent:
        time.sleep(WATCH)
    os._exit(1)


@contextmanager
def copied_workers(inputs: Sequence[str], workers: int, warm: Callable[[], None]) -> Iterator[Copies | None]:
    """Yield copies of this process, or None where there is little to do or a copy would not be safe.

    Args:
        inputs: what is to be judged, as on the command line.
        workers: how many.
        warm: loads what every worker needs.
    """
    if workers == 1 or sys.platform != "linux" or threading.active_count() > 1 or not _pays(inputs):
        yield None
        return
    warm()
    copies = Copies(workers)
    try:
        yield copies
    except BaseException:
        copies.abort_everything()
        raise
    copies.close()


def _pays(inputs: Sequence[str]) -> bool:
    """Whether there may be more than a few pages."""
    files = [Path(name) for name in inputs]
    return not all(path.is_file() for path in files) or sum(path.stat().st_size for path in files) > LITTLE
