from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from detector.errors import FetchError
from detector.fetching import REDIRECTS, fetch, is_private


class Pages(BaseHTTPRequestHandler):
    def do_GET(self) -> None:  # the name that http.server asks for
        if self.path == "/page":
            self._answer(200, b"<p>here", {"Content-Type": "text/html; charset=koi8-r"})
        elif self.path == "/moved":
            self._answer(302, b"", {"Location": "/page"})
        elif self.path == "/drip":
            self._answer(200, b"<p>here", {"Content-Length": "1000"}, drip=True)
        elif self.path == "/loop":
            self._answer(302, b"", {"Location": "/loop"})
        else:
            self._answer(404, b"none", {})

    def _answer(self, status: int, body: bytes, headers: dict[str, str], *, drip: bool = False) -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        for byte in body if drip else ():
            self.wfile.write(bytes((byte,)))
            time.sleep(0.05)
        self.wfile.write(b"" if drip else body)

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def site() -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), Pages)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()


def test_a_page_comes_with_its_charset(site: str) -> None:
    record = fetch(site + "/page")
    assert (record.content, record.charset) == (b"<p>here", "koi8-r")


def test_a_redirect_is_followed_and_the_final_address_kept(site: str) -> None:
    record = fetch(site + "/moved")
    assert record.url.endswith("/page")
    assert record.source.endswith("/moved")


def test_an_error_answer_names_address_and_status(site: str) -> None:
    with pytest.raises(FetchError, match="404"):
        fetch(site + "/none")


def test_endless_redirects_end(site: str) -> None:
    with pytest.raises(FetchError, match=f"more than {REDIRECTS} redirects"):
        fetch(site + "/loop")


def test_a_server_that_sends_byte_by_byte_is_left(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("detector.fetching.WHOLE", 0.1)
    with pytest.raises(FetchError, match="took longer than"):
        fetch(site + "/drip")


def test_a_closed_port_is_a_clear_error() -> None:
    with pytest.raises(FetchError, match="could not be fetched"):
        fetch("http://127.0.0.1:9/")


@pytest.mark.parametrize("host", ["127.0.0.1", "[::1]", "10.0.0.1", "169.254.169.254", "192.168.1.1"])
def test_private_addresses_are_known(host: str) -> None:
    assert is_private(f"http://{host}/")


def test_a_redirect_from_a_public_to_a_private_address_is_refused(site: str, monkeypatch: pytest.MonkeyPatch) -> None:
    answers = iter([False, True])  # the address asked for counts as public, the one it leads to is private
    monkeypatch.setattr("detector.fetching.is_private", lambda url: next(answers))
    with pytest.raises(FetchError, match="private address"):
        fetch(site + "/moved")
