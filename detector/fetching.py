"""Fetch one page that the user named: the only code of the engine that opens a connection.

A redirect may not lead from a public address to a private one: a page must not be able to make the machine that
judges it ask its own network.
"""

from __future__ import annotations

import ipaddress
import socket
import time
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from detector.errors import FetchError
from detector.records import Record

if TYPE_CHECKING:
    import httpx

TIMEOUT = 20.0  # seconds for each of connect, read and write
WHOLE = 60.0  # seconds for one page, redirects included: a server that sends a byte now and then must not hold us
MAX_BYTES = 16 * 1024 * 1024
REDIRECTS = 5
AGENT = "detector/0.1 (page audit on request)"


def fetch(url: str) -> Record:
    """Return the page at `url`; `FetchError` says what went wrong and what to do."""
    import httpx

    current, local = url, is_private(url)
    until = time.monotonic() + WHOLE
    try:
        with httpx.Client(timeout=TIMEOUT, headers={"User-Agent": AGENT}, trust_env=True) as client:
            for _ in range(REDIRECTS + 1):
                with client.stream("GET", current) as response:
                    if response.is_redirect and response.next_request is not None:
                        current = str(response.next_request.url)
                        if not local and is_private(current):
                            raise FetchError(f"{url}: redirects to the private address {current}; not followed")
                        continue
                    if response.status_code >= 400:
                        raise FetchError(f"{url}: the server answered {response.status_code}; check the address")
                    return Record(url, current, read_body(response, url, until), response.charset_encoding or "")
    except httpx.HTTPError as error:
        raise FetchError(f"{url}: could not be fetched: {error or type(error).__name__}") from error
    except httpx.InvalidURL as error:
        raise FetchError(f"{url}: is not a valid address: {error}") from error
    raise FetchError(f"{url}: more than {REDIRECTS} redirects; give the final address")


def read_body(response: httpx.Response, url: str, until: float) -> bytes:
    """Return the content, cut at `MAX_BYTES`; `FetchError` when it is not there at `until` (of the monotonic clock)."""
    parts: list[bytes] = []
    size = 0
    for part in response.iter_bytes():
        parts.append(part)
        size += len(part)
        if size > MAX_BYTES:
            break
        if time.monotonic() > until:
            raise FetchError(f"{url}: took longer than {WHOLE:.0f} seconds")
    return b"".join(parts)[:MAX_BYTES]


def is_private(url: str) -> bool:
    """Whether the host of `url` is, or resolves to, an address that is not public."""
    host = urlsplit(url).hostname or ""
    try:
        found = {info[4][0] for info in socket.getaddrinfo(host, None)}
    except OSError:
        return False
    return any(not ipaddress.ip_address(str(address).split("%")[0]).is_global for address in found)
