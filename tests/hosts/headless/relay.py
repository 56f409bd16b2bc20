"""A server between two others that passes requests on and remembers them, as somebody who listens in would."""

from __future__ import annotations

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType

import httpx

PASSED = ("content-type", "authorization", "webhook-id", "webhook-timestamp", "webhook-signature")


class Relay:
    """Listens until the end of the `with`."""

    def __init__(self, target: str) -> None:
        heard: list[tuple[str, dict[str, str], bytes]] = []

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = self.rfile.read(int(self.headers["content-length"]))
                headers = {name: self.headers[name] for name in PASSED if name in self.headers}
                heard.append((self.path, headers, body))
                with httpx.Client(base_url=target, trust_env=False, timeout=60) as onwards:
                    answer = onwards.post(self.path, content=body, headers=headers)
                self.send_response(answer.status_code)
                for name in ("content-type", "content-length"):
                    self.send_header(name, answer.headers[name])
                self.end_headers()
                self.wfile.write(answer.content)

            def log_message(self, *_: object) -> None:
                pass

        self.heard = heard
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}"

    def __enter__(self) -> Relay:
        threading.Thread(target=self._server.serve_forever, daemon=True).start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()
