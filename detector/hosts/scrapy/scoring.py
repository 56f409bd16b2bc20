"""Scoring apart from the crawl: pages are judged in other processes, so that the reactor never waits for one."""

from __future__ import annotations

import asyncio
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from hashlib import blake2b
from multiprocessing import get_context
from typing import Any, Final, NamedTuple

from detector.nouns import Finding, SourceKind
from detector.streaming import Recipe, engine_of

TOLD: Final = 5  # reasons in an annotation
TRIES: Final = 2  # a page whose process died is tried once more: another page may have been the cause


class Opinion(NamedTuple):
    """A verdict as it travels between processes."""

    verdict: str
    probability: float
    log_odds: float
    reasons: tuple[tuple[str, str], ...]  # (rule, sentence), the heaviest first
    digest: str  # of the content
    error: str = ""

    def as_dict(self) -> dict[str, Any]:
        """Return what items are annotated with."""
        return {
            "verdict": self.verdict,
            "probability": round(self.probability, 6),
            "reasons": [{"rule": rule, "message": message} for rule, message in self.reasons],
        }


def score(recipe: Recipe, content: bytes | str, url: str, charset: str, kind: SourceKind | None) -> Opinion:
    """Judge one page in this process."""
    verdict = engine_of(recipe).check(content, url=url, charset=charset, kind=kind)
    told: dict[str, str] = {}
    for finding in verdict.findings:
        if finding.contribution > 0 and not finding.shadow:
            told.setdefault(finding.rule, finding.message)
    raw = content if isinstance(content, bytes) else content.encode("utf-8", "surrogatepass")
    return Opinion(
        verdict.verdict,
        verdict.probability,
        verdict.base + _sum(verdict.findings),
        tuple(told.items())[:TOLD],
        blake2b(raw, digest_size=8).hexdigest(),
    )


def _sum(findings: tuple[Finding, ...]) -> float:
    return sum(finding.contribution for finding in findings)


class ScoringPool:
    """Scoring processes; started at the first page, started anew when one dies."""

    def __init__(self, recipe: Recipe, workers: int) -> None:
        self._recipe = recipe
        self._workers = workers
        self._pool: ProcessPoolExecutor | None = None

    async def score(self, content: bytes | str, url: str, charset: str, kind: SourceKind | None) -> Opinion:
        """Judge a page elsewhere; an opinion with `error` where that failed, never an exception for a page."""
        reason = ""
        for _ in range(TRIES):
            pool = self._pool or self._start()
            try:
                loop = asyncio.get_running_loop()
                return await loop.run_in_executor(pool, score, self._recipe, content, url, charset, kind)
            except BrokenProcessPool as error:
                reason = f"the scoring process died: {error}"
                if pool is self._pool:  # others that wait for the same pool find a new one already there
                    self._stop(pool)
            except Exception as error:  # a page must not stop the crawl
                reason = f"{type(error).__name__}: {error}"
                break
        return Opinion("", 0.0, 0.0, (), "", reason)

    def _start(self) -> ProcessPoolExecutor:
        # Not forked: the crawl has threads and open connections.
        self._pool = ProcessPoolExecutor(self._workers, get_context("spawn"), engine_of, (self._recipe,))
        return self._pool

    def _stop(self, pool: ProcessPoolExecutor) -> None:
        self._pool = None
        pool.shutdown(wait=False, cancel_futures=True)

    def close(self) -> None:
        """End the processes; pages that still wait are given up."""
        if self._pool is not None:
            self._stop(self._pool)
