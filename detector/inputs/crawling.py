"""A crawl from a start address, breadth first, limited to its site, polite, and resumable."""

from __future__ import annotations

import time
from collections import deque
from collections.abc import Iterator
from urllib.parse import urldefrag, urljoin, urlsplit

from detector.errors import FetchError
from detector.inputs.network import Fetcher
from detector.inputs.options import Gauge, InputOptions, Past
from detector.records import Record

PAGES = ("text/html", "application/xhtml+xml", "text/plain", "text/markdown")
NO_PAGES = (
    ".jpg", ".jpeg", ".png", ".gif", ".webp", ".avif", ".svg", ".ico", ".css", ".js", ".json", ".pdf", ".zip", ".gz",
    ".mp3", ".mp4", ".webm", ".woff", ".woff2", ".ttf", ".xml", ".rss", ".atom", ".exe", ".dmg", ".doc", ".docx",
    ".xls", ".xlsx",
)  # fmt: skip
GONE = ("answered 404", "answered 410")
MAX_LINKS = 2000  # followed of one page
WEIGHT = 50_000.0  # bytes that a page counts for in the progress


def crawl(start: str, options: InputOptions, gauge: Gauge, past: Past) -> Iterator[Record]:
    """Yield the pages that can be reached from `start` on its own site, each once, in the order they are found."""
    limits = options.limits
    site, until = site_of(start), time.monotonic() + limits.seconds
    queue, seen, pages = deque([(normal(start), 0)]), {normal(start)}, 0
    with Fetcher(options) as fetcher:
        while queue and pages < limits.pages and time.monotonic() < until:
            address, depth = queue.popleft()
            record = _visit(fetcher, address, site, past)
            if record is None:
                continue
            pages += not record.error
            links = past.links(address) if record.judged else record.links
            if depth < limits.depth:
                new = [link for link in links if link not in seen]
                seen.update(new)
                queue.extend((link, depth + 1) for link in new)
            gauge.done += WEIGHT
            gauge.total = max(gauge.total, gauge.done + WEIGHT * min(len(queue), limits.pages - pages))
            yield record


def _visit(fetcher: Fetcher, address: str, site: str, past: Past) -> Record | None:
    """Fetch one page; None for what is no page of the site or what robots.txt forbids."""
    if past.knows(address):
        return Record(address, judged=True)
    try:
        if not fetcher.allowed(address):
            return None
        answer = fetcher.get(address)
    except FetchError as error:
        return Record(address, address, error=str(error), dead=str(error).endswith(GONE))
    if not answer.mime.startswith(PAGES) or not same_site(answer.url, site):
        return None
    links = links_of(answer.content, answer.url, site)
    return Record(address, answer.url, answer.content, answer.charset, links=links)


def site_of(url: str) -> str:
    """Return what all addresses of the site share: host without `www.`, and port."""
    return urlsplit(url).netloc.lower().rpartition("@")[2].removeprefix("www.")


def same_site(url: str, site: str) -> bool:
    """Whether an address lies on the site or a subdomain of it."""
    host = site_of(url)
    return host == site or host.endswith("." + site)


def normal(url: str) -> str:
    """Return an address in the one form under which it is remembered."""
    parts = urlsplit(urldefrag(url)[0])
    netloc = parts.netloc.lower()
    for scheme, port in (("http", ":80"), ("https", ":443")):
        if parts.scheme == scheme:
            netloc = netloc.removesuffix(port)
    return parts._replace(netloc=netloc, path=parts.path or "/").geturl()


def links_of(content: bytes, url: str, site: str) -> tuple[str, ...]:
    """Return the page's links to pages of its own site, each once, in order."""
    from selectolax.lexbor import LexborHTMLParser

    tree = LexborHTMLParser(content)
    base = tree.css_first("base[href]")
    root = urljoin(url, base.attributes.get("href") or "") if base is not None else url
    found: dict[str, None] = {}
    for node in tree.css("a[href]"):
        link = _link(root, (node.attributes.get("href") or "").strip())
        if link and same_site(link, site) and not urlsplit(link).path.lower().endswith(NO_PAGES):
            found.setdefault(link)
        if len(found) >= MAX_LINKS:
            break
    return tuple(found)


def _link(root: str, href: str) -> str:
    try:
        link = normal(urljoin(root, href))
    except ValueError:  # not an address: "http://[", for instance
        return ""
    return link if link.startswith(("http://", "https://")) else ""
