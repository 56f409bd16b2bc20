"""Lines of public list formats → entries. The format is told line by line: real lists mix them.

- hosts: `0.0.0.0 farm.example`: that host alone;
- plain: `farm.example` or `host.example/~user`: with everything below;
- Adblock: `||farm.example^`, with options or a path; `@@||…` is an exception. Filters for parts of pages, and filters
  for some requests only (`$domain=`, `$third-party`, `$script` …), say nothing about a site;
- uBlacklist: `*://*.farm.example/*`, `*://farm.example/blog/*`; `@*://…` is an exception.

What names no address is counted and passed over: regular expressions, wildcards inside, cosmetic filters.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final, NamedTuple

from detector.errors import ConfigError
from detector.lists.table import MAX_LISTS, ListTable, Source, normal_host
from detector.patterns import lazy

ADDRESSES: Final = frozenset(("0.0.0.0", "127.0.0.1", "::", "::1", "255.255.255.255"))
LOCAL: Final = frozenset(("localhost", "localhost.localdomain", "local", "broadcasthost", "0.0.0.0", "ip6-localhost"))
HOST: Final = lazy(r"(?:[\w](?:[\w-]{0,61}[\w])?\.)+[\w][\w-]{0,61}[\w]\.?")
ADBLOCK: Final = lazy(r"(@@)?\|\|([^/^$*|]+)(/[^$^*|]*)?[\^*|]*(?:\$(.*))?")
WHOLE: Final = frozenset(("all", "doc", "document", "popup", "important"))  # options that mean the whole site
PATTERN: Final = lazy(r"(@)?(?:\*|https?)://(\*\.)?([^/*]+)(/[^*]*)?\*?")
COMMENT: Final = lazy(r"\s#")
LICENCE: Final = lazy(r"^[#!\s]*licen[cs]e\s*:\s*(.+)$", re.IGNORECASE)
HEAD: Final = 60  # lines in which a list may state its licence
MAX_LINE: Final = 4096
SUFFIXES: Final = frozenset((".txt", ".hosts", ".list", ""))


class Entry(NamedTuple):
    """One address of a list."""

    form: str
    address: str  # host, with a path where there is one
    exact: bool  # that host alone
    exception: bool = False


def list_files(paths: Sequence[Path]) -> Iterator[Path]:
    """Yield the files named, and those of folders in sorted order; `ConfigError` for what is not there."""
    for path in paths:
        if path.is_dir():
            inside = (p for p in sorted(path.rglob("*")) if p.is_file() and p.suffix.lower() in SUFFIXES)
            yield from (p for p in inside if not p.name.startswith((".", "LICENSE", "LICENCE", "README")))
        elif path.exists():
            yield path
        else:
            raise ConfigError(f"{path}: there is no such domain list")


def read_list(path: Path, table: ListTable) -> Source:
    """Read one list into the table, line by line, and tell what it held."""
    if len(table.sources) > MAX_LISTS:
        raise ConfigError(f"{path}: more than {MAX_LISTS} domain lists; join some")
    owner, source = len(table.sources), Source(path.stem)
    table.sources.append(source)
    try:
        with path.open(encoding="utf-8-sig", errors="replace") as stream:
            for number, line in enumerate(iter(lambda: stream.readline(MAX_LINE), "")):
                if number < HEAD and not source.licence and (stated := LICENCE.match(line)):
                    source.licence = stated[1].strip()
                _take(line, owner, source, table)
    except OSError as error:
        raise ConfigError(f"{path}: the domain list cannot be read ({error.strerror})") from error
    return source


def _take(line: str, owner: int, source: Source, table: ListTable) -> None:
    stripped = line.strip()
    if not stripped or stripped[0] in "!#[-" or stripped.startswith(("name:", "title:", "...")):
        return
    entry = parse_line(stripped)
    if entry is None:
        source.passed_over += 1
        source.example = source.example or stripped[:80]
        return
    table.add(entry.address, owner, exact=entry.exact, exception=entry.exception)
    source.formats[entry.form] = source.formats.get(entry.form, 0) + 1
    if entry.exception:
        source.exceptions += 1
    else:
        source.entries += 1


def parse_line(line: str) -> Entry | None:
    """Return the entry of a line that is no comment; None where it names no address as a whole."""
    if line.startswith(("||", "@@")):
        return _adblock(line)
    first, *rest = COMMENT.split(line, maxsplit=1)[0].split()
    if "://" in first:
        return _pattern(first)
    if rest and first in ADDRESSES:
        return _entry("hosts", rest[0], "", exact=True)
    if rest:
        return None
    host, _, path = first.partition("/")
    return _entry("plain", host.removeprefix("*.").lstrip("."), path)


def _adblock(line: str) -> Entry | None:
    found = ADBLOCK.fullmatch(line)
    if found is None or not set((found[4] or "").split(",")) <= {"", *WHOLE}:
        return None
    return _entry("adblock", found[2], found[3] or "", exception=bool(found[1]))


def _pattern(line: str) -> Entry | None:
    found = PATTERN.fullmatch(line)
    if found is None:
        return None
    return _entry("ublacklist", found[3], found[4] or "", exact=not found[2], exception=bool(found[1]))


def _entry(form: str, host: str, path: str, *, exact: bool = False, exception: bool = False) -> Entry | None:
    host = host.partition(":")[0].lower()
    if host in LOCAL or not HOST.fullmatch(host):
        return None
    name = normal_host(host)
    begin = "/".join(part for part in path.split("/") if part)
    if not name:
        return None
    return Entry(form, f"{name}/{begin}" if begin else name, exact, exception)
