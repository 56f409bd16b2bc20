"""ASGI layer: a request that would publish a poor page is answered with 422 and the reasons, and goes no further.

    app = PublishGuard(app, Gatekeeper(), paths=("/posts",), field="body")

It reads JSON objects and URL-encoded forms. What it cannot read, and what lacks the field, is left to the application.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Awaitable, Callable, MutableMapping, Sequence
from typing import Any
from urllib.parse import parse_qs

from detector.hosts.gatekeeping import Answer, Gatekeeper

Scope = MutableMapping[str, Any]
Message = MutableMapping[str, Any]
Receive = Callable[[], Awaitable[Message]]
Send = Callable[[Message], Awaitable[None]]
App = Callable[[Scope, Receive, Send], Awaitable[None]]
METHODS = ("POST", "PUT", "PATCH")


class PublishGuard:
    """Asks a gatekeeper about the pages in requests.

    Args:
        app: the application behind.
        gatekeeper: who is asked.
        paths: beginnings of the paths that publish.
        field: of the JSON object or form that holds the page; `title` and `url` are passed on where they are there.
        most: bytes of a body that are looked at; longer ones are refused with 413.
    """

    def __init__(
        self, app: App, gatekeeper: Gatekeeper, *, paths: Sequence[str], field: str = "content", most: int = 8_000_000
    ) -> None:
        self.app, self.gatekeeper, self.paths, self.field, self.most = app, gatekeeper, tuple(paths), field, most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        if scope["type"] != "http" or scope["method"] not in METHODS or not scope["path"].startswith(self.paths):
            await self.app(scope, receive, send)
            return
        body = await self._body(receive)
        if body is None:
            await _refuse(send, 413, {"error": f"the body is larger than {self.most} bytes"})
            return
        fields = read_fields(body, dict(scope["headers"]).get(b"content-type", b"").decode("latin-1"))
        answer = await self._ask(fields)
        if answer is not None and not answer.allowed:
            told = {"error": "the page was not published", "reasons": list(answer.reasons), "trouble": answer.trouble}
            await _refuse(send, 422, {**told, "verdict": answer.verdict, "id": answer.id})
            return
        await self.app(scope, _again(body, receive), send)

    async def _ask(self, fields: dict[str, str]) -> Answer | None:
        if not fields.get(self.field):
            return None
        told = {name: fields.get(name, "") for name in ("url", "title")}
        return await asyncio.to_thread(self.gatekeeper.ask, fields[self.field], **told)

    async def _body(self, receive: Receive) -> bytes | None:
        parts, size, more = [], 0, True
        while more:
            message = await receive()
            parts.append(message.get("body", b""))
            size += len(parts[-1])
            if size > self.most:
                return None
            more = message.get("more_body", False)
        return b"".join(parts)


def read_fields(body: bytes, kind: str) -> dict[str, str]:
    """Return the text fields of a JSON object or a form; none where it is neither."""
    try:
        if kind.startswith("application/json"):
            told = json.loads(body)
            return {k: v for k, v in told.items() if isinstance(v, str)} if isinstance(told, dict) else {}
        if kind.startswith("application/x-www-form-urlencoded"):
            return {name: values[0] for name, values in parse_qs(body.decode()).items()}
    except (ValueError, RecursionError):
        pass  # the application says what is wrong with it
    return {}


def _again(body: bytes, receive: Receive) -> Receive:
    waiting = [{"type": "http.request", "body": body, "more_body": False}]

    async def replay() -> Message:
        return waiting.pop() if waiting else await receive()

    return replay


async def _refuse(send: Send, status: int, told: dict[str, Any]) -> None:
    body = json.dumps(told).encode()
    headers = [(b"content-type", b"application/json"), (b"content-length", b"%d" % len(body))]
    await send({"type": "http.response.start", "status": status, "headers": headers})
    await send({"type": "http.response.body", "body": body})
