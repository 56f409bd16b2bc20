"""Bytes to text: byte-order mark, declaration, or a guess; then the characters no page should carry go out."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

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
