"""Who may come in: keys are asked for before a byte of a body is read, and so is whether there is room."""

from __future__ import annotations

import asyncio

from detector.hosts.service.access import NOBODY_ASKED, Caller
from detector.hosts.service.guarding import App, Receive, Scope, Send, refuse
from detector.hosts.service.serving import Service
from detector.hosts.service.store import StoreError

JUDGING = ("/v1/check", "/v1/batch", "/v1/explain")
KEYED = ("/v1/", "/metrics")
SIGNED = "/v1/webhooks/"  # told by their signature, which needs the body


class Gate:
    """Turns away who has no key, who guesses, and everyone while the engines are full."""

    def __init__(self, app: App, service: Service) -> None:
        self.app, self.service = app, service

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Serve one request."""
        path = scope.get("path", "")
        if scope["type"] != "http" or scope["method"] == "OPTIONS":
            await self.app(scope, receive, send)
            return
        if path.startswith(KEYED) and not path.startswith(SIGNED) and not await self._admit(scope, send):
            return
        if path in JUDGING and self.service.full():
            self.service.metrics.refused.labels("busy").inc()
            after = (b"retry-after", b"%d" % self.service.patience())
            await refuse(send, 429, "the service is at its limit; try again later", after)
            return
        await self.app(scope, receive, send)

    async def _admit(self, scope: Scope, send: Send) -> bool:
        """Put the caller into the request's state, or answer why not."""
        service, address = self.service, (scope.get("client") or ("", 0))[0]
        if service.settings.auth == "none":
            return _enter(scope, NOBODY_ASKED)
        token = _token(scope)
        try:
            keeper = service.doorkeeper
            caller = keeper.admit(token) if keeper.remembers(token) else await asyncio.to_thread(keeper.admit, token)
        except StoreError:
            await refuse(send, 503, "keys cannot be checked now", (b"retry-after", b"5"))
            return False
        if caller is not None:  # also from an address where somebody guesses: a proxy may stand there
            return _enter(scope, caller)
        if wait := service.tries.wait(address):
            service.metrics.refused.labels("guessing").inc()
            await refuse(send, 429, "too many wrong keys", (b"retry-after", b"%d" % wait))
            return False
        if token:
            service.tries.failed(address)
        service.metrics.refused.labels("key").inc()
        await refuse(send, 401, "an API key is needed", (b"www-authenticate", b"Bearer"))
        return False


def _enter(scope: Scope, caller: Caller) -> bool:
    scope["state"]["admitted"] = caller
    scope["state"]["caller"] = caller.name
    return True


def _token(scope: Scope) -> str:
    headers = dict(scope["headers"])
    if given := headers.get(b"x-api-key", b""):
        return str(given.decode("latin-1"))
    kind, _, token = headers.get(b"authorization", b"").partition(b" ")
    return str(token.strip().decode("latin-1")) if kind.lower() == b"bearer" else ""
