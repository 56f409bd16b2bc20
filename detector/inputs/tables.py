"""JSON lines, CSV and Parquet with named columns → records, row by row."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import get_close_matches
from typing import Any, BinaryIO

import orjson

from detector.errors import InputError
from detector.inputs.options import Columns
from detector.inputs.recognising import ADDRESSES, CONTENTS
from detector.records import Record

ROWS = 256  # of a Parquet file read at once


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
    for number, line in enumerate(stream, 1):
        if not line.strip():
            continue
        source = f"{name}#{number}"
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


def _read_csv(stream: BinaryIO, name: str, columns: Columns) -> Iterator[Record]:
    csv.field_size_limit(min(sys.maxsize, 1 << 30))  # a page is longer than the 128 KiB that csv takes by itself
    text = io.TextIOWrapper(stream, encoding="utf-8-sig", errors="replace", newline="")
    try:
        first = text.readline()
        text.seek(0)
        delimiter = max("\t;,", key=first.count)
        rows = csv.DictReader(text, delimiter=delimiter)
        found = find_columns(list(rows.fieldnames or ()), columns, name)
        yield from _records(rows, name, found)
    except csv.Error as error:
        raise InputError(f"{name}: is not a CSV table: {error}") from error
    finally:
        text.detach()


def _read_parquet(stream: BinaryIO, name: str, columns: Columns) -> Iterator[Record]:
    try:
        from pyarrow import ArrowException, parquet
    except ImportError as error:
        raise InputError(f"{name}: Parquet needs pyarrow: pip install 'detector[parquet]'") from error
    try:
        table = parquet.ParquetFile(stream)
        found = find_columns(table.schema_arrow.names, columns, name)
        batches = table.iter_batches(ROWS, columns=[column for column in found if column])
        yield from _records((row for batch in batches for row in batch.to_pylist()), name, found)
    except (ArrowException, OSError) as error:
        raise InputError(f"{name}: is not a Parquet file that can be read: {error}") from error


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
