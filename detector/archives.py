"""WARC and WET archives → records, one page each, with broken members counted and named."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from os import SEEK_END
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

from detector.records import MAX_BYTES, Record

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

PAGE_TYPES = ("text/html", "application/xhtml", "text/plain", "text/markdown", "text/x-markdown")
LENGTH = re.compile(rb"(?i)\r\ncontent-length:\s{0,9}(\d{1,18})")
CHECKED = 1 << 20  # bytes of an archive that are looked at together


def read_archive(path: Path) -> Iterator[Record]:
    """Yield HTML and text responses, and WET conversions, of a WARC file (gzip, lz4, zstd or plain)."""
    with path.open("rb") as stream:
        yield from read_stream(stream, str(path))


def read_stream(stream: BinaryIO, name: str) -> Iterator[Record]:
    """Yield the pages of an open archive; its damage becomes a record with an error, what came before is kept.

    A page is handed on when the next record has begun, so that one which the file cuts off is not taken for whole.
    """
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    wanted = WarcRecordType.response | WarcRecordType.conversion | WarcRecordType.resource
    last, page = 0, None
    try:
        for record in ArchiveIterator(stream, record_types=wanted, parse_http=True):
            if page is not None:
                yield page
            last = record.stream_pos
            page = _record(name, record)
    except Exception as error:  # fastwarc raises several kinds for corrupt bytes
        if page is not None:
            yield page
        yield Record(name, error=f"{name}: the archive is damaged from here on: {error}")
        return
    broken = _breaks_off(stream, last)
    if page is not None and not broken:
        yield page
    if broken:
        yield Record(name, error=f"{name}: the archive breaks off inside a record; what came before is judged")


def _breaks_off(stream: BinaryIO, place: int) -> bool:
    """Whether an archive ends inside a record, seen from its last page on: fastwarc says nothing of it.

    Args:
        stream: the archive, read to its end.
        place: where the last record that was read begins.
    """
    size = stream.seek(0, SEEK_END)
    stream.seek(place)
    head = stream.read(CHECKED)
    if not head.startswith(b"\x1f\x8b"):
        told = LENGTH.search(head, 0, max(0, end := head.find(b"\r\n\r\n")))
        return head.startswith(b"WARC/") and (told is None or place + end + 4 + int(told[1]) > size)
    stream.seek(place)
    member, whole = zlib.decompressobj(wbits=31), True
    while chunk := stream.read(CHECKED):
        while chunk:
            try:
                member.decompress(chunk, CHECKED)  # a chunk may unpack to a thousand times its size
            except zlib.error:
                return True
            whole, chunk = member.eof, member.unused_data if member.eof else member.unconsumed_tail
            if member.eof:
                member = zlib.decompressobj(wbits=31)
    return not whole


def _record(path: str, record: WarcRecord) -> Record | None:
    url = str(record.headers.get("WARC-Target-URI", "")).strip("<>")
    source = f"{path}#{record.stream_pos}"
    if record.http_headers is not None:
        mime = str(record.http_content_type or "text/html").lower()
        charset = str(record.http_charset or "")
    else:
        mime, charset = str(record.headers.get("Content-Type", "text/plain")).lower(), "utf-8"
    if not mime.startswith(PAGE_TYPES):
        return None
    try:
        content = record.reader.read(MAX_BYTES)
    except Exception as error:  # see read_archive
        return Record(source, url, error=f"{source}: the record cannot be read: {error}")
    return Record(source, url, content, charset, "markdown" if "markdown" in mime else None)
