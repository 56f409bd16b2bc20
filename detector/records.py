"""Inputs named on a command line → records to judge: files, folders, WARC archives, standard input, an address.

A record that cannot be read becomes a record with an `error`, so nothing is lost silently: it is counted, named and
the rest goes on.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from detector.dataclassing import dataclass
from detector.errors import InputError
from detector.nouns import SourceKind

PAGE_SUFFIXES = frozenset((".html", ".htm", ".xhtml", ".txt", ".md", ".markdown"))
MAX_BYTES = 64 * 1024 * 1024  # of one page file; the reader's own limit cuts further down


@dataclass(frozen=True, slots=True)
class Record:
    """One page to judge, or the reason why it could not be had."""

    source: str  # file name, "archive.warc.gz#12" for the record at that offset, "-" or an address
    url: str = ""
    content: bytes = b""
    charset: str = ""  # from the HTTP header, "" when unknown
    kind: SourceKind | None = None  # where the name or header says so; None to look at the content
    error: str = ""
    own: bool = False  # a file of the user's, not something from the web: its comments may suppress findings
    links: tuple[str, ...] = ()  # of a crawled page to its own site: an interrupted crawl goes on from them
    dead: bool = False  # with `error`: a link of a crawl that leads nowhere, which is no fault of the run
    judged: bool = False  # an earlier run has judged it: there is nothing to read


def iterate_records(inputs: Sequence[str], *, url: str = "") -> Iterator[Record]:
    """Yield the records of all inputs in order; folders are walked in sorted order, hidden files left out."""
    for name in inputs:
        try:
            yield from _expand(name, url)
        except InputError as error:
            yield Record(name, url, error=str(error))


def refuse_name(name: str) -> None:
    """Raise `InputError` for what can name no input: nothing at all, or an address that is not of the web."""
    if not name:
        raise InputError("an input is empty; name a file, a folder, - or an http(s) address")
    if "://" in name and not Path(name).exists():
        raise InputError(f"{name}: only http and https addresses are fetched; name a file by its path")


def _expand(name: str, url: str) -> Iterable[Record]:
    if name == "-":
        return (Record("-", url, sys.stdin.buffer.read(MAX_BYTES)),)
    if name.startswith(("http://", "https://")):
        from detector.fetching import fetch

        return (fetch(name),)
    refuse_name(name)
    path = Path(name)
    if path.is_dir():
        return _folder(path)
    return _file(path, url)


def _folder(folder: Path) -> Iterator[Record]:
    for path in sorted(folder.rglob("*")):
        hidden = any(part.startswith(".") for part in path.relative_to(folder).parts)
        if not hidden and path.is_file() and (path.suffix.lower() in PAGE_SUFFIXES or is_archive_name(path.name)):
            try:
                yield from _file(path, "")
            except InputError as error:
                yield Record(str(path), error=str(error))


def kind_by_name(name: str) -> SourceKind | None:
    """Return what a file's name says of its content, None where only the content can tell."""
    return "markdown" if name.lower().removesuffix(".gz").endswith((".md", ".markdown")) else None


def is_archive_name(name: str) -> bool:
    """Whether a file's name is that of a web archive."""
    return name.endswith((".warc", ".warc.gz", ".wet", ".wet.gz"))


def _file(path: Path, url: str) -> Iterable[Record]:
    try:
        with path.open("rb") as stream:
            head = stream.read(16)
            if is_archive_name(path.name) or head.startswith(b"WARC/"):
                from detector.archives import read_archive

                return read_archive(path)
            return (Record(str(path), url, head + stream.read(MAX_BYTES), kind=kind_by_name(path.name), own=True),)
    except FileNotFoundError as error:
        raise InputError(f"{path}: there is no such file or folder") from error
    except OSError as error:
        raise InputError(f"{path}: cannot be read ({error.strerror}); check that it is a readable file") from error
