"""Bytes to text: byte-order mark, declaration, or a guess; then the characters no page should carry go out."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from detector.errors import FormatError
from detector.page.limits import Limits

DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([a-zA-Z0-9_:.-]{2,40})""", re.I)
XML_DECLARED = re.compile(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([a-zA-Z0-9_:.-]{2,40})""", re.I)
# The WHATWG Encoding Standard reads these labels as their superset.
SUPERSET = {
    "ascii": "cp1252", "us-ascii": "cp1252", "iso-8859-1": "cp1252", "iso8859-1": "cp1252", "latin1": "cp1252",
    "latin-1": "cp1252", "iso-8859-9": "cp1254", "gb2312": "gb18030", "gbk": "gb18030", "x-gbk": "gb18030",
    "shift_jis": "cp932", "shift-jis": "cp932", "x-sjis": "cp932", "ks_c_5601-1987": "cp949", "euc-kr": "cp949",
    "tis-620": "cp874", "utf-16": "utf-8", "utf-16le": "utf-8", "utf-16be": "utf-8",
}  # fmt: skip
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
CONTROL = re.compile(r"[\x00-\x08\x0b\x0e-\x1f\x7f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ufeff]")


class Decoded(NamedTuple):
    """The text and the encoding that gave it; `guessed` when nothing declared it."""

    text: str
    encoding: str
    guessed: bool


def decode(content: bytes, charset: str = "") -> Decoded:
    """Decode `content`; never raises. `charset` is what the transport declared, "" when it did not."""
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return Decoded(clean(content[len(mark) :].decode(encoding, "replace")), encoding, False)
    try:
        return Decoded(clean(content.decode("utf-8")), "utf-8", False)
    except UnicodeDecodeError:
        pass
    declared = charset or declared_charset(content[:4096])
    return Decoded(clean(content.decode(declared or "cp1252", "replace")), declared or "cp1252", not declared)


def declared_charset(head: bytes) -> str:
    """Return the Python codec that the page's head names, "" when it names none that exists."""
    found = DECLARED.search(head) or XML_DECLARED.search(head)
    return codec_name(found.group(1).decode("ascii", "replace")) if found else ""


def codec_name(label: str) -> str:
    """Return the codec for a charset label, "" when unknown or not a text encoding."""
    label = label.strip().lower()
    label = SUPERSET.get(label, label)
    try:
        return codecs.lookup(label).name if codecs.lookup(label)._is_text_encoding else ""
    except (LookupError, ValueError):
        return ""


def clean(text: str) -> str:
    """Drop NULs, control characters and lone surrogates."""
    return CONTROL.sub("", text)


BINARY = (
    (b"%PDF-", "a PDF document"), (b"PK\x03\x04", "a ZIP archive or office document"), (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"), (b"GIF8", "a GIF image"), (b"\x1f\x8b", "gzip-compressed data"),
    (b"\xd0\xcf\x11\xe0", "an old office document"), (b"Rar!", "a RAR archive"), (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x7fELF", "a program"), (b"MZ\x90", "a program"), (b"wOF", "a font"), (b"ID3", "an MP3 file"), (b"OggS", "an Ogg file"),
    (b"BZh", "bzip2-compressed data"), (b"\xfd7zXZ", "xz-compressed data"), (b"RIFF", "a media file"),
)  # fmt: skip


def to_text(content: bytes | str, source: str, charset: str, limits: Limits, degraded: list[str]) -> str:
    """Return the text of an input, cut to size.

    Raises:
        FormatError: the content is not text in any encoding.
    """
    if len(content) > limits.bytes:
        unit = "characters" if isinstance(content, str) else "bytes"
        degraded.append(f"only the first {limits.bytes} of {len(content)} {unit} were read")
        content = content[: limits.bytes]
    if isinstance(content, str):
        return clean(content)
    for magic, name in BINARY:
        if content.startswith(magic):
            raise FormatError(f"{source} is {name}, not a web page; give its text as HTML, Markdown or plain text instead.")
    return decode(content, charset).text
