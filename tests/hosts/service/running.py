"""The real service in a process of its own, with a store of its own."""

from __future__ import annotations

import json
import os
import signal
import socket
import ssl
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType
from typing import Any

import httpx

EXAMPLES = Path(__file__).parents[3] / "examples"
POOR = EXAMPLES / "poor" / "rewritten-news.html"
HONEST = EXAMPLES / "honest" / "newspaper.html"
START = 90.0  # seconds, on a busy machine


class Running:
    """`detector serve` on a free port; stopped at the end of the `with`."""

    def __init__(self, folder: Path, *, database: str = "", **settings: object) -> None:
        self.folder = folder
        self.database = database or f"sqlite:///{folder / 'service.sqlite'}"
        self.port = free_port()
        told = {"port": self.port, "database": self.database, "workers": 1, "watch_seconds": 0, **settings}
        own = {f"DETECTOR_SERVICE_{name.upper()}": str(value) for name, value in told.items()}
        self.environment = {**os.environ, **own}
        self.log = folder / "service.log"
        self.trusts: ssl.SSLContext | bool = True
        self.url = f"http://127.0.0.1:{self.port}"

    def detector(self, *arguments: str) -> str:
        """Run another command of the program with the same settings."""
        command = [sys.executable, "-m", "detector", *arguments]
        return subprocess.run(command, env=self.environment, capture_output=True, text=True, check=True).stdout

    def __enter__(self) -> Running:
        self.client = httpx.Client()
        self.key = self.detector("service", "key-add", "tests", "--scope", "admin").strip()
        self.start()
        return self

    def start(self) -> None:
        """Start the process and wait until it is ready."""
        command = [sys.executable, "-m", "detector", "serve"]
        with self.log.open("ab") as log:
            self.process = subprocess.Popen(command, env=self.environment, stderr=log, start_new_session=True)
        self.client.close()
        self.client = httpx.Client(
            base_url=self.url,
            headers={"authorization": f"Bearer {self.key}"},
            timeout=60,
            trust_env=False,
            verify=self.trusts,
        )
        until = time.monotonic() + START
        while time.monotonic() < until and self.process.poll() is None:
            try:
                if self.client.get("/ready").status_code == 200:
                    return
            except httpx.TransportError:
                time.sleep(0.1)
        raise AssertionError(f"the service did not start: {self.log.read_text()}")

    def stop(self, number: int = signal.SIGTERM) -> int:
        """Stop the process; return its exit code."""
        self.process.send_signal(number)
        return self.process.wait(60)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.client.close()
        if self.process.poll() is None:
            self.stop()

    def check(self, page: Path | bytes, kind: str = "text/html", **query: str) -> dict[str, Any]:
        """Have a page judged; the answer."""
        content = page if isinstance(page, bytes) else page.read_bytes()
        answer = self.client.post("/v1/check", content=content, headers={"content-type": kind}, params=query)
        assert answer.status_code == 200, answer.text
        told: dict[str, Any] = answer.json()
        return told

    def logged(self) -> list[dict[str, Any]]:
        """The lines of the log."""
        return [json.loads(line) for line in self.log.read_text().splitlines()]


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])
