"""Markdown inside a block: links found, marks taken out, offsets kept."""

from __future__ import annotations

import re
from html import unescape

from detector.page.drafts import DraftLink
from detector.patterns import lazy

SPECIAL = lazy(r"[\[\]<>*_`\\&~{!]|https?:|www\.")
IMAGE = lazy(
    r"!\[[^\[\]]{0,1000}\](?:\([^()\s]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?(?:\s[^()]{0,500})?\)|\[[^\[\]]{0,200}\])"
)
TEMPLATE = lazy(
    r"\{\{[<%][^{}]{0,2000}[>%]\}\}|\{%[^%]{0,2000}%\}|\{\{-?\s*(?:site|page|post|layout|include|\.)[^{}]{0,500}\}\}|\{[:#.][^{}]{0,300}\}"
)
TOKEN = lazy(
    r"\[(?P<text>[^\[\]]{1,1000})\]\(\s*<?(?P<href>[^()\s<>]{0,2000}(?:\([^()\s]{0,200}\)[^()\s]{0,500})?)>?(?:\s[^()]{0,500})?\)"
    r"|\[(?P<named>[^\[\]]{1,1000})\]\[(?P<ref>[^\[\]]{0,200})\]"
    r"|\[\^[^\[\]\s]{1,50}\]"
    r"|<(?P<auto>https?://[^<>\s]{1,2000}|[\w.+-]{1,100}@[\w.-]{1,100})>"
    r"|(?P<bare>https?://[^\s<>()\[\]]{2,2000})"
    r"|<a\s[^<>]{0,1000}?href=[\"']?(?P<open>[^\"'<>\s]{0,2000})[^<>]{0,500}>"
    r"|(?P<close></a>)"
    r"|<(?P<tag>/?[a-zA-Z][^<>]{0,1000})>|<!--.{0,2000}?-->"
    r"|(?P<fence>`{1,3})(?P<code>[^`]{1,2000})(?P=fence)"
    r"|\\(?P<escaped>[!-/:-@\[-`{-~])"
    r"|(?P<mark>\*{1,3}|~~|(?<![^\W_])_{1,3}|_{1,3}(?![^\W_]))"
)
MARKS = lazy(r"\*{1,3}|~~|`|<[^<>]{0,500}>|\\([!-/:-@\[-`{-~])")  # inside the text of a link


class Inline:
    """The text of one block as it grows, with its links."""

    def __init__(self, refs: dict[str, str]) -> None:
        self.refs = refs
        self.parts: list[str] = []
        self.length = 0
        self.linked = 0
        self.links: list[DraftLink] = []
        self._open = ("", 0)  # target and start of an open `<a>`

    def read(self, raw: str) -> str:
        """Return the text of `raw` without marks; `links` and `linked` are set."""
        if not SPECIAL.search(raw):
            return raw
        raw = TEMPLATE.sub("", IMAGE.sub("", raw))
        at = 0
        for token in TOKEN.finditer(raw):
            self._add(unescape(raw[at : token.start()]))
            self._take(token)
            at = token.end()
        self._add(unescape(raw[at:]))
        return "".join(self.parts)

    def _add(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def _take(self, token: re.Match[str]) -> None:
        kind = token.lastgroup
        if kind == "href":
            self._link(token["text"], token["href"])
        elif kind == "ref":
            self._link(token["named"], self.refs.get((token["ref"] or token["named"]).lower().strip(), ""))
        elif kind in ("auto", "bare"):
            address = token[kind].rstrip(".,;:!?'\"*_")
            self._link(address, address if "//" in address else f"mailto:{address}")
            self._add(token[kind][len(address) :])
        elif kind == "open":
            self._open = (token["open"], self.length)
        elif kind == "close":
            self._close()
        elif kind in ("code", "escaped"):
            self._add(token[kind])
        elif kind == "tag" and token["tag"][:2].lower() == "br":
            self._add(" ")

    def _link(self, text: str, href: str) -> None:
        words = unescape(MARKS.sub(r"\1", text)) if SPECIAL.search(text) else text
        start = self.length
        self._add(words)
        if href:
            self.links.append((href, "", start, self.length, False))
            self.linked += len(words)

    def _close(self) -> None:
        href, start = self._open
        if href:
            self.links.append((href, "", start, self.length, False))
            self.linked += self.length - start
        self._open = ("", 0)
