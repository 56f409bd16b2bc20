"""JSON lines, CSV and Parquet with named columns → records, row by row."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, BinaryIO

import orjson

from detector.errors import InputError
from detector.inputs.options import Columns
from detector.inputs.recognising import ADDRESSES, CONTENTS
from detector.records import Record

ROWS = 256  # of a Parquet file read at once
MAX_LINE = 1 << 27  # bytes of a line or characters of a cell; longer ones cost only themselves, and no memory


def read_table(stream: BinaryIO, name: str, form: str, columns: Columns) -> Iterator[Record]:
    """Yield one record a row; `InputError` names the columns there are where one asked for is missing."""
    if form == "jsonl":
        yield from _read_lines(stream, name, columns)
    elif form == "csv":
        yield from _read_csv(stream, name, columns)
    else:
        yield from _read_parquet(stream, name, columns)


def find_columns(known: Sequence[str], columns: Columns, name: str) -> tuple[str, str]:
    """Return the names of the content and the address column ("" for none)."""
    content = _named(known, columns.content, CONTENTS, name, "--text-column")
    url = _named(known, columns.url, ADDRESSES, name, "--url-column")
    if not content:
        there = ", ".join(known)
        raise InputError(f"{name}: none of the columns {there} looks like page content; name it with --text-column")
    return content, url


def _named(known: Sequence[str], asked: str, usual: Sequence[str], name: str, option: str) -> str:
    if not asked:
        lower = {column.lower(): column for column in known}
        return next((lower[column] for column in usual if column in lower), "")
    if asked in known:
        return asked
    near = get_close_matches(asked, known, 1)
    hint = f"; did you mean {near[0]!r}?" if near else ""
    raise InputError(f"{name}: {option} {asked}: the columns are {', '.join(known)}{hint}")


def _read_lines(stream: BinaryIO, name: str, columns: Columns) -> Iterator[Record]:
    found: tuple[str, str] | None = None
    for number, line in enumerate(_lines(stream), 1):
        source = f"{name}#{number}"
        if line is None:
            yield Record(source, error=f"{source}: the line is longer than {MAX_LINE >> 20} MiB")
            continue
        if not line.strip():
            continue
        try:
            row = orjson.loads(line)
        except ValueError as error:
            yield Record(source, error=f"{source}: is not JSON: {error}")
            continue
        if not isinstance(row, dict):
            yield Record(source, error=f"{source}: is not a JSON object")
            continue
        found = found or find_columns(list(row), columns, name)
        yield _record(row, source, found)


def _lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """Yield lines, None for one that is too long: it is passed over piece by piece."""
    while line := stream.readline(MAX_LINE):
        if len(line) < MAX_LINE or line.endswith(b"\n"):
            yield line
            continue
        while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
            pass
        yield None


def _read_csv(stream: BinaryIO, name: str, columns: Columns) -> Iterator[Record]:
    csv.field_size_limit(MAX_LINE)  # a page is longer than the 128 KiB that csv takes by itself
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="replace", newline="")
    found = None
    try:
        first = text.readline(MAX_LINE)
        text.seek(0)
        delimiter = max("\t;,", key=first.count)
        rows = csv.DictReader(iter(lambda: text.readline(MAX_LINE), ""), delimiter=delimiter)
        found = find_columns(list(rows.fieldnames or ()), columns, name)
        yield from _records(rows, name, found)
    except csv.Error as error:
        yield _broken(name, f"is not a CSV table: {error}", found)
    finally:
        text.detach()


def _broken(name: str, reason: str, found: tuple[str, str] | None) -> Record:
    """Return what is told where a table breaks off; where nothing was read of it at all, `InputError`."""
    if found is None:
        raise InputError(f"{name}: {reason}")
    return Record(name, error=f"{name}: from here on it {reason}")


def _read_parquet(stream: BinaryIO, name: str, columns: Columns) -> Iterator[Record]:
    try:
        from pyarrow import ArrowException, parquet
    except ImportError as error:
        raise InputError(f"{name}: Parquet needs pyarrow: pip install 'detector[parquet]'") from error
    found = None
    try:
        table = parquet.ParquetFile(stream)
        found = find_columns(table.schema_arrow.names, columns, name)
        batches = table.iter_batches(ROWS, columns=[column for column in found if column])
        yield from _records((row for batch in batches for row in batch.to_pylist()), name, found)
    except (ArrowException, OSError) as error:
        yield _broken(name, f"is not a Parquet file that can be read: {error}", found)


def _records(rows: Iterable[Mapping[str, Any]], name: str, found: tuple[str, str]) -> Iterator[Record]:
    for number, row in enumerate(rows, 1):
        yield _record(row, f"{name}#{number}", found)


def _record(row: Mapping[str, Any], source: str, found: tuple[str, str]) -> Record:
    content, url = row.get(found[0]), row.get(found[1]) if found[1] else ""
    if content is None:
        return Record(source, str(url or ""), error=f"{source}: has nothing in the column {found[0]}")
    if not isinstance(content, bytes):
        content = str(content).encode("utf-8", "surrogatepass" if isinstance(content, str) else "strict")
        return Record(source, str(url or ""), content, "utf-8")
    return Record(source, str(url or ""), content)
