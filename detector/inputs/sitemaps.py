"""Sitemaps (sitemaps.org 0.9), plain or gzip, and indexes of them → addresses."""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree.ElementTree import ParseError

from detector.errors import InputError
from detector.inputs.options import InputOptions
from detector.inputs.recognising import HEAD, gunzipped
from detector.records import MAX_BYTES

DEPTH = 3  # of indexes in indexes; the protocol allows one
SITEMAPS = 500  # read of one index
ADDRESSES = 1_000_000


def addresses_of(content: bytes, name: str, options: InputOptions) -> list[str]:
    """Return the addresses of a sitemap and of those that it points at, in order, each once."""
    found = dict.fromkeys(_walk(content, name, options, DEPTH, [SITEMAPS]))
    return list(found)[:ADDRESSES]


def _walk(content: bytes, name: str, options: InputOptions, depth: int, left: list[int]) -> Iterator[str]:
    kind, locations = parse_sitemap(content, name)
    if kind == "urlset":
        yield from locations
        return
    if depth == 0:
        raise InputError(f"{name}: sitemap indexes lie in each other more than {DEPTH} deep")
    from detector.inputs.network import Fetcher

    with Fetcher(options) as fetcher:
        for location in locations:
            left[0] -= 1
            if left[0] < 0:
                raise InputError(f"{name}: points at more than {SITEMAPS} sitemaps")
            yield from _walk(fetcher.get(location).content, location, options, depth - 1, left)


def parse_sitemap(content: bytes, name: str) -> tuple[str, list[str]]:
    """Return ("urlset" or "sitemapindex", addresses); entities and other tricks of XML are refused."""
    from defusedxml.common import DefusedXmlException
    from defusedxml.ElementTree import fromstring

    if content.startswith(b"\x1f\x8b"):
        content = _unpacked(content, name)
    try:
        root = fromstring(content)
    except (ParseError, DefusedXmlException, ValueError) as error:
        raise InputError(f"{name}: the sitemap cannot be read: {error or type(error).__name__}") from error
    kind = root.tag.rpartition("}")[2]
    if kind not in ("urlset", "sitemapindex"):
        raise InputError(f"{name}: is not a sitemap (its root is <{kind}>)")
    places = [e.text.strip() for e in root.iterfind("./{*}*/{*}loc") if e.text and e.text.strip()]
    return kind, [place for place in places if place.startswith(("http://", "https://"))]


def _unpacked(content: bytes, name: str) -> bytes:
    import zlib

    if not gunzipped(content[:HEAD]):
        raise InputError(f"{name}: the gzip file is broken")
    try:
        return zlib.decompressobj(wbits=31).decompress(content, MAX_BYTES)
    except zlib.error as error:
        raise InputError(f"{name}: the gzip file is broken: {error}") from error
