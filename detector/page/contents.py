"""Tables of contents in plain text: a run of lines each of which comes again below, over what it announces.

Markup says of a table of contents that it is a menu and of what it names that they are headings; in plain text only the
repetition tells. A menu that stands a second time in the footer comes again as a run, not over what it announces.
"""

from __future__ import annotations

from itertools import pairwise

from detector.page.drafts import Draft
from detector.page.kinds import TITLE_LENGTH
from detector.patterns import lazy

NUMBER = lazy(r"(?:\d{1,2}(?:\.\d{1,2}){0,4}[.):]?|[ivx]{1,4}[.)]|[a-z]\))\s+(?=\S)")
FEWEST = 3  # entries that make a table of contents
LONGEST = 300  # lines of it that are looked at; bounds what a hostile page costs
APART = 0.6  # share of its entries between which something is said below
MATCHED = 0.6  # share of its lines that come again; the others are cut, or their headings were left out
MISSED = 2  # such lines in a row
BARE = " \u200b\u00b6#.:"


def type_contents(drafts: list[Draft]) -> list[int]:
    """Type the entries of tables of contents as navigation and what they name as headings, in place; return those."""
    nexts = _next_of_each(drafts)
    named: list[int] = []
    index = 0
    while index < len(drafts):
        if nexts[index]:
            entries = _run(nexts, index)
            if _is_contents(entries, nexts):
                _settle(drafts, entries, nexts)
                named += [nexts[entry] for entry in entries]
                index = entries[-1]
        index += 1
    return named


def _next_of_each(drafts: list[Draft]) -> list[int]:
    """Return for each line where its words come next, 0 where they do not."""
    nexts = [0] * len(drafts)
    seen: dict[str, int] = {}
    for index in range(len(drafts) - 1, -1, -1):
        draft = drafts[index]
        if not draft.sure:
            key = _bare(draft.text)
            if len(key) > 2:
                nexts[index] = seen.get(key, 0)
                seen[key] = index
    return nexts


def _bare(text: str) -> str:
    low = text.lower()
    number = NUMBER.match(low)
    return (low[number.end() :] if number else low).strip(BARE)


def _run(nexts: list[int], start: int) -> list[int]:
    """Return the lines from `start` on that come again in the same order, nearly in a row."""
    entries, end = [start], nexts[start]
    for index in range(start + 1, min(start + LONGEST, len(nexts))):
        if index >= nexts[start] or index - entries[-1] > MISSED + 1:
            break
        if nexts[index] > end:
            entries.append(index)
            end = nexts[index]
    return entries


def _is_contents(entries: list[int], nexts: list[int]) -> bool:
    if len(entries) < FEWEST or len(entries) < MATCHED * (entries[-1] - entries[0] + 1):
        return False
    gaps = [nexts[b] - nexts[a] > b - a for a, b in pairwise(entries)]
    return sum(gaps) >= APART * len(gaps)


def _settle(drafts: list[Draft], entries: list[int], nexts: list[int]) -> None:
    for index in range(entries[0], entries[-1] + 1):
        draft = drafts[index]
        if not draft.sure:
            draft.kind, draft.confidence, draft.level = "navigation", 0.75, 0
    for index in entries:
        draft = drafts[nexts[index]]
        if draft.kind == "paragraph" and len(draft.text) < TITLE_LENGTH:
            draft.kind, draft.confidence, draft.level = "heading", 0.8, 2
