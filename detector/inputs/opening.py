"""Names on a command line → records: each input is opened, recognised and handed to its reader."""

from __future__ import annotations

import glob
import gzip
import io
import shutil
import sys
import tempfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, BinaryIO, cast

from detector.errors import InputError
from detector.inputs.options import Gauge, InputOptions, Past
from detector.inputs.recognising import HEAD, recognise
from detector.records import MAX_BYTES, Record, kind_by_name, refuse_name

ADDRESS_WEIGHT = 50_000.0  # bytes that a page counts for in the progress before it has been fetched


def open_inputs(
    names: Sequence[str], options: InputOptions, gauge: Gauge, past: Past | None = None
) -> Iterator[Record]:
    """Yield the records of all inputs in order.

    Args:
        names: files, folders, glob patterns, addresses, "-" for standard input.
        options: how to read them.
        gauge: is told how much there is and how much has been read.
        past: what an interrupted run knows, so that nothing is fetched twice.
    """
    reader = _Reader(options, gauge, past or Past())
    expanded = [path for name in names for path in _expanded(name)]
    gauge.total += sum(reader.weight(name) for name in expanded)
    for name in expanded:
        try:
            yield from reader.read(name)
        except InputError as error:
            yield Record(name, error=str(error))
        except OSError as error:
            yield Record(name, error=f"{name}: cannot be read ({error.strerror or error})")


def _expanded(name: str) -> Sequence[str]:
    """Expand a glob pattern that the shell has left alone."""
    if name == "-" or "://" in name or not glob.has_magic(name) or Path(name).exists():
        return (name,)
    return sorted(glob.glob(name, recursive=True)) or (name,)


class _Reader:
    """Reads one input after another."""

    def __init__(self, options: InputOptions, gauge: Gauge, past: Past) -> None:
        self._options = options
        self._gauge = gauge
        self._past = past

    def weight(self, name: str) -> float:
        """Return the bytes that an input is expected to have; folders add theirs when they are opened."""
        path = Path(name)
        return float(path.stat().st_size) if path.is_file() else 0.0

    def read(self, name: str) -> Iterator[Record]:
        """Yield the records of one input."""
        if name == "-":
            # Nobody knows where it came from: its comments do not count.
            with tempfile.SpooledTemporaryFile(MAX_BYTES) as spooled:  # An archive is longer than memory.
                shutil.copyfileobj(sys.stdin.buffer, spooled)
                spooled.seek(0)
                yield from self._stream(cast("BinaryIO", spooled), "-", own=False)
        elif name.startswith(("http://", "https://")):
            yield from self._address(name)
        else:
            yield from self._path(name)

    def _path(self, name: str) -> Iterator[Record]:
        refuse_name(name)
        path = Path(name)
        if path.is_dir():
            yield from self._folder(path)
        elif not (self._options.force and self._is_excluded(path)):
            yield from self._file(path)

    def _is_excluded(self, path: Path) -> bool:
        from pathspec import GitIgnoreSpec

        from detector.inputs.folders import is_excluded

        return is_excluded(GitIgnoreSpec.from_lines(self._options.exclude), path, self._options.root)

    def _address(self, name: str) -> Iterator[Record]:
        if self._options.crawl:
            from detector.inputs.crawling import crawl

            return crawl(name, self._options, self._gauge, self._past)
        return self._addresses([name])

    def _addresses(self, addresses: Sequence[str]) -> Iterator[Record]:
        from detector.inputs.addresses import fetch_all

        self._gauge.total += ADDRESS_WEIGHT * len(addresses)
        for record in fetch_all(addresses, self._options, self._past):
            self._gauge.done += ADDRESS_WEIGHT
            if not record.judged and recognise(record.content[:HEAD], record.url) in ("sitemap", "gzip"):
                yield from self._stream(io.BytesIO(record.content), record.url, own=False)
            else:
                yield record

    def _folder(self, folder: Path) -> Iterator[Record]:
        from detector.inputs.folders import find_pages

        found = find_pages(folder, self._options)
        sizes = {path: float(path.stat().st_size) for path in found.files if path.exists()}
        self._gauge.total += sum(sizes.values())
        for path in found.files:
            try:
                yield from (found.prepared(record) for record in self._file(path))
            except OSError as error:
                yield Record(str(path), error=f"{path}: cannot be read ({error.strerror})")

    def _file(self, path: Path) -> Iterator[Record]:
        """Yield the records of one file and tell the gauge."""
        if self._options.changed is not None and path.resolve() not in self._options.changed:
            return
        try:
            stream = path.open("rb")
        except FileNotFoundError as error:
            raise InputError(f"{path}: there is no such file or folder") from error
        before, size = self._gauge.done, float(path.stat().st_size)
        with stream:
            for record in self._stream(stream, str(path), own=True):
                self._gauge.done = before + min(size, float(stream.tell()))
                yield record
        self._gauge.done = before + size

    def _stream(self, stream: BinaryIO, name: str, *, own: bool) -> Iterator[Record]:
        head = stream.read(HEAD)
        stream.seek(0)
        form = recognise(head, name)
        if form == "archive":
            from detector.archives import read_stream

            return read_stream(stream, name)
        if form == "gzip":
            return self._stream(io.BufferedReader(_Unpacked(stream, name)), name, own=own)
        if form in ("parquet", "jsonl", "csv"):
            from detector.inputs.tables import read_table

            return read_table(stream, name, form, self._options.columns)
        if form == "sitemap":
            from detector.inputs.sitemaps import addresses_of

            return self._addresses(addresses_of(stream.read(MAX_BYTES), name, self._options))
        if form == "addresses":
            lines = stream.read(MAX_BYTES).decode("utf-8-sig", "replace").splitlines()
            return self._addresses([line.strip() for line in lines if line.strip() and not line.startswith("#")])
        if form == "binary":
            return iter([Record(name, error=f"{name}: is no page, archive or table that can be read")])
        return iter([Record(name, "", stream.read(MAX_BYTES), kind=kind_by_name(name), own=own)])


class _Unpacked(io.RawIOBase):
    """What a gzip file holds, unpacked as it is read; a file that is broken or ends too early is an `InputError`."""

    def __init__(self, stream: BinaryIO, name: str) -> None:
        self._packed = gzip.GzipFile(fileobj=stream)
        self._name = name

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        content = self._read(len(buffer))
        buffer[: len(content)] = content
        return len(content)

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        if whence == io.SEEK_SET and offset <= self._packed.tell():
            return self._packed.seek(offset)
        target = {io.SEEK_SET: offset, io.SEEK_CUR: self._packed.tell() + offset}.get(whence)
        while (target is None or self._packed.tell() < target) and self._read(self._gap(target)):
            pass  # what lies between has to be unpacked; only Parquet asks where the end is
        return self._packed.seek(self._packed.tell() + offset if target is None else target)

    def _gap(self, target: int | None) -> int:
        return MAX_BYTES if target is None else min(MAX_BYTES, target - self._packed.tell())

    def _read(self, size: int) -> bytes:
        try:
            return self._packed.read1(size)
        except (OSError, EOFError, zlib.error) as error:
            raise InputError(f"{self._name}: the gzip file is broken: {error}") from error

    def tell(self) -> int:
        return self._packed.tell()
