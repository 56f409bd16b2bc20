"""Engine processes: started, watched, replaced. One thread of the front process speaks to one engine at a time.

A page that takes longer than its time costs the engine, which is killed and started anew; an engine that dies is
replaced and the page tried once more, on another. A reload starts the new engines first and then lets go of the old
ones as each finishes its page, so no request is dropped.
"""

from __future__ import annotations

import gc
import multiprocessing
import pickle
import signal
import threading
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing.connection import Connection
from typing import Any

from detector.errors import ConfigError, DetectorError
from detector.hosts.service.judging import Judge, PageJob
from detector.recipes import Recipe

START_SECONDS = 120.0  # of loading rules and models, on a busy machine


class EngineTimeout(DetectorError):
    """A page took longer than its time."""


class PageRefused(DetectorError):
    """The page is nothing that can be read: an image, an archive."""


class EngineFailure(DetectorError):
    """An engine died of a page twice, or could not do what it was asked."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What an engine said: the facts for the front process and the JSON for the caller."""

    head: dict[str, Any]
    body: bytes


def serve_engine(connection: Connection, recipe: Recipe) -> None:
    """Run one engine until the other end closes: that ends it too when the front process is killed."""
    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        signal.signal(number, signal.SIG_IGN)  # who stops the service stops the front process, which lets us finish
    try:
        judge = Judge(recipe)
        gc.freeze()  # rules and models stay: no collection between two pages has to look through them
    except Exception as error:  # told to the front process, which keeps the engines that it has
        connection.send_bytes(_failure(error))
        return
    connection.send_bytes(b"{}\n")
    while True:
        try:
            job, page = pickle.loads(connection.recv_bytes())
        except (EOFError, OSError):
            return
        try:
            connection.send_bytes(judge.answer(job, page))
        except Exception as error:  # a page must not end its engine
            connection.send_bytes(_failure(error))


def _failure(error: Exception) -> bytes:
    import orjson

    told = str(error) if isinstance(error, DetectorError) else type(error).__name__
    return orjson.dumps({"error": told, "own": isinstance(error, DetectorError)}) + b"\n"


class Engine:
    """One engine process, as the front process sees it."""

    def __init__(self, recipe: Recipe) -> None:
        context = multiprocessing.get_context("spawn")
        self._connection, other = context.Pipe()
        self._process = context.Process(target=serve_engine, args=(other, recipe), daemon=True, name="detector-engine")
        self._process.start()
        other.close()

    def wait(self) -> Engine:
        """Wait until the engine is ready; `ConfigError` says why it is not."""
        try:
            self._receive(START_SECONDS)
        except DetectorError as error:
            self.close()
            raise ConfigError(f"the engine did not start: {error}") from error
        except (EOFError, OSError) as error:
            self.close()
            raise ConfigError("the engine died while it started") from error
        return self

    def ask(self, job: str, page: PageJob, seconds: float) -> Answer:
        """Have one page judged; EOFError or OSError when the engine dies of it."""
        self._connection.send_bytes(pickle.dumps((job, page), protocol=5))
        return self._receive(seconds)

    def _receive(self, seconds: float) -> Answer:
        import orjson

        if not self._connection.poll(seconds):
            raise EngineTimeout(f"the page took longer than {seconds:g} seconds")
        head, _, body = self._connection.recv_bytes().partition(b"\n")
        told = orjson.loads(head)
        if "error" in told:
            raise (PageRefused if told["own"] else EngineFailure)(told["error"])
        return Answer(told, body)

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid or 0

    def close(self, *, kill: bool = True) -> None:
        """End the process; without `kill` it ends by itself once it sees the closed pipe."""
        self._connection.close()
        if kill:
            self._process.kill()
        self._process.join(5)


class EnginePool:
    """As many engines as threads that use them."""

    def __init__(self, recipe: Recipe, size: int, seconds: float) -> None:
        self.recipe, self.size, self.seconds = recipe, size, seconds
        self.replaced = 0
        self.generation = 0
        self._lock = threading.Lock()
        self._reloading = threading.Lock()
        self._idle = _start(recipe, size)
        self._threads = ThreadPoolExecutor(size, thread_name_prefix="engine")

    def submit(self, job: str, page: PageJob) -> Future[Answer]:
        """Have a page judged as soon as an engine is free."""
        return self._threads.submit(self._ask, job, page)

    def pids(self) -> list[int]:
        """Process ids of the engines that are idle now."""
        with self._lock:
            return [engine.pid for _, engine in self._idle]

    def _ask(self, job: str, page: PageJob) -> Answer:
        for _ in range(2):
            generation, engine = self._take()
            try:
                answer = engine.ask(job, page, self.seconds)
            except EngineTimeout:
                self._replace(generation, engine)
                raise
            except (EOFError, OSError):
                self._replace(generation, engine)
                continue
            except BaseException:
                self._give_back(generation, engine)
                raise
            self._give_back(generation, engine)
            return answer
        raise EngineFailure("the engine died of this page, twice")

    def _take(self) -> tuple[int, Engine]:
        """Take an idle engine; there are as many as threads, unless one could not be replaced at once."""
        with self._lock:
            if self._idle:
                return self._idle.pop()
            generation, recipe = self.generation, self.recipe
        return generation, Engine(recipe).wait()

    def _give_back(self, generation: int, engine: Engine) -> None:
        with self._lock:
            if generation == self.generation:
                self._idle.append((generation, engine))
                return
        engine.close(kill=False)

    def _replace(self, generation: int, engine: Engine) -> None:
        """Start an engine in the place of a dead or hanging one; after a reload there is one already."""
        engine.close()
        self.replaced += 1
        with self._lock:
            recipe = self.recipe
            if generation != self.generation:
                return
        with suppress(ConfigError):  # a policy that is being edited: the next page that needs an engine tries again
            self._give_back(generation, Engine(recipe).wait())

    def reload(self, recipe: Recipe) -> None:
        """Start engines of `recipe`, then let the old ones go; `ConfigError` leaves everything as it is."""
        with self._reloading:
            fresh = _start(recipe, self.size, self.generation + 1)
            with self._lock:
                old, self._idle = self._idle, fresh
                self.recipe = recipe
                self.generation += 1
        for _, engine in old:
            engine.close(kill=False)

    def close(self) -> None:
        """Finish what was accepted, then end the engines."""
        self._threads.shutdown(wait=True)
        for _, engine in self._idle:
            engine.close(kill=False)


def _start(recipe: Recipe, size: int, generation: int = 0) -> list[tuple[int, Engine]]:
    """Start engines side by side; all or none."""
    started = [Engine(recipe) for _ in range(size)]
    try:
        return [(generation, engine.wait()) for engine in started]
    except BaseException:
        for engine in started:
            engine.close()
        raise
