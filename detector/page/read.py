"""The one door: content in, page out."""

from __future__ import annotations

import re

from detector.errors import FormatError
from detector.nouns import Meta, Page, SourceKind
from detector.page.assemble import assemble, front, page_properties
from detector.page.decode import clean, decode
from detector.page.kinds import type_drafts
from detector.page.language import find_language
from detector.page.limits import DEFAULT, Limits
from detector.page.links import absolute, domain_of
from detector.page.markdown import read_markdown, split_front_matter
from detector.page.text import read_text
from detector.page.walk import walk

HTML = re.compile(r"<(?:!doctype\s+html|html|head|body|title|meta|div|p|article|table|h1|a\s|span|ul)\b", re.I)
MARKDOWN = re.compile(r"^(?:#{1,6} \S|```|\[[^\]]+\]: |[-*] \[)|\]\(\S+\)", re.M)
BINARY = (
    (b"%PDF-", "a PDF document"), (b"PK\x03\x04", "a ZIP archive or office document"), (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"), (b"GIF8", "a GIF image"), (b"\x1f\x8b", "a gzip archive"),
)  # fmt: skip


def read_page(
    content: bytes | str,
    *,
    source: str = "-",
    url: str = "",
    kind: SourceKind | None = None,
    charset: str = "",
    limits: Limits | None = None,
) -> Page:
    """Read one page: HTML, Markdown with front matter, or plain text as a crawler extracts it.

    Args:
        content: bytes as received, or text.
        source: how the input is called in messages.
        url: address of the page; "" when unknown.
        kind: "html", "markdown" or "text"; None lets the content decide.
        charset: what the transport declared, "" when it did not.
        limits: bounds on what the page may cost.

    Raises:
        FormatError: the content is not a page (a PDF, an image, other binary data).
    """
    limits = limits or DEFAULT
    degraded: list[str] = []
    text = _text(content, source, charset, limits, degraded)
    kind = kind or sniff_kind(text)
    if kind == "html":
        return _html(text, source, url, limits, degraded)
    return _plain(text, source, url, kind, limits, degraded)


def _text(content: bytes | str, source: str, charset: str, limits: Limits, degraded: list[str]) -> str:
    if len(content) > limits.bytes:
        degraded.append(f"only the first {limits.bytes} of {len(content)} bytes were read")
        content = content[: limits.bytes]
    if isinstance(content, str):
        return clean(content)
    for magic, name in BINARY:
        if content.startswith(magic):
            raise FormatError(f"{source}: this is {name}, not a web page; pass HTML, Markdown or plain text.")
    return decode(content, charset).text


def sniff_kind(text: str) -> SourceKind:
    """Return what the content looks like, whatever its name."""
    head = text[:4000]
    if head.startswith(("---\n", "+++\n", "---\r\n")):
        return "markdown"
    if HTML.search(head):
        return "html"
    return "markdown" if len(MARKDOWN.findall(text[:20_000])) >= 2 else "text"


def _html(text: str, source: str, url: str, limits: Limits, degraded: list[str]) -> Page:
    walked = walk(text, limits)
    named = {
        (a.get("name") or a.get("property") or "").lower(): (a.get("content") or "")
        for tag, a in walked.heads
        if tag == "meta"
    }
    description = " ".join(named.get("description", "").split())
    base = next((a.get("href") or "" for tag, a in walked.heads if tag == "base"), "")
    canonical = next((a.get("href") or "" for t, a in walked.heads if t == "link" and a.get("rel") == "canonical"), "")
    domain = domain_of(url or canonical)
    drafts = front(walked.title, description) + walked.drafts
    type_drafts(drafts)
    body, blocks, links = assemble(drafts, absolute(url, base) or url, domain, limits, degraded)
    properties = page_properties({k: v for k, v in named.items() if ":" in k}, domain)
    meta = Meta(walked.title, description, named.get("keywords", ""), canonical, properties=properties)
    sample = "\n".join(b.text for b in blocks if b.main) or body
    return Page(
        body, blocks, source, url, "html", find_language(sample, ""), links, meta=meta,
        degraded=tuple(degraded + walked.degraded),
    )  # fmt: skip


def _plain(text: str, source: str, url: str, kind: SourceKind, limits: Limits, degraded: list[str]) -> Page:
    keys: dict[str, str] = {}
    if kind == "markdown":
        keys, body, lines = split_front_matter(text)
        drafts = read_markdown(body, lines)
    else:
        drafts = read_text(text)
    title, description = keys.get("title", ""), keys.get("description", "")
    drafts = front(title, description) + drafts
    type_drafts(drafts)
    domain = domain_of(url)
    body, blocks, links = assemble(drafts, url, domain, limits, degraded)
    meta = Meta(title, description, properties=page_properties(dict(keys), domain))
    sample = "\n".join(b.text for b in blocks if b.main) or body
    language = find_language(sample, keys.get("lang", keys.get("language", "")))
    return Page(body, blocks, source, url, kind, language, links, meta=meta, degraded=tuple(degraded))
