"""Markdown with front matter to drafts, line by line."""

from __future__ import annotations

import re

from detector.page.drafts import CODE, HEADING, LIST, QUOTE, TABLE, Draft

HEAD = re.compile(r" {0,3}(#{1,6})\s+(.*?)\s*#*\s*$")
ITEM = re.compile(r"(\s*)(?:[-*+]|\d{1,9}[.)])\s+(.*)")
LINK = re.compile(r"(!?)\[([^\]]*)\]\(\s*<?([^)\s>]*)>?[^)]*\)")
FRONT = re.compile(r"\A(---|\+\+\+)[ \t]*\n(.*?)\n\1[ \t]*(?:\n|\Z)", re.S)
KEY = re.compile(r"([A-Za-z_][\w.-]*)\s*[:=]\s*(.*)")


def split_front_matter(text: str) -> tuple[dict[str, str], str, int]:
    """Return the front matter's keys, the body, and the number of lines before the body."""
    found = FRONT.match(text)
    if not found:
        return {}, text, 0
    keys = {}
    for line in found.group(2).splitlines():
        pair = KEY.match(line)
        if pair:
            keys[pair.group(1).lower()] = pair.group(2).strip().strip("\"'")
    return keys, text[found.end() :], found.group().count("\n")


def read_markdown(body: str, first_line: int) -> list[Draft]:
    """Return the drafts of a Markdown body."""
    drafts: list[Draft] = []
    pending: list[str] = []
    start = 0
    fence = ""

    def flush(where: int = 0, tag: str = "p", level: int = 0) -> None:
        raw = "\n".join(pending) if where & CODE else " ".join(" ".join(pending).split())
        if raw.strip():
            draft = Draft("", tag, where)
            draft.level, draft.line = level, first_line + start
            draft.text = raw if where & CODE else _inline(raw, draft)
            if draft.text.strip():
                drafts.append(draft)
        pending.clear()

    for number, line in enumerate(body.split("\n"), 1):
        stripped = line.strip()
        if fence:
            if stripped.startswith(fence):
                flush(CODE, "pre")
                fence = ""
            else:
                pending.append(line)
            continue
        if not stripped:
            flush()
            continue
        head, item = HEAD.match(line), ITEM.match(line)
        if stripped.startswith(("```", "~~~")):
            flush()
            fence, start = stripped[:3], number
        elif head:
            flush()
            start, pending[:] = number, [head.group(2)]
            flush(HEADING, f"h{len(head.group(1))}", len(head.group(1)))
        elif item:
            flush()
            start, pending[:] = number, [item.group(2)]
            flush(LIST, "li", 1 + len(item.group(1)) // 2)
        elif stripped.startswith(">"):
            flush()
            start, pending[:] = number, [stripped.lstrip("> ")]
            flush(QUOTE, "blockquote")
        elif stripped.startswith("|"):
            flush()
            start, pending[:] = number, ["" if set(stripped) <= set("|-: ") else stripped.strip("|").replace("|", "\t")]
            flush(TABLE, "tr")
        else:
            if not pending:
                start = number
            pending.append(stripped)
    flush(CODE if fence else 0)
    return drafts


def _inline(raw: str, draft: Draft) -> str:
    out: list[str] = []
    at = length = 0
    for link in LINK.finditer(raw):
        before = raw[at : link.start()]
        out += (before, link.group(2))
        length += len(before)
        if not link.group(1):
            draft.links = draft.links or []
            draft.links.append((link.group(3), "", length, length + len(link.group(2)), False))
            draft.linked += len(link.group(2))
        length += len(link.group(2))
        at = link.end()
    out.append(raw[at:])
    return "".join(out)
