"""Links: absolute addresses and registrable domains, offline."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

if TYPE_CHECKING:
    from tldextract import TLDExtract


@cache
def _extractor() -> TLDExtract:
    from tldextract import TLDExtract

    return TLDExtract(suffix_list_urls=(), cache_dir=None)


@lru_cache(maxsize=65_536)
def registrable_domain(host: str) -> str:
    """Return the registrable domain of a host name; the host itself for IP addresses and unknown suffixes."""
    host = host.rstrip(".").lower()
    if not host:
        return ""
    found = _extractor().extract_str(host)
    return found.top_domain_under_public_suffix or host


@lru_cache(maxsize=65_536)
def domain_of(url: str) -> str:
    """Return the registrable domain of an address, "" when it has none."""
    try:
        return registrable_domain(urlsplit(url).hostname or "")
    except ValueError:
        return ""


def absolute(base: str, href: str) -> str:
    """Join `href` to the page's address; returns it as it stands when either is malformed."""
    href = href.strip()
    if not base or "://" in href[:12]:
        return href
    try:
        return urljoin(base, href)
    except ValueError:
        return href
