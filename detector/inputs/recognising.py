"""What an input is, by its first bytes; names only decide where content cannot."""

from __future__ import annotations

import json
import re
import zlib
from typing import Literal

Form = Literal["archive", "gzip", "parquet", "sitemap", "jsonl", "csv", "addresses", "page", "binary"]
HEAD = 8192  # bytes looked at
ARCHIVES = (b"WARC/", b"\x28\xb5\x2f\xfd", b"\x04\x22\x4d\x18")  # plain, zstd, lz4
BINARIES = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"\x7fELF", b"SQLite format", b"wOFF", b"wOF2",
    b"\x1a\x45\xdf\xa3", b"ID3",
)  # fmt: skip
SITEMAP = re.compile(rb"<(?:\w{1,20}:)?(?:urlset|sitemapindex)[\s>]")
ADDRESS = re.compile(r"https?://\S+$")
CONTENTS = ("html", "content", "text", "body", "raw_content", "raw_html", "markdown", "page_content", "maintext")
ADDRESSES = ("url", "uri", "link", "address", "page_url", "loc", "permalink", "target_uri")


def recognise(head: bytes, name: str) -> Form:
    """Return what the input is that begins with `head`."""
    if head.startswith(b"\x1f\x8b"):
        inner = gunzipped(head)
        if inner[257:262] == b"ustar":
            return "binary"
        return "archive" if inner.startswith(b"WARC/") else "gzip"
    if head.startswith(ARCHIVES):
        return "archive"
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith(BINARIES):
        return "binary"
    if SITEMAP.search(head[:2048]):
        return "sitemap"
    return _of_text(head.decode("utf-8-sig", "replace"), name)


def gunzipped(head: bytes) -> bytes:
    """Return what the beginning of a gzip file unpacks to, at most as much as is looked at."""
    try:
        return zlib.decompressobj(wbits=31).decompress(head, HEAD)
    except zlib.error:
        return b""


def _of_text(text: str, name: str) -> Form:
    lines = [line for line in text.splitlines()[:50] if line.strip()]
    if not lines:
        return "page"
    if lines[0].startswith("{") and _is_object(lines[0], whole=len(lines) > 1):
        return "jsonl"
    told = [line.strip() for line in lines[: max(1, len(lines) - 1)] if not line.startswith("#")]
    if told and all(ADDRESS.match(line) for line in told):
        return "addresses"
    columns = {cell.strip().strip('"').lower() for cell in re.split(r"[,;\t]", lines[0])}
    named = name.lower().removesuffix(".gz").endswith((".csv", ".tsv"))
    usual = len(columns) > 1 and columns & {*CONTENTS, *ADDRESSES}
    return "csv" if named or (usual and all(c.isidentifier() for c in columns if c)) else "page"


def _is_object(line: str, *, whole: bool) -> bool:
    """Whether a line is a JSON object; a line that the head cuts is taken by its beginning."""
    try:
        return isinstance(json.loads(line), dict)
    except ValueError:
        return not whole and re.match(r'\{\s*"[^"\n]{1,100}"\s*:', line) is not None
