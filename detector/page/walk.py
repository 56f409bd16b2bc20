"""HTML to drafts: one parse, one walk in reading order."""

from __future__ import annotations

import re
from typing import Any

from selectolax.lexbor import LexborHTMLParser

from detector.page.drafts import (
    AD, ARTICLE, ASIDE, BREADCRUMB, BYLINE, CAPTION, CODE, COMMENTS, FAQ, FOOTER, FORM, HEADER, HEADING, LIST, NAV,
    NOISE, QUOTE, RELATED, SHARE, TABLE, Draft, DraftLink,
)  # fmt: skip
from detector.page.limits import Limits

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite data del dfn em font i ins kbd label mark nobr q s samp small span strike strong"
    " sub sup time tt u var wbr code img br rp rt ruby button".split()
)
SKIPPED = frozenset("script style noscript template svg math iframe object head title canvas audio video select".split())
WHERE_TAG = {
    "nav": NAV, "footer": FOOTER, "aside": ASIDE, "header": HEADER, "form": FORM, "figcaption": CAPTION,
    "caption": CAPTION, "pre": CODE, "blockquote": QUOTE, "ul": LIST, "ol": LIST, "dl": LIST, "table": TABLE,
    "article": ARTICLE, "main": ARTICLE, "address": BYLINE, "menu": NAV, "details": FAQ, "xmp": CODE,
    "h1": HEADING, "h2": HEADING, "h3": HEADING, "h4": HEADING, "h5": HEADING, "h6": HEADING,
}  # fmt: skip
WORDS = (
    (re.compile(r"\b(?:nav|navbar|menu|navigation|pagination|pager|toc|tags?|tagcloud|categories)\b"), NAV),
    (re.compile(r"breadcrumbs?|\bcrumbs?\b"), BREADCRUMB),
    (re.compile(r"\b(?:footer|colophon|copyright)\b"), FOOTER),
    (re.compile(r"\b(?:sidebar|widget|aside)"), ASIDE),
    (re.compile(r"\b(?:comments?|disqus|respond)\b"), COMMENTS),
    (re.compile(r"\b(?:related|recommended|popular|trending|more-(?:stories|posts|articles|from))\b"), RELATED),
    (re.compile(r"\b(?:share|sharing|social|sharedaddy)\b"), SHARE),
    (re.compile(r"\b(?:newsletter|subscribe|signup|login|search-form)\b"), FORM),
    (re.compile(r"\b(?:ads?|advert|advertisement|sponsored|adsbygoogle)\b"), AD),
    (re.compile(r"\b(?:byline|author|posted-on|entry-meta|dateline|post-meta|pubdate)\b"), BYLINE),
    (re.compile(r"\b(?:caption|wp-caption-text|figcaption|credit)\b"), CAPTION),
    (re.compile(r"\bfaqs?\b"), FAQ),
    (re.compile(r"\b(?:cookie|consent|gdpr|modal|popup|banner|skip-link)\b"), NOISE),
    (re.compile(r"\b(?:article|entry-content|post-content|article-body|post-body|story|main|content)\b"), ARTICLE),
)
HIDING = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.I)


class Walked:
    """What the walk found: drafts in reading order and the nodes of the head."""

    __slots__ = ("degraded", "drafts", "heads", "scripts", "title")

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.heads: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[str] = []
        self.title = ""
        self.degraded: list[str] = []


def walk(html: str | bytes, limits: Limits) -> Walked:
    """Parse and walk a page once."""
    return _Walk(limits).run(LexborHTMLParser(html).root)


class _Walk:
    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.out = Walked()
        self.parts: list[str] = []
        self.length = 0
        self.links: list[DraftLink] = []
        self.block = ("body", 0, "", "body", 0)  # tag, where, hidden, locator, level of the pending text

    def run(self, root: Any) -> Walked:
        if root is None:
            return self.out
        frames: list[tuple[int, str, int, str, str, int, DraftLink | None, bool]] = []
        for count, node in enumerate(root.traverse(include_text=True)):
            if count > self.limits.nodes:
                self.out.degraded.append(f"only the first {self.limits.nodes} nodes were read")
                break
            parent = node.parent
            pid = parent.mem_id if parent is not None else 0
            while frames and frames[-1][0] != pid:
                frame = frames.pop()
                if frame[6] is not None:
                    frame[6].end = self.length
                if frame[1] not in INLINE:
                    self.flush()
            tag = node.tag or ""
            if tag == "-text":
                if frames:
                    self.text(node.text_content or "", frames[-1])
            elif not tag.startswith("-"):
                frames.append(self.enter(node, tag, frames))
        self.flush()
        return self.out

    def enter(self, node: Any, tag: str, frames: list[Any]) -> tuple[int, str, int, str, str, int, Any, bool]:
        up = frames[-1] if frames else (0, "", 0, "", "", 0, None, False)
        attributes = node.attributes
        where = up[2] | WHERE_TAG.get(tag, 0)
        names = f"{attributes.get('class') or ''} {attributes.get('id') or ''} {attributes.get('role') or ''}".lower()
        if len(names) > 2 and tag not in ("html", "body"):
            for pattern, flag in WORDS:
                if pattern.search(names):
                    where |= flag
        hidden = up[3]
        if "hidden" in attributes:
            hidden = hidden or "hidden attribute"
        elif HIDING.search(attributes.get("style") or ""):
            hidden = hidden or "display none"
        if tag in ("meta", "link", "base"):
            self.out.heads.append((tag, attributes))
        skip = up[7] or tag in SKIPPED and tag != "head"
        if tag == "title" and not self.out.title and not up[7]:
            self.out.title = " ".join((node.text() or "").split())
        if tag == "script" and "ld+json" in (attributes.get("type") or ""):
            self.out.scripts.append(node.text() or "")
        link = up[6]
        level = int(tag[1]) if tag in ("h1", "h2", "h3", "h4", "h5", "h6") else up[5]
        if tag in INLINE:
            if tag == "a" and attributes.get("href") and not skip:
                link = DraftLink(attributes["href"], attributes.get("rel") or "", self.length, self.length, bool(hidden))
                self.links.append(link)
                return (node.mem_id, tag, where, hidden, up[4], level, link, skip)
            if tag == "br":
                self.parts.append("\n" if where & CODE else " ")
                self.length += 1
            return (node.mem_id, tag, where, hidden, up[4], level, None, skip)
        self.flush()
        return (node.mem_id, tag, where, hidden, f"{up[4]} > {tag}" if up[4] else tag, level, None, skip)

    def text(self, text: str, frame: Any) -> None:
        if frame[7]:
            return
        if not self.parts or self.block[0] in INLINE:
            self.block = (frame[4].rsplit(" ", 1)[-1], frame[2], frame[3], frame[4], frame[5])
        self.parts.append(text)
        self.length += len(text)

    def flush(self) -> None:
        if not self.parts:
            self.links = []
            return
        raw = "".join(self.parts)
        tag, where, hidden, locator, level = self.block
        text = raw.strip("\n") if where & CODE else " ".join(raw.split())
        if text.strip():
            draft = Draft(text, tag, where, level, locator)
            draft.hidden = hidden
            self.place_links(draft, raw)
            self.out.drafts.append(draft)
        self.parts = []
        self.length = 0
        self.links = []

    def place_links(self, draft: Draft, raw: str) -> None:
        at = 0
        for link in self.links:
            words = " ".join(raw[link.start : max(link.end, link.start)].split())
            start = draft.text.find(words, at)
            if start < 0:
                start = at = 0
                words = ""
            link.start, link.end = start, start + len(words)
            at = link.end
            draft.linked += len(words)
        draft.links = self.links
