"""What a page is, by its content: the name and the declared type are not asked."""

from __future__ import annotations

import re

from detector.nouns import SourceKind
from detector.patterns import lazy

HTML = lazy(
    r"<(?:!doctype\s+html|html|head|body|title|meta\s|link\s|script|style|div|p>|p\s|article|section|table|h[1-6][\s>]|a\s+href|span|ul|br\s?/?>|img\s)",
    re.I,
)
TAG = lazy(r"</?[a-z][a-z0-9]*[^<>]{0,400}>", re.I)
MARKDOWN = lazy(
    r"^(?:#{1,6} \S|```|~~~|\[[^\]\n]{1,200}\]: \S|[-*] \[[ x\[]|[-*] \*\*|> \S|\|[ :-]{3,}\||\{\{[<%])|\]\([^\s()]{1,500}\)|\*\*\w",
    re.M,
)
HEAD = 6_000  # code points looked at
BEGINS_HTML = ("<!doctype", "<html", "<head", "<body", "<?xml", "<!--")
BYTES_OF_HTML = tuple([begin.encode() for begin in BEGINS_HTML])


def sniff_bytes(data: bytes) -> SourceKind:
    """Return what UTF-8 looks like; nearly all HTML says so in its first bytes, and the rest need not be decoded."""
    if data[:40].lstrip().lower().startswith(BYTES_OF_HTML):
        return "html"
    return sniff_kind(data[: 4 * HEAD].decode("utf-8", "ignore"))


def sniff_kind(text: str) -> SourceKind:
    """Return what the content looks like."""
    head = text[:HEAD].lstrip()
    start = head[:40].lower()
    if start.startswith(BEGINS_HTML):
        return "html"
    if head.startswith(("---\n", "+++\n", "---\r\n", "+++\r\n")):
        return "markdown"
    if not HTML.search(head):
        if _is_markdown(head):
            return "markdown"
        return "html" if head.startswith("<") and len(TAG.findall(head[:1_000])) >= 3 else "text"
    if head.startswith("<") and not _is_markdown(head):
        return "html"
    marked = sum([len(tag) for tag in TAG.findall(head)])
    if _is_markdown(head) and marked < 0.4 * len(head):
        return "markdown"
    return "html" if marked > 0.02 * len(head) or len(TAG.findall(head)) >= 3 else "text"


def _is_markdown(head: str) -> bool:
    found = MARKDOWN.findall(head)
    return len(found) >= 2 or (len(found) == 1 and head.startswith("# "))
