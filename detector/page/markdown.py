"""Markdown to drafts, line by line.

A reader of its own: thousands of pages come as Markdown, a full parser costs several times as much, and what is asked
here is less than rendering: which lines belong together, and what they are.
"""

from __future__ import annotations

import re

from detector.page.decode import UNSEEN
from detector.page.drafts import CODE, HEADING, LIST, QUOTE, TABLE, Draft, DraftLink
from detector.page.inline import TEMPLATE, Inline
from detector.page.limits import Limits
from detector.page.walk import walk
from detector.patterns import lazy

HEAD = lazy(r" {0,3}(#{1,6})(?:[ \t]+(.*?))?[ \t]*#*[ \t]*$")
ITEM = lazy(r"([ \t]*)(?:[-*+]|\d{1,9}[.)])[ \t]+(?:\[[ xX]\] )?(\S.*)")
FENCE = lazy(r" {0,3}(`{3,}|~{3,})")
RULE = lazy(r" {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$")
UNDERLINE = lazy(r" {0,3}(=+|-{2,})[ \t]*$")
ROW = lazy(r"\s*\|?\s*:?-+:?\s*(?:\|\s*:?-+:?\s*)*\|?\s*$")
QUOTED = lazy(r" {0,3}> ?")
REFERENCE = lazy(r"^ {0,3}\[([^\[\]^]{1,200})\]:[ \t]*<?([^\s<>]{1,2000})>?", re.M)
MARKUP = lazy(r" {0,3}<(?:[a-zA-Z/][a-zA-Z0-9-]*[\s>/]|!--)")
INLINE_TAG = lazy(r" {0,3}</?(?:a|b|i|em|strong|code|span|sub|sup|kbd|br|img|u|s|small|mark|abbr|font)\b", re.I)
ASIDE = lazy(r" {0,3}(?::{3,}|\[\[?TOC\]?\]|\{:|\[\^?[^\[\]]{1,50}\]: )")
MODULE = lazy(r"(?:import|export) .*(?:from|=|\{)")


def read_markdown(body: str, first_line: int, limits: Limits) -> list[Draft]:
    """Return the drafts of a Markdown body; `first_line` lines stand before it in the source."""
    reader = _Reader(body, first_line, limits)
    for number, line in enumerate(body.split("\n"), first_line + 1):
        reader.take(line.rstrip("\r"), number)
        if len(reader.drafts) > limits.blocks:
            break
    reader.end()
    return reader.drafts


