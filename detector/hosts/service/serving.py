"""What the service does, apart from HTTP: judge with engines, keep records, reload, tell how it is."""

from __future__ import annotations

import asyncio
import time
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import orjson

from detector.errors import ConfigError, DetectorError
from detector.hosts.service.access import Doorkeeper, Tries
from detector.hosts.service.engines import Answer, EnginePool
from detector.hosts.service.judging import PageJob
from detector.hosts.service.observing import Metrics, log
from detector.hosts.service.records import Kept, new_id
from detector.hosts.service.settings import Settings
from detector.hosts.service.store import Store
from detector.hosts.service.writer import Writer
from detector.recipes import Recipe

STOPPED = ("review", "reject")
PRUNING = 3600.0  # seconds between looks at what is too old
TITLE = 200  # characters


class Busy(DetectorError):
    """No room for more pages now; `seconds` says when to come again."""

    def __init__(self, seconds: int) -> None:
        super().__init__("the service is at its limit; try again later")
        self.seconds = seconds


class Service:
    """Everything that lives as long as the service."""

    def __init__(self, settings: Settings) -> None:
        self.settings = settings
        self.store = Store(settings.url)
        self.recipe = recipe_of(settings)
        self.pool = EnginePool(self.recipe, settings.engines, settings.check_seconds)
        self.writer = Writer(self.store, settings.pending)
        self.doorkeeper, self.tries = Doorkeeper(self.store), Tries(settings.login_tries)
        self.metrics = Metrics()
        self.limit = settings.engines + settings.queue
        self.waiting = 0
        self.stopping = False
        self.trouble = ""  # of the last reload
        self.facts: dict[str, Any] = {}
        self._stamp = watched(settings)
        self._mean = 0.02  # seconds an engine takes for a page, lately
        self._tell_numbers()

    def _tell_numbers(self) -> None:
        gauges = {
            "detector_waiting_pages": ("Pages in engines or waiting for one", lambda: self.waiting),
            "detector_unsaved_records": ("Records that wait for the database", lambda: self.writer.waiting),
            "detector_lost_records": ("Records the database never took", lambda: self.writer.lost),
            "detector_engines_replaced": ("Engines that died or hung", lambda: self.pool.replaced),
        }
        for name, (told, value) in gauges.items():
            self.metrics.gauge(name, told, value)

    @contextmanager
    def room(self, pages: int = 1) -> Iterator[None]:
        """Hold room for pages; `Busy` when there is none."""
        if self.full(pages):
            self.metrics.refused.labels("busy").inc()
            raise Busy(self.patience())
        self.waiting += pages
        try:
            yield
        finally:
            self.waiting -= pages

    def full(self, pages: int = 1) -> bool:
        """Whether there is no room; a batch larger than all room is taken when nothing else is there."""
        wait = self.waiting * self._mean / self.pool.size
        return self.waiting > 0 and (self.waiting + pages > self.limit or wait > self.settings.wait_seconds)

    def patience(self) -> int:
        """Seconds until the pages that wait now are judged."""
        return max(1, round(self.waiting * self._mean / self.pool.size))

    async def ask(self, job: str, page: PageJob) -> Answer:
        """Have an engine do something with a page; the caller holds the room."""
        answer = await asyncio.wrap_future(self.pool.submit(job, page))
        seconds = float(answer.head["seconds"])
        self._mean += 0.05 * (seconds - self._mean)
        self.metrics.engine.labels(job).observe(seconds)
        return answer

    async def check(self, page: PageJob, *, caller: str, title: str = "") -> tuple[Kept, bytes]:
        """Judge a page, keep the record, and return it with the answer's JSON; the caller holds the room."""
        answer = await self.ask("check", page)
        head = answer.head
        self.metrics.verdicts.labels(head["verdict"]).inc()
        preset = page.preset or self.settings.preset
        kept = Kept(
            new_id(), time.time(), page.url, page.source, _plain(title or head["title"])[:TITLE], caller,
            head["verdict"], head["probability"], head["language"], preset, answer.body.decode(), "open",
            page.kind, page.charset, page.content if self._is_kept(head["verdict"]) else None,
        )  # fmt: skip
        stored = await self._keep(kept)
        told = orjson.dumps({"id": kept.id, "stored": stored})
        return kept, told[:-1] + b',"verdict":' + answer.body + b"}"

    def _is_kept(self, verdict: str) -> bool:
        keep = self.settings.keep_content
        return keep == "always" or (keep == "flagged" and verdict in STOPPED)

    async def _keep(self, kept: Kept) -> bool:
        """Wait a short while for the record to be on the disk."""
        future = asyncio.wrap_future(self.writer.add(kept))
        done, _ = await asyncio.wait((future,), timeout=self.settings.store_seconds)
        future.add_done_callback(lambda f: f.cancelled() or f.exception())  # looked at, whenever it ends
        return bool(done) and future.exception() is None

    async def find(self, number: str) -> Kept | None:
        """Return a record by id, also one that is not on the disk yet."""
        return self.writer.find(number) or await asyncio.to_thread(self.store.get, Kept, number)

    async def look(self, job: str, kept: Kept, **wanted: str) -> Any:
        """Do a job with a kept page; `ConfigError` when its content is not kept."""
        if kept.content is None:
            raise ConfigError("the content of this page is not kept")
        content = zlib.decompress(kept.content)
        page = PageJob(content, kept.url, kept.source, kept.kind, kept.charset, kept.preset)
        with self.room():
            return orjson.loads((await self.ask(job, replace(page, **wanted))).body)  # type: ignore[arg-type]

    async def learn_facts(self) -> None:
        """Ask an engine what is loaded."""
        self.facts = orjson.loads((await self.ask("rules", PageJob(b""))).body)

    async def reload(self) -> str:
        """Load policy and packs anew; return what went wrong, "" for nothing. The old ones stay until then."""
        self._stamp = watched(self.settings)
        try:
            await asyncio.to_thread(self.pool.reload, self.recipe)
            await self.learn_facts()
            self.trouble = ""
        except DetectorError as error:
            self.trouble = f"reload: {error}"
        self.metrics.reloads.labels("failed" if self.trouble else "done").inc()
        log("error" if self.trouble else "info", "reload", trouble=self.trouble, policy=self.facts.get("policy", ""))
        return self.trouble

    async def watch(self) -> None:
        """Reload when policy or packs change, as long as the service runs."""
        while self.settings.watch_seconds:
            await asyncio.sleep(self.settings.watch_seconds)
            if watched(self.settings) != self._stamp:
                await self.reload()

    async def prune(self) -> None:
        """Forget what is too old, now and every hour."""
        while True:
            try:
                gone = await asyncio.to_thread(
                    self.store.prune, self.settings.keep_days, self.settings.keep_content_days
                )
                log("info", "retention", **gone)
            except DetectorError as error:
                log("error", "retention", trouble=str(error))
            await asyncio.sleep(PRUNING)

    def troubles(self) -> list[str]:
        """What does not work as it should."""
        return [told for told in (self.trouble, self.writer.trouble) if told]

    def close(self) -> None:
        """Finish what was accepted, write what waits, end the engines."""
        self.pool.close()
        lost = self.writer.close()
        self.store.close()
        log("error" if lost else "info", "stopped", lost_records=lost)


def recipe_of(settings: Settings) -> Recipe:
    """What the engines are made of."""
    policy = Path(settings.policy) if settings.policy else None
    return Recipe(settings.preset, policy, tuple(Path(pack) for pack in settings.packs), settings.models)


def _plain(text: str) -> str:
    """One line without control characters, which PostgreSQL would refuse."""
    return " ".join(text.replace("\x00", " ").split())


def watched(settings: Settings) -> tuple[tuple[str, int, int], ...]:
    """Name, time and size of every file that a reload would read."""
    found = []
    for path in (Path(name) for name in (settings.policy, *settings.packs) if name):
        for file in sorted(path.rglob("*.toml")) if path.is_dir() else [path]:
            try:
                about = file.stat()
            except OSError:
                continue  # being replaced: the next look sees the new one
            found.append((str(file), about.st_mtime_ns, about.st_size))
    return tuple(found)
