r"""A headline that counts entries the page does not have: "Top 10 …" over three.

Lists are cut from longer ones, or end where the generator stopped. Told where the first heading promises a number of
things and the entries are numbered headings that stop short by two or more (pages in parts excepted): 0.25. On 3,418
honest pages none fires. Numbers that differ between an article and its questions and answers were tried and given up:
too many different things are counted in the same words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from detector.nouns import Block, Evidence, Reading, Rule, Span
from detector.patterns import lazy
from detector.signals.block_places import of_kind

UNITS = "minutes?|mins?|hours?|days?|years?|weeks?|months?|percent|million|billion|inch|x"
PROMISE = lazy(
    rf"^(?:the |our |my |here are )*(?:top )?(?:the )?(\d{{1,2}})\+? (?!(?:{UNITS})\b)[^\W\d]"
    r"|\b(?:top|best|besten|meilleurs|mejores|melhores|migliori) (\d{1,2}) [^\W\d]",
    re.IGNORECASE,
)
ENTRY = lazy(r"^\W*(?:#|no\.? ?|tip |way |reason |number )?(\d{1,2})(?:[.):]| [-–—])\s*\S", re.IGNORECASE)
PARTS = lazy(
    r"\b(?:part|page|teil|seite|partie|parte|deel|bagian)\s*\d|\b(?:next page|continue reading)\b", re.IGNORECASE
)
LEAST = 3  # entries, and numbers promised
SHORT = 2  # entries missing


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield a headline's count that the numbered entries do not keep."""
    blocks = reading.page.blocks
    heads = [b for b in of_kind(reading, "heading") if b.main and not b.hidden]
    title = next((b for b in heads if b.level == 1), heads[0] if heads else None)
    promise = PROMISE.search(title.text) if title is not None else None
    if title is None or promise is None:
        return
    promised = int(promise.group(1) or promise.group(2))
    entries = _entries(heads)
    if len(entries) < LEAST or not LEAST <= promised <= 60 or promised - max(entries) < SHORT:
        return
    if not any(
        PARTS.search(b.text) for b in blocks if b.kind in ("navigation", "heading", "paragraph") and len(b.text) < 60
    ):
        last = entries[max(entries)]
        yield Evidence(
            f"The headline promises {promised}, the numbered entries end at {max(entries)}.", 0.25, (title.span, last)
        )


def _entries(heads: list[Block]) -> dict[int, Span]:
    return {int(m.group(1)): b.span for b in heads if (m := ENTRY.match(b.text)) and int(m.group(1)) <= 60}


RULE = Rule(
    id="rewritten.number-drift",
    group="rewritten_content",
    severity="info",
    summary="A number that changes within the page",
    why="One of the two numbers is wrong: the text was put together without reading it.",
    advice="Check the number at its source and use it everywhere.",
    check=check,
)
