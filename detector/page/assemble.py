"""Typed drafts to a `Page`: the text, the spans, the links."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from detector.nouns import Block, Link, Span
from detector.page.drafts import Draft
from detector.page.limits import Limits
from detector.page.links import Base

GAP: Final = "\n\n"  # between blocks in Page.text
new = tuple.__new__  # a named tuple in half the time of its own constructor


def assemble(
    drafts: list[Draft], base: str, domain: str, limits: Limits, degraded: list[str]
) -> tuple[str, tuple[Block, ...], tuple[Link, ...]]:
    """Return the text, blocks and links of a page; cuts at the limits and says so in `degraded`."""
    if len(drafts) > limits.blocks:
        degraded.append(f"only the first {limits.blocks} of {len(drafts)} blocks were read")
        drafts = drafts[: limits.blocks]
    blocks: list[Block] = []
    texts: list[str] = []
    resolve, most = Base(base).resolve, limits.text
    links: list[Link] = []
    at = 0
    for draft in drafts:
        text = draft.text
        end = at + len(text)
        if end > most:
            degraded.append(f"the text was cut at {most} characters")
            text = draft.text = text[: max(0, most - at)]
            end = at + len(text)
            draft.links = [link for link in draft.links or () if link[3] <= len(text)]
            if not text:
                break
        if draft.links:
            _append_links(links, draft, at, len(blocks), resolve, domain)
        density = draft.linked / len(text) if draft.linked else 0.0
        cut = new(Span, (at, end))
        place = draft.place
        path = draft.path or ((place.path or place.locator()) if place is not None else draft.locator())
        texts.append(text)
        blocks.append(
            new(Block, (draft.kind, text, cut, path, density, draft.main, draft.hidden, draft.level, draft.confidence))
        )
        at = end + 2
        if at > most:
            break
    if len(links) > limits.links:
        degraded.append(f"only the first {limits.links} of {len(links)} links were kept")
        del links[limits.links :]
    return GAP.join(texts), tuple(blocks), tuple(links)


def _append_links(
    links: list[Link], draft: Draft, at: int, block: int, resolve: Callable[[str], tuple[str, str]], domain: str
) -> None:
    text, veiled = draft.text, bool(draft.hidden)
    for href, rel, start, end, hidden in draft.links or ():
        if start < 0:
            start = end = 0
        href, target = resolve(href)
        links.append(
            new(
                Link,
                (
                    href, text[start:end], new(Span, (at + start, at + end)), block,
                    tuple(rel.lower().split()) if rel else (), target, not target or target == domain, hidden or veiled,
                ),
            )
        )  # fmt: skip


def front(title: str, description: str) -> list[Draft]:
    """Return the blocks that stand at the head of a page's text: its title and its description."""
    drafts = []
    for kind, text in (("title", title), ("description", description)):
        if text:
            draft = Draft(text, kind, 0)
            draft.path = "head > title" if kind == "title" else "head > meta[name=description]"
            draft.kind = "title" if kind == "title" else "description"
            draft.confidence = 1.0
            draft.sure = True
            drafts.append(draft)
    return drafts
