"""What the service tells of itself: Prometheus metrics and JSON logs. Never a word of a page, nor its address."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import orjson

if TYPE_CHECKING:
    from prometheus_client import CollectorRegistry

BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10)
_WRITING = threading.Lock()


def log(level: str, event: str, **facts: object) -> None:
    """Write one line of JSON to standard error."""
    row = {"time": time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime()), "level": level, "event": event, **facts}
    line = orjson.dumps(row, default=str).decode() + "\n"
    with _WRITING:
        sys.stderr.write(line)
        sys.stderr.flush()


class Metrics:
    """Counters and times of one service."""

    def __init__(self) -> None:
        from prometheus_client import CollectorRegistry, Counter, Histogram

        self.registry: CollectorRegistry = CollectorRegistry()
        self.requests = Counter("detector_requests", "Requests answered", ("route", "status"), registry=self.registry)
        self.seconds = Histogram(
            "detector_request_seconds", "Time to answer", ("route",), buckets=BUCKETS, registry=self.registry
        )
        self.engine = Histogram(
            "detector_engine_seconds", "Time an engine took for a page", ("job",), buckets=BUCKETS,
            registry=self.registry,
        )  # fmt: skip
        self.verdicts = Counter("detector_verdicts", "Verdicts given", ("verdict",), registry=self.registry)
        self.refused = Counter("detector_refused", "Requests turned away", ("why",), registry=self.registry)
        self.reloads = Counter("detector_reloads", "Reloads of policy and packs", ("outcome",), registry=self.registry)
        self.overrides = Counter("detector_overrides", "Decisions of people", ("action",), registry=self.registry)

    def gauge(self, name: str, told: str, value: Callable[[], float]) -> None:
        """Add a number that is looked up when somebody asks."""
        from prometheus_client import Gauge

        Gauge(name, told, registry=self.registry).set_function(value)

    def text(self) -> bytes:
        """The metrics in Prometheus' text format."""
        from prometheus_client import generate_latest

        return generate_latest(self.registry)


def route_of(scope: dict[str, Any]) -> str:
    """The route's template, so that addresses with ids do not make a series each."""
    return str(getattr(scope.get("route"), "path", "") or "(none)")
