from __future__ import annotations

import gzip
from pathlib import Path

from detector.archives import read_archive


def warc_record(kind: str, url: str, block: bytes, content_type: str) -> bytes:
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nContent-Type: {content_type}\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000{len(url) % 10}>\r\n"
        f"WARC-Date: 2024-01-01T00:00:00Z\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    return head.encode() + block + b"\r\n\r\n"


def response(url: str, body: bytes, mime: str = "text/html; charset=iso-8859-1") -> bytes:
    http = f"HTTP/1.1 200 OK\r\nContent-Type: {mime}\r\nContent-Length: {len(body)}\r\n\r\n".encode() + body
    return warc_record("response", url, http, "application/http; msgtype=response")


def test_html_responses_become_records_with_url_charset_and_place(tmp_path: Path) -> None:
    file = tmp_path / "a.warc.gz"
    pages = [response("https://a.example/", b"<p>one"), response("https://b.example/", b"<p>two")]
    file.write_bytes(b"".join(gzip.compress(page) for page in pages))
    records = list(read_archive(file))
    assert [r.url for r in records] == ["https://a.example/", "https://b.example/"]
    assert [r.content for r in records] == [b"<p>one", b"<p>two"]
    assert {r.charset for r in records} == {"iso-8859-1"}
    assert len({r.source for r in records}) == 2


def test_images_and_requests_are_left_out(tmp_path: Path) -> None:
    file = tmp_path / "a.warc"
    file.write_bytes(
        response("https://a.example/x.png", b"\x89PNG", "image/png")
        + warc_record("request", "https://a.example/", b"GET / HTTP/1.1\r\n\r\n", "application/http; msgtype=request")
        + response("https://a.example/", b"<p>page")
    )
    assert [r.content for r in read_archive(file)] == [b"<p>page"]


def test_wet_conversions_are_text(tmp_path: Path) -> None:
    file = tmp_path / "a.warc.wet"
    file.write_bytes(warc_record("conversion", "https://a.example/", "Grüße".encode(), "text/plain"))
    (record,) = read_archive(file)
    assert record.content.decode(record.charset) == "Grüße"


def test_markdown_says_so(tmp_path: Path) -> None:
    file = tmp_path / "a.warc"
    file.write_bytes(response("https://a.example/x.md", b"# Title", "text/markdown"))
    assert next(iter(read_archive(file))).kind == "markdown"


def test_damage_is_told_and_what_came_before_is_kept(tmp_path: Path) -> None:
    file = tmp_path / "a.warc.gz"
    good = gzip.compress(response("https://a.example/", b"<p>one"))
    bad = bytearray(gzip.compress(response("https://b.example/", b"<p>two" * 50)))
    bad[12:40] = b"\xff" * 28
    file.write_bytes(good + bytes(bad))
    records = list(read_archive(file))
    assert records[0].content == b"<p>one"
    assert "damaged" in records[-1].error
    assert str(file) in records[-1].error
