"""uvicorn with patience limits: a connection that sends its headers drop by drop is closed."""

from __future__ import annotations

import asyncio
import signal
import sys
from importlib.util import find_spec
from typing import Any

import uvicorn

from detector.hosts.service.app import make_app
from detector.hosts.service.serving import Service
from detector.hosts.service.settings import Settings

CONNECTIONS = 1000  # open at once; further ones are told 503
IDLE = 15  # seconds that an idle connection is kept
TURN = 0.001  # seconds that a thread may keep the interpreter while another has an engine's answer in hand


class Patience(asyncio.Protocol):
    """Closes a connection whose request does not begin in time: the clock runs while no request is being served."""

    seconds = 10.0
    cycle: Any
    transport: asyncio.Transport
    _late: asyncio.TimerHandle | None = None

    def connection_made(self, transport: Any) -> None:
        """Start the clock."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Stop the clock when a request has begun; start it for the first bytes of the next."""
        super().data_received(data)
        if self.cycle is not None and not self.cycle.response_complete:
            self._stop_waiting()
        elif self._late is None:
            self._wait()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the clock."""
        self._stop_waiting()
        super().connection_lost(exc)

    def _wait(self) -> None:
        self._late = asyncio.get_running_loop().call_later(self.seconds, self._close)

    def _stop_waiting(self) -> None:
        if self._late is not None:
            self._late.cancel()
            self._late = None

    def _close(self) -> None:
        self._late = None
        if self.cycle is None or self.cycle.response_complete:
            self.transport.close()


def _reader() -> type[asyncio.Protocol]:
    """What reads HTTP: httptools where it is installed, h11 elsewhere."""
    if find_spec("httptools"):
        from detector.hosts.service.quickhttp import QuickProtocol

        return QuickProtocol
    from uvicorn.protocols.http.h11_impl import H11Protocol

    return H11Protocol


def serve(settings: Settings) -> None:
    """Serve until a signal says to stop; then finish what was accepted."""
    sys.setswitchinterval(TURN)
    service = Service(settings)
    protocol = type("Patient", (Patience, _reader()), {"seconds": settings.header_seconds})
    config = uvicorn.Config(
        make_app(service), host=settings.host, port=settings.port, http=protocol,
        loop="auto", access_log=False, log_level="warning", server_header=False, lifespan="on",
        limit_concurrency=CONNECTIONS, timeout_keep_alive=IDLE, backlog=512,
        timeout_graceful_shutdown=round(settings.stop_seconds), proxy_headers=True,
        forwarded_allow_ips=settings.proxies, ssl_certfile=settings.tls_cert or None,
        ssl_keyfile=settings.tls_key or None,
    )  # fmt: skip
    for number in (signal.SIGTERM, signal.SIGINT):  # uvicorn raises them again once it has stopped: a stop is no error
        signal.signal(number, lambda *_: None)
    uvicorn.Server(config).run()
