"""A small site on this machine for tests of fetching and crawling."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


class Site:
    """What the server answers, and what it was asked."""

    def __init__(self) -> None:
        self.pages: dict[str, tuple[int, Mapping[str, str], bytes]] = {}
        self.asked: list[str] = []
        self.root = ""

    def page(self, path: str, body: str | bytes, status: int = 200, **headers: str) -> None:
        """Let `path` answer with this body."""
        content = body.encode() if isinstance(body, str) else body
        told = {"Content-Type": "text/html; charset=utf-8", **{k.replace("_", "-"): v for k, v in headers.items()}}
        self.pages[path] = (status, told, content)


@contextmanager
def served() -> Iterator[Site]:
    """Serve a site for the time of the block."""
    site = Site()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            site.asked.append(self.path)
            status, headers, body = site.pages.get(self.path, (404, {}, b"none"))
            self.send_response(status)
            for name, value in {**headers, "Content-Length": str(len(body.replace(b"ROOT", site.root.encode())))}.items():
                self.send_header(name, value.replace("ROOT", site.root))
            self.end_headers()
            self.wfile.write(body.replace(b"ROOT", site.root.encode()))

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    site.root = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
        thread.join()
