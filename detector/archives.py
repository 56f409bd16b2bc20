"""WARC and WET archives → records, one page each, with broken members counted and named."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from detector.records import MAX_BYTES, Record

if TYPE_CHECKING:
    from fastwarc.warc import WarcRecord

PAGE_TYPES = ("text/html", "application/xhtml", "text/plain", "text/markdown", "text/x-markdown")


def read_archive(path: Path) -> Iterator[Record]:
    """Yield HTML and text responses, and WET conversions, of a WARC file (gzip, lz4, zstd or plain)."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    wanted = WarcRecordType.response | WarcRecordType.conversion | WarcRecordType.resource
    with path.open("rb") as stream:
        try:
            for record in ArchiveIterator(stream, record_types=wanted, parse_http=True):
                page = _record(path, record)
                if page is not None:
                    yield page
        except Exception as error:  # fastwarc raises several kinds for corrupt bytes; what came before is kept
            yield Record(str(path), error=f"{path}: the archive is damaged from here on: {error}")


def _record(path: Path, record: WarcRecord) -> Record | None:
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
