"""Links: absolute addresses and registrable domains, offline."""

from __future__ import annotations

from typing import Final
from urllib.parse import urljoin, urlsplit

from detector.page.suffixes import registrable_domain
from detector.patterns import lazy

SCHEME: Final = lazy(r"[a-zA-Z][a-zA-Z0-9+.-]{1,20}:")
HOST: Final = lazy(
    r"(?:[a-zA-Z][a-zA-Z0-9+.-]{1,20}:)?[/\\]{2}(?:[^/\\?#@]*@)?(\[[^\]]*\]|[^/\\?#:\s\[\]]*)(?=[/\\?#:]|\Z)"
)
ROOTED: Final = lazy(r"/(?![/\\]).*(?<![. ])\Z")
ODD: Final = "/?#\\;."  # with which what follows leading dots is joined the long way; no text at all is in it too
BLANKS: Final = str.maketrans("", "", "\t\r\n\x00")


_domains: dict[str, str] = {}  # by what stands between "//" and the next slash
DOMAINS: Final = 50_000


def domain_of(url: str) -> str:
    """Return the registrable domain of an address, "" when it has none."""
    start = url.find("//")
    if start < 0 and "\\" not in url:
        return ""
    if start < 0 or (start > 0 and url[start - 1] != ":") or start > 20:
        found = HOST.match(url)  # backslashes and other oddities that browsers accept
        return registrable_domain(found.group(1)[:255]) if found else ""
    end = url.find("/", start + 2)
    host = url[start + 2 : end] if end >= 0 else url[start + 2 :]
    domain = _domains.get(host)
    if domain is None:
        found = HOST.match(url)
        domain = registrable_domain(found.group(1)[:255]) if found else ""
        if len(_domains) >= DOMAINS:
            _domains.clear()
        if len(host) <= 255:
            _domains[host] = domain
    return domain


class Base:
    """The address of a page, taken apart once: most of its links need no more than a join of two strings."""

    __slots__ = ("_domain", "_folder", "_folders", "_origin", "_page", "_root", "_scheme", "_url")

    def __init__(self, url: str) -> None:
        self._url = url
        self._domain = self._root = ""
        self._origin = self._folder = self._scheme = ""
        self._page = url.partition("#")[0]
        self._folders: dict[str, str] = {}  # by leading dots such as "../../", as links met them
        try:
            parts = urlsplit(url)
        except ValueError:
            self._url = ""
            return
        if parts.scheme and parts.netloc:
            self._scheme = f"{parts.scheme}:"
            self._origin = f"{parts.scheme}://{parts.netloc}"
            self._folder = self._origin + (parts.path.rpartition("/")[0] or "") + "/"
            self._root = self._origin + "/"
            self._domain = domain_of(self._root)

    def resolve(self, href: str) -> tuple[str, str]:
        """Return `href` made absolute, and its registrable domain; the common shapes are told by their beginning."""
        if href[:4] == "http":
            parts = href.split("/", 3)
            if len(parts) > 2 and parts[0][-1:] == ":" and not parts[1]:
                domain = _domains.get(parts[2])
                if domain is not None and href.isprintable() and href[-1] != " ":
                    return href, domain
        elif self._origin and ROOTED.match(href) and href.isprintable() and "./" not in href:
            return self._origin + href, self._domain
        elif href[:1] == ".":
            at = href.rfind("./") + 2
            folder = self._folders.get(href[:at])
            if folder and href[at : at + 1] not in ODD and href[-1] not in ". " and href.isprintable():
                return folder + href[at:], self._domain
        joined = self.join(href)
        return joined, self._domain if self._root and joined.startswith(self._root) else domain_of(joined)

    def join(self, href: str) -> str:
        """Return `href` made absolute; as it stands when there is no base or either is malformed."""
        if not href.isprintable() or href[:1] == " " or href[-1:] == " ":
            href = href.strip().translate(BLANKS)
        if not self._origin or not href or href[:4] == "http":
            return href
        first = href[0]
        if first not in "/#.?" and ":" in href and SCHEME.match(href):
            return href
        if first == "#":
            return self._page + href
        if "./" in href or href[-1] == ".":
            return self._climb(href)
        if first == "/":
            return self._scheme + href if href[:2] == "//" else self._origin + href
        return self._folder + href if first not in "?\\;" else self._resolve(href)

    def _climb(self, href: str) -> str:
        """Join an address with leading dots; anything odder goes the long way."""
        folder, rest = self._folder, href
        while rest[:3] == "../":
            up = folder[:-1].rpartition("/")[0] + "/"
            folder = up if len(up) > len(self._origin) else folder
            rest = rest[3:]
        if rest[:2] == "./":
            rest = rest[2:]
        if rest[:1] in ODD or "./" in rest or rest[-1] == ".":
            return self._resolve(href)
        self._folders[href[: len(href) - len(rest)]] = folder
        return folder + rest

    def _resolve(self, href: str) -> str:
        try:
            return urljoin(self._url, href)
        except ValueError:
            return href
