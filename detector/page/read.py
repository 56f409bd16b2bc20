"""The one door: content in, page out."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple

from detector.nouns import Page, SourceKind
from detector.page.assemble import assemble, front
from detector.page.comments import find_comments
from detector.page.decode import clean, take_in
from detector.page.drafts import Draft
from detector.page.guard import tame
from detector.page.language import find_language
from detector.page.limits import DEFAULT, Limits
from detector.page.links import Base, domain_of
from detector.page.main import correct_claims, mark_lines, mark_main
from detector.page.meta import Stated, head_dates, head_values, make_meta, read_json
from detector.page.sequence import type_marked_up
from detector.page.sniff import sniff_bytes
from detector.page.structure import structure
from detector.page.visible import visible_author, visible_dates
from detector.page.walk import walk

SAMPLE_BLOCKS = 40  # main blocks from which the language is told


class Input(NamedTuple):
    """What was asked for: one input, what is known of it, and what its reading had to cut."""

    source: str
    url: str
    kind: SourceKind
    limits: Limits
    degraded: list[str]


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
    data = take_in(content, source, charset, limits, degraded)
    kind = kind or sniff_bytes(data)
    given = Input(source, url, kind, limits, degraded)
    if kind == "html":
        return _read_html(data, given)
    text = clean(data.decode("utf-8", "replace"))
    return _read_markdown(text, given) if kind == "markdown" else _read_text(text, given)


def _read_html(data: bytes, given: Input) -> Page:
    walked = walk(tame(data, given.limits, given.degraded), given.limits)
    given.degraded.extend(walked.degraded)
    correct_claims(walked.drafts, walked.places)
    type_marked_up(walked.drafts)
    mark_main(walked.drafts, walked.places)
    named, rels = head_values(walked.heads)
    named["title"] = walked.title
    drafts = front(walked.title, named.get("description", "")) + walked.drafts
    declared = walked.language or named.get("content-language", "") or named.get("og:locale", "")
    stated = Stated(named, rels, declared, walked.times, read_json(walked.data), walked.scripts)
    return replace(_make_page(drafts, stated, given), template=structure(walked.places), pictured=walked.pictured)


def _read_markdown(text: str, given: Input) -> Page:
    from detector.page.frontmatter import split_front_matter  # most pages are HTML: a quarter of the reader
    from detector.page.markdown import read_markdown

    named, body, lines = split_front_matter(text)
    drafts = read_markdown(body, lines, given.limits)
    type_marked_up(drafts)
    mark_lines(drafts)
    template = tuple([draft.tag for draft in drafts])
    drafts = front(named.get("title", ""), named.get("description", "")) + drafts
    declared = named.get("lang", "") or named.get("language", "") or named.get("locale", "")
    return replace(_make_page(drafts, Stated(named, {}, declared), given), template=template)


def _read_text(text: str, given: Input) -> Page:
    from detector.page.lines import type_lines  # as above
    from detector.page.text import read_text

    drafts = read_text(text, given.limits)
    type_lines(drafts)
    mark_lines(drafts)
    title = next((draft.text for draft in drafts[:6] if draft.kind == "title"), "")
    return _make_page(drafts, Stated({"title": title}, {}), given)


def _make_page(drafts: list[Draft], stated: Stated, given: Input) -> Page:
    rels, url = stated.rels, given.url
    domain = domain_of(url or rels.get("canonical", "") or stated.named.get("og:url", ""))
    base = Base(url).join(rels["base"]) if "base" in rels else url
    text, blocks, links = assemble(drafts, base, domain, given.limits, given.degraded)
    main = [block.text for block in blocks if block.main][:SAMPLE_BLOCKS]
    language = find_language("\n".join(main) or text[:4_000], stated.declared)
    dates = head_dates(stated, url, given.kind) + visible_dates(blocks, language.code)
    meta = make_meta(stated, dates, links, domain, given.kind)
    if not meta.author:
        meta = replace(meta, author=visible_author(blocks))
    return Page(
        text, blocks, given.source, url, given.kind, language, links, find_comments(drafts, blocks), meta,
        degraded=tuple(given.degraded),
    )  # fmt: skip