class _Reader:
    """The drafts so far and the lines of the open block."""

    def __init__(self, body: str, first_line: int, limits: Limits) -> None:
        self.drafts: list[Draft] = []
        self._limits = limits
        self._refs = {name.lower().strip(): href for name, href in REFERENCE.findall(body)} if "]:" in body else {}
        self._lines: list[str] = []
        self._start = first_line
        self._open = ""  # what the open block is: "", "text", "item", "quote", "code", "fence", "markup", "comment"
        self._level = 0
        self._fence = ""

    def take(self, line: str, number: int) -> None:
        """Add one line."""
        if self._open in ("fence", "comment"):
            self._within(line)
        elif not line or line.isspace():
            self._blank()
        elif not (self._begins(line, number) or self._marked_up(line, number)):
            self._goes_on(line, number)

    def _within(self, line: str) -> None:
        if self._open == "comment":
            if "-->" in line:
                self._reset("")
        elif line.strip().startswith(self._fence) and not line.strip(" \t" + self._fence[0]):
            self._close()
        else:
            self._lines.append(line)

    def _blank(self) -> None:
        if self._open == "code":
            self._lines.append("")
        else:
            self._close()

    def _begins(self, line: str, number: int) -> bool:
        """Take a line that begins a block by its own marks: heading, fence, item, quote, row, rule."""
        first = line.lstrip()[:1]
        if first not in "#`~-*+0123456789>|=_:":
            return False
        head = HEAD.match(line) if first == "#" else None
        if head is not None:
            self._close()
            self._add(head[2] or "", HEADING, f"h{len(head[1])}", len(head[1]), number)
            return True
        fence = FENCE.match(line) if first in "`~" else None
        if fence is not None:
            self._close()
            self._reset("fence", number)
            self._fence = fence[1]
            return True
        return self._underlines(line, first) or self._lists(line, number) or self._cells(line, number)

    def _underlines(self, line: str, first: str) -> bool:
        if first not in "=-*_":
            return False
        if self._open == "text" and UNDERLINE.match(line):
            text, start = " ".join(self._lines), self._start
            level = 1 if first == "=" else 2
            self._reset("")
            self._add(text, HEADING, f"h{level}", level, start)
            return True
        if RULE.match(line):
            self._close()
            return True
        return False

    def _lists(self, line: str, number: int) -> bool:
        item = ITEM.match(line)
        if item is not None:
            self._close()
            self._reset("item", number)
            self._level = 1 + len(item[1].expandtabs(4)) // 2 if item[1] else 1
            self._lines.append(item[2])
            return True
        quoted = QUOTED.match(line)
        if quoted is not None:
            if self._open != "quote":
                self._close()
                self._reset("quote", number)
            rest = line[quoted.end() :].lstrip("> ")
            if rest:
                self._lines.append(rest)
            else:
                self._close()
            return True
        return False

    def _cells(self, line: str, number: int) -> bool:
        if "|" not in line or not (line.lstrip().startswith("|") or ROW.match(line)):
            return False
        self._close()
        if not ROW.match(line):
            cells = [cell.strip() for cell in line.strip().strip("|").replace("\\|", "¦").split("|")]
            self._add("\t".join(cells), TABLE, "tr", 0, number)
        return True

    def _marked_up(self, line: str, number: int) -> bool:
        """Take a line of HTML, of an aside's fence, or of a module's imports."""
        if self._open == "markup":
            self._lines.append(line)
            return True
        if self._open == "text" or not (MARKUP.match(line) or ASIDE.match(line) or MODULE.match(line)):
            return False
        if not MARKUP.match(line):
            self._close()
            return True
        if INLINE_TAG.match(line):
            return False
        self._close()
        if line.lstrip().startswith("<!--"):
            self._reset("" if "-->" in line else "comment", number)
        else:
            self._reset("markup", number)
            self._lines.append(line)
        return True

    def _goes_on(self, line: str, number: int) -> None:
        if not self._open and line.startswith(("    ", "\t")):
            self._reset("code", number)
        elif self._open == "code" and not line.startswith(("    ", "\t")):
            self._close()
        if not self._open:
            self._reset("text", number)
        if self._open == "code":
            self._lines.append(line[4:] if line[0] == " " else line[1:])
        else:
            self._lines.append(line.strip())

    def end(self) -> None:
        """Close the last block."""
        self._close()

    def _reset(self, kind: str, number: int = 0) -> None:
        self._open = kind
        self._lines = []
        self._start = number or self._start
        self._level = 0

    def _close(self) -> None:
        kind, lines, start, level = self._open, self._lines, self._start, self._level
        self._reset("")
        if not lines:
            return
        if kind in ("fence", "code"):
            self._code("\n".join(lines).strip("\n"), start)
        elif kind == "markup":
            self._walk("\n".join(lines), start)
        else:
            where, tag = {"item": (LIST, "li"), "quote": (QUOTE, "blockquote")}.get(kind, (0, "p"))
            self._add(" ".join(lines), where, tag, level, start)

    def _add(self, raw: str, where: int, tag: str, level: int, number: int) -> None:
        inline = Inline(self._refs)
        text, links = tidied(inline.read(raw[: self._limits.text]), inline.links)
        if not text:
            return
        draft = Draft(text, tag, where)
        draft.level, draft.line = level, number
        if links:
            draft.links, draft.linked = links, min(inline.linked, len(text))
        self.drafts.append(draft)

    def _code(self, text: str, number: int) -> None:
        if text and not text.isspace():
            draft = Draft(text, "pre", CODE)
            draft.line = number
            self.drafts.append(draft)

    def _walk(self, html: str, number: int) -> None:
        """Read a block of HTML as HTML."""
        for draft in walk(TEMPLATE.sub("", html).encode("utf-8", "ignore"), self._limits).drafts:
            draft.path = f"line {number}"
            self.drafts.append(draft)


def tidied(text: str, links: list[DraftLink]) -> tuple[str, list[DraftLink]]:
    """Return the text with its blanks collapsed, tabs between cells kept, and the links moved with it."""
    if not text.isprintable():
        links = [_moved(link, text, UNSEEN.sub("", text[: link[2]]), UNSEEN) for link in links]
        text = UNSEEN.sub("", text)
    tidy = _collapsed(text)
    if tidy == text:
        return text, links
    return tidy, [_shifted(link, text) for link in links]


def _moved(link: DraftLink, text: str, before: str, unseen: re.Pattern[str]) -> DraftLink:
    href, rel, start, end, hidden = link
    return href, rel, len(before), len(before) + len(unseen.sub("", text[start:end])), hidden


def _shifted(link: DraftLink, text: str) -> DraftLink:
    href, rel, start, end, hidden = link
    before = _collapsed(text[:start])
    begin = len(before) + (bool(before) and before[-1] != "\t" and text[start - 1 : start].isspace())
    return href, rel, begin, begin + len(_collapsed(text[start:end])), hidden


def _collapsed(text: str) -> str:
    if "\t" in text:
        return "\t".join([" ".join(cell.split()) for cell in text.split("\t")]).strip("\t")
    return " ".join(text.split())
