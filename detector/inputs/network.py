"""Fetching pages of strangers' servers: every connection goes to an address that was looked at first.

The name is resolved here, all its addresses are checked, and the connection is made to one of those that passed: a name
server that answers differently the second time gains nothing. Redirects come through the same door.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from dataclasses import dataclass
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import httpx

from detector.errors import FetchError
from detector.fetching import AGENT, REDIRECTS, TIMEOUT, WHOLE, read_body
from detector.inputs.options import InputOptions

if TYPE_CHECKING:
    from protego import Protego

TRIES = 3
RETRY = frozenset((429, 500, 502, 503, 504))
MAX_WAIT = 30.0  # seconds that a server may ask us to wait


@dataclass(frozen=True, slots=True)
class Answer:
    """A page as a server gave it."""

    url: str  # after redirects
    content: bytes
    charset: str
    mime: str


class GuardedTransport(httpx.HTTPTransport):
    """Connects only to addresses that are public, unless private ones are allowed."""

    def __init__(self, *, private: bool) -> None:
        super().__init__(retries=0)
        self._private = private

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Resolve, check, and send the request to the address that was checked."""
        host = request.url.host
        port = request.url.port or (443 if request.url.scheme == "https" else 80)
        address = checked_address(host, port, self._private)
        request.extensions = {**request.extensions, "sni_hostname": host}
        request.url = request.url.copy_with(host=address)
        return super().handle_request(request)


def checked_address(host: str, port: int, private: bool) -> str:
    """Return an address of the host; `FetchError` where one of them is private and that is not allowed."""
    try:
        found = [str(info[4][0]) for info in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
    except OSError as error:
        raise FetchError(f"{host}: no such host could be found ({error.strerror or error})") from error
    if not private:
        for address in found:
            if not is_public(address):
                raise FetchError(
                    f"{host}: {address} is not a public address; --allow-private lets it be fetched if you trust it"
                )
    return found[0]


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet, also when it is an IPv4 address in IPv6 clothes."""
    ip = ipaddress.ip_address(address.split("%")[0])
    if isinstance(ip, ipaddress.IPv6Address):
        inner = ip.ipv4_mapped or ip.sixtofour or (ip.teredo[1] if ip.teredo else None)
        if inner is not None:
            return inner.is_global and not inner.is_multicast
        if ip in ipaddress.ip_network("64:ff9b::/96"):  # NAT64, RFC 6052
            return ipaddress.ip_address(int(ip) & 0xFFFFFFFF).is_global
    return ip.is_global and not ip.is_multicast


class Fetcher:
    """Fetches pages politely: waits between requests to one host, heeds robots.txt, tries again where that helps."""

    def __init__(self, options: InputOptions) -> None:
        self._options = options
        self._client = httpx.Client(
            transport=GuardedTransport(private=options.private), timeout=TIMEOUT, trust_env=False,
            headers={"User-Agent": AGENT, "Accept": "text/html,application/xhtml+xml,text/*;q=0.9,*/*;q=0.5"},
        )  # fmt: skip
        self._robots: dict[str, Protego] = {}
        self._next: dict[str, float] = {}  # host → moment from which it may be asked again
        self._lock = Lock()

    def __enter__(self) -> Fetcher:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._client.close()

    def allowed(self, url: str) -> bool:
        """Whether the site's robots.txt lets us fetch the address."""
        return not self._options.limits.robots or self.robots(url).can_fetch(url, AGENT)

    def robots(self, url: str) -> Protego:
        """Return the site's robots.txt, an empty one where there is none (RFC 9309)."""
        from protego import Protego

        parts = urlsplit(url)
        root = f"{parts.scheme}://{parts.netloc}"
        if root not in self._robots:
            try:
                text = self.get(f"{root}/robots.txt", tries=2).content.decode("utf-8", "replace")
            except FetchError as error:
                unavailable = "answered 5" in str(error)  # RFC 9309 2.3.1.4: then nothing may be fetched
                text = "User-agent: *\nDisallow: /\n" if unavailable else ""
            self._robots[root] = Protego.parse(text)
        return self._robots[root]

    def get(self, url: str, *, tries: int = TRIES) -> Answer:
        """Return the page; `FetchError` says what went wrong."""
        until = time.monotonic() + WHOLE
        for attempt in range(tries):
            try:
                answer, wait = self._once(url, until)
            except httpx.HTTPError as error:
                if attempt + 1 == tries or time.monotonic() > until:
                    raise FetchError(f"{url}: could not be fetched: {error or type(error).__name__}") from error
                answer, wait = None, 0.5 * 2**attempt
            except (httpx.InvalidURL, UnicodeError) as error:
                raise FetchError(f"{url}: is not a valid address: {error}") from error
            if isinstance(answer, Answer):
                return answer
            if answer is not None and (attempt + 1 == tries or time.monotonic() + wait > until):
                raise FetchError(f"{url}: the server answered {answer}")
            time.sleep(min(wait or 0.5 * 2**attempt, MAX_WAIT))
        raise FetchError(f"{url}: could not be fetched")

    def _once(self, url: str, until: float) -> tuple[Answer | int, float]:
        """Follow redirects; return the page, or the status that may pass and how long to wait."""
        current = url
        for _ in range(REDIRECTS + 1):
            self._wait(current)
            with self._client.stream("GET", current) as response:
                if response.is_redirect and response.next_request is not None:
                    current = str(httpx.URL(current).join(response.headers["location"]))
                    continue
                if response.status_code in RETRY:
                    return response.status_code, _retry_after(response)
                if response.status_code >= 400:
                    raise FetchError(f"{url}: the server answered {response.status_code}")
                mime = response.headers.get("content-type", "text/html").partition(";")[0].strip().lower()
                return Answer(current, read_body(response, url, until), response.charset_encoding or "", mime), 0.0
        raise FetchError(f"{url}: more than {REDIRECTS} redirects")

    def _wait(self, url: str) -> None:
        host = urlsplit(url).netloc
        delay = self._options.limits.delay
        told = self._robots.get(f"{urlsplit(url).scheme}://{host}")
        asked = told.crawl_delay(AGENT) if told is not None else None
        with self._lock:
            now = time.monotonic()
            start = max(now, self._next.get(host, 0.0))
            self._next[host] = start + max(delay, min(float(asked or 0), MAX_WAIT))
        time.sleep(max(0.0, start - now))


def _retry_after(response: httpx.Response) -> float:
    value = response.headers.get("retry-after", "")
    return min(float(value), MAX_WAIT) if value.isdigit() else 0.0
