"""Bytes to text: byte-order mark, declaration, or a guess; and what no page should carry goes out."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from detector.errors import FormatError
from detector.page.charsets import guess_charset
from detector.page.limits import Limits
from detector.patterns import lazy

HEAD = 4_096  # bytes in which a declaration is looked for; the HTML standard asks for the first 1,024
DECLARED = lazy(rb"""<meta[^>]{0,300}?charset\s*=\s*["']?\s*([a-zA-Z0-9_:.-]{2,40})""", re.I)
XML_DECLARED = lazy(rb"""^\s*<\?xml[^>]{0,100}?encoding\s*=\s*["']([a-zA-Z0-9_:.-]{2,40})""", re.I)
# The WHATWG Encoding Standard reads these labels as their superset; a page that can say "UTF-16" in ASCII is not.
SUPERSET = {
    "ascii": "cp1252", "us-ascii": "cp1252", "iso-8859-1": "cp1252", "iso8859-1": "cp1252", "iso_8859-1": "cp1252",
    "latin1": "cp1252", "latin-1": "cp1252", "l1": "cp1252", "iso-8859-9": "cp1254", "latin5": "cp1254",
    "iso-8859-11": "cp874", "tis-620": "cp874", "gb2312": "gb18030", "gb_2312-80": "gb18030", "gbk": "gb18030",
    "x-gbk": "gb18030", "big5": "big5hkscs", "shift_jis": "cp932", "shift-jis": "cp932", "sjis": "cp932",
    "x-sjis": "cp932", "ks_c_5601-1987": "cp949", "euc-kr": "cp949", "utf-16": "utf-8", "utf-16le": "utf-8",
    "utf-16be": "utf-8", "utf-7": "cp1252", "x-mac-roman": "mac-roman", "unicode": "utf-8", "x-user-defined": "cp1252",
}  # fmt: skip
MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_CONTROLS = r"\x00-\x08\x0b\x0e-\x1f\x7f\x80-\x84\x86-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff\ufeff"
CONTROL = lazy(f"[{_CONTROLS}]")
UNSEEN = lazy(rf"[{_CONTROLS}\xad]")  # and soft hyphens, which split words that readers see whole
CONTROL_BYTES = bytes([*range(9), 0x0B, *range(0x0E, 0x20), 0x7F])
BINARY = (
    (b"%PDF-", "a PDF document"), (b"PK\x03\x04", "a ZIP archive or office document"), (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"), (b"GIF8", "a GIF image"), (b"\x1f\x8b", "gzip-compressed data"),
    (b"\xd0\xcf\x11\xe0", "an old office document"), (b"Rar!", "a RAR archive"), (b"7z\xbc\xaf", "a 7z archive"),
    (b"\x7fELF", "a program"), (b"MZ\x90", "a program"), (b"wOF", "a font"), (b"ID3\x03", "an MP3 file"),
    (b"OggS", "an Ogg file"), (b"BZh", "bzip2-compressed data"), (b"\xfd7zXZ", "xz-compressed data"),
    (b"RIFF", "a media file"), (b"SQLite format 3", "a database"), (b"\x00\x00\x01\x00", "an icon"),
)  # fmt: skip
DOUBTFUL = frozenset(("utf-8", "cp1252"))  # declared by default, and often wrongly
NOISE = 0.03  # share of control characters from which content is no text


class Input(NamedTuple):
    """The content as UTF-8, the encoding it came in, and whether that was guessed."""

    data: bytes
    encoding: str
    guessed: bool


def take_in(content: bytes | str, source: str, charset: str, limits: Limits, degraded: list[str]) -> bytes:
    """Return the content as UTF-8, cut to size.

    Raises:
        FormatError: the content is not text in any encoding.
    """
    if len(content) > limits.bytes:
        unit = "characters" if isinstance(content, str) else "bytes"
        degraded.append(f"only the first {limits.bytes} {unit} were read")
        content = content[: limits.bytes]
    if isinstance(content, str):
        return content.encode("utf-8", "ignore")
    for magic, name in BINARY:
        if content.startswith(magic):
            raise FormatError(
                f"{source} is {name}, not a web page; give its text as HTML, Markdown or plain text instead."
            )
    found = to_utf8(content, charset)
    if found.guessed and found.encoding == "cp1252" and _is_noise(content):
        raise FormatError(f"{source} is binary data, not text in any known encoding; give the page itself instead.")
    return found.data


def _is_noise(content: bytes) -> bool:
    """Whether many bytes are control characters, which no keyboard writes."""
    head = content[:4_000]
    return len(head) - len(head.translate(None, CONTROL_BYTES)) > NOISE * len(head)


def to_utf8(content: bytes, charset: str = "") -> Input:
    """Bring `content` into UTF-8; never raises. `charset` is what the transport declared, "" when it did not.

    Order: byte-order mark, UTF-8 if it is valid (no other encoding looks like it by accident), UTF-16 told by its
    zero bytes, the transport's charset, the page's own declaration, and windows-1252 as browsers do.
    """
    for mark, encoding in MARKS:
        if content.startswith(mark):
            return _recode(content[len(mark) :], encoding, False)
    wide = _utf16(content)
    if wide:
        return _recode(content, wide, True)
    try:
        if not content.isascii():
            content.decode("utf-8")
        return Input(content, "utf-8", False)
    except UnicodeDecodeError as error:
        declared = codec_name(charset) or declared_charset(content[:HEAD])
        if _is_nearly_utf8(content, error, declared):
            return _recode(content, "utf-8", False)
    return _legacy(content, declared)


def _recode(content: bytes, encoding: str, guessed: bool) -> Input:
    if encoding == "utf-8" and content.isascii():
        return Input(content, encoding, guessed)
    return Input(content.decode(encoding, "replace").encode("utf-8", "ignore"), encoding, guessed)


def _legacy(content: bytes, declared: str) -> Input:
    for encoding in (declared, declared_charset(content[:HEAD])):
        if encoding and encoding not in DOUBTFUL:
            text = content.decode(encoding, "replace")
            if text.count("\ufffd") <= 0.01 * len(text):
                return Input(text.encode("utf-8", "ignore"), encoding, False)
    guessed = guess_charset(content)
    return _recode(content, guessed, guessed != declared)


def _utf16(content: bytes) -> str:
    """Tell UTF-16 without a mark by where its zero bytes stand, "" when it is not."""
    head = content[:1_024]
    if head.count(0) < len(head) // 8 or len(head) < 8:
        return ""
    even, odd = head[::2].count(0), head[1::2].count(0)
    return "utf-16-le" if odd > 4 * even else "utf-16-be" if even > 4 * odd else ""


def _is_nearly_utf8(content: bytes, error: UnicodeDecodeError, declared: str) -> bool:
    """A cut or a stray byte in what is UTF-8 otherwise; `error` is the first fault."""
    if error.start >= len(content) - 4:
        return True
    sample = content[:200_000].decode("utf-8", "replace")
    bad = sample.count("\ufffd")
    good = len(sample) - len(sample.encode("ascii", "ignore")) - bad
    return good > 4 * bad or (declared == "utf-8" and good >= bad)


def declared_charset(head: bytes) -> str:
    """Return the Python codec that the page's head names, "" when it names none that exists."""
    found = DECLARED.search(head) or XML_DECLARED.search(head)
    return codec_name(found.group(1).decode("ascii", "replace")) if found else ""


def codec_name(label: str) -> str:
    """Return the codec for a charset label, "" when unknown or not a text encoding."""
    label = label.strip().strip("\"'").lower()
    if not label or not label.isascii():
        return ""
    try:
        found = codecs.lookup(SUPERSET.get(label, label))
        "".encode(found.name)  # binary and text transforms refuse
    except (LookupError, ValueError, UnicodeError):
        return ""
    return found.name


def clean(text: str) -> str:
    """Drop NULs, control characters and lone surrogates."""
    return CONTROL.sub("", text)
