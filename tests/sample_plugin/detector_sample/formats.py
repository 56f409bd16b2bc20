"""A reader of Gemini text and a reporter of tab-separated lines."""

from __future__ import annotations

from collections.abc import Iterable

from detector import Page, Verdict
from detector.nouns import Block, BlockKind, Span
from detector.offers import Reader, Reporter

GAP = "\n\n"


def recognises(head: bytes, name: str) -> bool:
    """Go by the name."""
    return name.endswith(".gmi")


def read(content: bytes, source: str, url: str) -> Page:
    """Read one block a line: headings start with #, quotes with >."""
    blocks: list[Block] = []
    start = 0
    for number, line in enumerate(content.decode("utf-8", "replace").splitlines(), 1):
        kind: BlockKind = "heading" if line.startswith("#") else "quote" if line.startswith(">") else "paragraph"
        text = line.lstrip("#> ").strip()
        if text:
            span = Span(start, start + len(text))
            blocks.append(Block(kind, text, span, f"line {number}", 0.0, True, "", int(kind == "heading"), 1.0))
            start = span.end + len(GAP)
    return Page(GAP.join(block.text for block in blocks), tuple(blocks), source=source, url=url)


def render(verdicts: Iterable[Verdict]) -> str:
    """One line a verdict."""
    return "".join(f"{v.source}\t{v.verdict}\t{len(v.findings)}\n" for v in verdicts)


READER = Reader("gemini", recognises, read)
REPORTER = Reporter("tsv", render)
