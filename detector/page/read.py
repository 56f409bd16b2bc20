"""The one door: content in, page out."""

from __future__ import annotations

from dataclasses import replace

from detector.nouns import Meta, Page, SourceKind
from detector.page.assemble import assemble, front
from detector.page.comments import find_comments
from detector.page.decode import to_text
from detector.page.drafts import Draft
from detector.page.language import find_language
from detector.page.limits import DEFAULT, Limits
from detector.page.lines import type_lines
from detector.page.links import Base, domain_of
from detector.page.main import correct_claims, mark_lines, mark_main
from detector.page.markdown import read_markdown, split_front_matter
from detector.page.meta import Data, head_dates, head_values, make_meta, read_json
from detector.page.sequence import type_marked_up
from detector.page.sniff import sniff_kind
from detector.page.structure import structure
from detector.page.text import read_text
from detector.page.visible import visible_author, visible_dates
from detector.page.walk import walk


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
        charset: what the transport declared (`Content-Type`), "" when it did not.
        limits: bounds on what the page may cost; what they cut is told in `Page.degraded`.

    Raises:
        FormatError: the content is not a page (a PDF, an image, other binary data).
    """
    limits = limits or DEFAULT
    degraded: list[str] = []
    text = to_text(content, source, charset, limits, degraded)
    kind = kind or sniff_kind(text)
    if kind == "html":
        return _read_html(text, source, url, limits, degraded)
    if kind == "markdown":
        return _read_markdown(text, source, url, limits, degraded)
    drafts = read_text(text)
    type_lines(drafts)
    mark_lines(drafts)
    title = next((draft.text for draft in drafts[:6] if draft.kind == "title"), "")
    return _page(drafts, {"title": title}, {}, "", [], Data(), text, source, url, "text", limits, degraded)


def _read_html(text: str, source: str, url: str, limits: Limits, degraded: list[str]) -> Page:
    walked = walk(text, limits)
    degraded += walked.degraded
    named, rels = head_values(walked.heads)
    correct_claims(walked.drafts, walked.places)
    type_marked_up(walked.drafts)
    mark_main(walked.drafts, walked.places)
    named["title"] = walked.title
    drafts = front(walked.title, named.get("description", "")) + walked.drafts
    data = read_json(walked.data)
    declared = walked.language or named.get("content-language", "") or named.get("og:locale", "")
    page = _page(
        drafts,
        named,
        rels,
        declared,
        walked.times,
        data,
        "\n".join(walked.scripts),
        source,
        url,
        "html",
        limits,
        degraded,
    )
    return replace(page, template=structure(walked.places))


def _read_markdown(text: str, source: str, url: str, limits: Limits, degraded: list[str]) -> Page:
    named, body, lines = split_front_matter(text)
    drafts = read_markdown(body, lines)
    type_marked_up(drafts)
    mark_lines(drafts)
    declared = named.get("lang", "") or named.get("language", "") or named.get("locale", "")
    template = tuple(draft.tag for draft in drafts)
    drafts = front(named.get("title", ""), named.get("description", "")) + drafts
    page = _page(drafts, named, {}, declared, [], Data(), text, source, url, "markdown", limits, degraded)
    return replace(page, template=template)


def _page(
    drafts: list[Draft], named: dict[str, str], rels: dict[str, str], declared: str, times: list[tuple[str, int]],
    data: Data, text: str, source: str, url: str, kind: SourceKind, limits: Limits, degraded: list[str],
) -> Page:  # fmt: skip
    domain = domain_of(url or rels.get("canonical", "") or named.get("og:url", ""))
    base = Base(url).join(rels["base"]) if "base" in rels else url
    body, blocks, links = assemble(drafts, base, domain, limits, degraded)
    language = find_language("\n".join([b.text for b in blocks if b.main][:40]) or body[:4_000], declared)
    dates = head_dates(named, times, data, url, kind) + visible_dates(blocks, language.code)
    meta: Meta = make_meta(named, rels, data, dates, text, domain, kind)
    if not meta.author:
        meta = replace(meta, author=visible_author(blocks))
    return Page(
        body, blocks, source, url, kind, language, links, find_comments(drafts, blocks), meta, degraded=tuple(degraded)
    )
