"""ASGI layers around the application: bodies bounded in size and time, answers counted, logged and sealed.

They are plain ASGI, since Starlette's own base class for layers would copy every body through a task.
"""

from __future__ import annotations

import asyncio
import secrets
import time
from collections.abc import Awaitable, Callable, MutableMapping
from typing import Any

from detector.hosts.service.observing import Metrics, log, route_of

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]

QUIET = ("/health", "/ready", "/metrics")  # asked every few seconds: counted, not logged
SEALS = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"cache-control", b"no-store"),
    (b"x-frame-options", b"DENY"),
    (
        b"content-security-policy",
        b"default-src 'none'; style-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
    ),
)


class Refused(Exception):
    """A request that is turned away before the application sees it whole."""

    def __init__(self, status: int, told: str) -> None:
        super().__init__(told)
        self.status, self.told = status, told


async def refuse(send: Send, status: int, told: str, *headers: tuple[bytes, bytes]) -> None:
    """Answer with an error in the shape that all errors have, and close the connection."""
    body = b'{"error":"%s"}' % told.encode()
    start = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(body)), (b"connection", b"close")]
    await send({"type": "http.response.start", "status": status, "headers": [*start, *headers]})
    await send({"type": "http.response.body", "body": body})


class BoundedBody:
    """Reads a body whole, within its size and time, before the application is asked."""

    def __init__(self, app: App, most: int, seconds: float) -> None:
        self.app, self.most, self.seconds = app, most, seconds

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD", "OPTIONS"):
            await self.app(scope, receive, send)
            return
        try:
            declared = dict(scope["headers"]).get(b"content-length", b"0")
            if not declared.isdigit() or int(declared) > self.most:
                raise Refused(413, f"the body is larger than {self.most} bytes")
            async with asyncio.timeout(self.seconds):  # not wait_for, which makes a task of its own
                body = await self._read(receive)
        except Refused as refused:
            await refuse(send, refused.status, refused.told)
            return
        except TimeoutError:
            await refuse(send, 408, f"the body did not arrive within {self.seconds:g} seconds")
            return
        if body is not None:
            await self.app(scope, _replay(body, receive), send)

    async def _read(self, receive: Receive) -> bytes | None:
        """The body; None when the caller went away."""
        parts, size, more = [], 0, True
        while more:
            message = await receive()
            if message["type"] == "http.disconnect":
                return None
            parts.append(message.get("body", b""))
            size += len(parts[-1])
            if size > self.most:
                raise Refused(413, f"the body is larger than {self.most} bytes")
            more = message.get("more_body", False)
        return b"".join(parts)


def _replay(body: bytes, receive: Receive) -> Receive:
    told = False

    async def again() -> Message:
        nonlocal told
        if told:
            return await receive()
        told = True
        return {"type": "http.request", "body": body, "more_body": False}

    return again


class Observed:
    """Counts and logs each request, gives it an id, and seals the answer's headers."""

    def __init__(self, app: App, metrics: Metrics) -> None:
        self.app, self.metrics = app, metrics

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        started, number, status = time.perf_counter(), secrets.token_hex(8), 500
        scope.setdefault("state", {})["request_id"] = number

        async def sealed(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] = [*message.get("headers", ()), *SEALS, (b"x-request-id", number.encode())]
            await send(message)

        try:
            await self.app(scope, receive, sealed)
        finally:
            self._tell(scope, status, number, time.perf_counter() - started)

    def _tell(self, scope: Scope, status: int, number: str, seconds: float) -> None:
        route = route_of(dict(scope))
        self.metrics.requests.labels(route, str(status)).inc()
        self.metrics.seconds.labels(route).observe(seconds)
        if route in QUIET:
            return
        facts = {"caller": scope["state"].get("caller", ""), "verdict": scope["state"].get("verdict", "")}
        told = {name: value for name, value in facts.items() if value}
        log("info", "request", id=number, method=scope["method"], route=route, status=status,
            ms=round(seconds * 1000, 1), **told)  # fmt: skip
