"""Millions of addresses in little memory: one 64-bit hash an entry, sorted; a look-up is a few binary searches.

An entry is a domain with everything below it, or one host alone, optionally with the beginning of a path. An address is
looked up by its host, the domains above it down to the registrable one, each with the beginnings of its path. Two of
10⁶ entries and an address meet by chance once in 10¹³ look-ups.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import blake2b
from typing import Final, NamedTuple
from urllib.parse import urlsplit
from zlib import crc32

from detector.page.suffixes import registrable_domain, suffix_rules

TEST_ENTRY: Final = "listed.detector.example"  # always listed, so that one can see that look-ups work
MAX_SEGMENTS: Final = 6  # of a path that are looked up
MAX_LISTS: Final = 65_000
BITS: Final = 1 << 24  # of the first look: 6 % of all addresses pass it by chance with 10⁶ entries


class Hit(NamedTuple):
    """An address found on a list."""

    entry: str  # "farm.example", "host.example/~user"
    source: str  # name of the list


@dataclass(slots=True)
class Source:
    """What is told of a list that was read."""

    name: str
    licence: str = ""  # as the file states it, "" where it does not
    formats: dict[str, int] = field(default_factory=dict)  # entries by format
    entries: int = 0
    exceptions: int = 0
    passed_over: int = 0  # lines that name no address: regular expressions, cosmetic filters, wildcards inside
    example: str = ""  # the first of them


@dataclass(slots=True)
class ListTable:
    """Entries of several lists. `add` while reading, then `freeze`, then `find`."""

    sources: list[Source] = field(default_factory=lambda: [Source("detector's test entry", "Apache-2.0")])
    exceptions: set[int] = field(default_factory=set)
    paths: bool = False  # whether any entry has a path
    _seen: bytearray = field(default_factory=lambda: bytearray(BITS >> 3), repr=False)  # last two labels of entries
    _keys: array[int] = field(default_factory=lambda: array("Q"), repr=False)
    _owners: array[int] = field(default_factory=lambda: array("H"), repr=False)

    def __post_init__(self) -> None:
        self.add(TEST_ENTRY, 0, exact=False)

    def add(self, entry: str, owner: int, *, exact: bool, exception: bool = False) -> None:
        """Take one entry: a host, with a path after the first slash where there is one."""
        key = hashed(entry, exact=exact)
        self.paths = self.paths or "/" in entry
        byte, bit = _place(entry.partition("/")[0])
        self._seen[byte] |= bit
        if exception:
            self.exceptions.add(key)
        else:
            self._keys.append(key)
            self._owners.append(owner)

    def freeze(self) -> ListTable:
        """Sort the entries for look-ups; of equal ones the first list's counts."""
        import numpy as np

        keys, first = np.unique(np.frombuffer(self._keys, np.uint64), return_index=True)
        owners = np.frombuffer(self._owners, np.uint16)[first]
        self._keys, self._owners = array("Q", keys.tobytes()), array("H", owners.tobytes())
        return self

    def __len__(self) -> int:
        return len(self._keys)

    def find(self, url: str) -> Hit | None:
        """Return the most specific entry that an address falls under, None where it is on no list or excepted."""
        host, begins = _split(url, self.paths)
        byte, bit = _place(host)
        if not host or not self._seen[byte] & bit:
            return None
        for key, entry in keys_of(host, begins):
            if key in self.exceptions:
                return None
            at = bisect_left(self._keys, key)
            if at < len(self._keys) and self._keys[at] == key:
                return Hit(entry, self.sources[self._owners[at]].name)
        return None


def hashed(entry: str, *, exact: bool) -> int:
    """Return the 64-bit key of an entry; one host alone and a domain with all below it have different keys."""
    return int.from_bytes(blake2b((("=" if exact else ".") + entry).encode(), digest_size=8).digest(), "little")


def _place(host: str) -> tuple[int, int]:
    """Return byte and bit of a host's last two labels: one look tells most addresses that are on no list."""
    at = crc32(".".join(host.rsplit(".", 2)[-2:]).encode()) & (BITS - 1)
    return at >> 3, 1 << (at & 7)


def keys_of(host: str, begins: list[str]) -> Iterator[tuple[int, str]]:
    """Yield the keys under which an address may be listed, the most specific first."""
    for begin in begins:
        yield hashed(host + begin, exact=True), host + begin
    last = _highest(host)
    while True:
        for begin in begins:
            yield hashed(host + begin, exact=False), host + begin
        if host == last:
            return
        host = host.partition(".")[2]


def _highest(host: str) -> str:
    """Return the domain above which nothing is looked up: the registrable one; two labels below an unknown suffix."""
    labels = host.split(".")
    known = len(labels) < 3 or labels[-1] in suffix_rules() or labels[-1].isdigit()
    return registrable_domain(host) if known else ".".join(labels[-2:])


def _split(url: str, paths: bool) -> tuple[str, list[str]]:
    try:
        parts = urlsplit(url if "//" in url else f"//{url}")
        host = normal_host(parts.hostname or "")
    except ValueError:
        return "", []
    segments = [part for part in parts.path.split("/", MAX_SEGMENTS + 1)[1:] if part][:MAX_SEGMENTS] if paths else []
    return host, ["/" + "/".join(segments[:n]) if n else "" for n in range(len(segments), -1, -1)]


def normal_host(host: str) -> str:
    """Return a host in lower case and in ASCII, without the `www.` that lists write or leave out at will."""
    host = host.rstrip(".").lower()
    if not host.isascii():
        try:
            host = host.encode("idna").decode("ascii")
        except UnicodeError:
            return ""
    return host.removeprefix("www.")
