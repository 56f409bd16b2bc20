"""A comparison for the terminal: aligned sentences in two columns, then what changed."""

from __future__ import annotations

import textwrap
import unicodedata
from collections.abc import Iterator

from detector.corpus.findings import (
    QUOTED,
    drift_line,
    facts_by_kind,
    headline,
    precedence,
    reasons,
    summary,
    title_of,
)
from detector.corpus.records import Addition, Comparison
from detector.nouns import Page

MAX_ADDED = 12  # sentences of a side shown in the terminal; JSON and HTML have all
MIN_WIDTH = 60


def render_text(a: Page, b: Page, found: Comparison, *, width: int = 100) -> str:
    """Return the comparison as text of `width` columns."""
    return "\n".join(_lines(a, b, found, max(MIN_WIDTH, width))) + "\n"


def _lines(a: Page, b: Page, found: Comparison, width: int) -> Iterator[str]:
    yield f"A  {title_of(a)}"
    yield f"B  {title_of(b)}"
    yield ""
    told = found.reason[:1].upper() + found.reason[1:] + "." if found.reason else summary(found)
    for sentence in (headline(found), told, precedence(found)):
        yield from textwrap.wrap(sentence, width)
    if speaking := reasons(found):
        yield from ("", "What speaks for (+) and against (-) a common origin, beside two usual stories of one topic")
        yield from (f"  {value:+5.1f}  {what}" for what, value in speaking)
    yield from _facts(found, width)
    yield from _changes(found, width)
    yield from _aligned(found, width)
    yield from _added("A", found.added_by_a, width)
    yield from _added("B", found.added_by_b, width)
    for line in found.degraded:
        yield f"Note: {line}"


def _facts(found: Comparison, width: int) -> Iterator[str]:
    rows = facts_by_kind(found.shared_facts)
    if rows:
        yield from ("", "Shared facts, rarest first")
    for label, facts in rows:
        yield from textwrap.wrap(facts, width - 2, initial_indent=f"  {label}: ", subsequent_indent="    ")


def _changes(found: Comparison, width: int) -> Iterator[str]:
    if found.altered_quotations:
        yield from ("", "Altered quotations")
    for change in found.altered_quotations:
        speaker = f", {change.speaker}" if change.speaker else ""
        yield f"  ({QUOTED[change.quoted_in]}{speaker})"
        yield from textwrap.wrap(change.a.quote, width, initial_indent="    A: ", subsequent_indent="       ")
        yield from textwrap.wrap(change.b.quote, width, initial_indent="    B: ", subsequent_indent="       ")
    told = (
        ("Drifted names", found.drifted_names),
        ("Drifted numbers and dates", found.drifted_numbers),
        ("Facts in the place of others", found.exchanged_facts),
    )
    for title, drifts in told:
        if drifts:
            yield from ("", title)
        for drift in drifts:
            yield f"  {drift_line(drift)}"


def _aligned(found: Comparison, width: int) -> Iterator[str]:
    if not found.aligned:
        return
    column = (width - 8) // 2
    yield from ("", f"Sentences that tell the same ({len(found.aligned)})")
    for pair in found.aligned:
        left, right = _wrap(pair.a.quote, column), _wrap(pair.b.quote, column)
        for i in range(max(len(left), len(right))):
            mark = f"{pair.similarity:4.2f}" if i == 0 else "    "
            own = left[i] if i < len(left) else ""
            other = right[i] if i < len(right) else ""
            yield f"{mark}  {own}{' ' * (column - _columns(own))}  {other}".rstrip()
        yield ""


def _wrap(text: str, width: int) -> list[str]:
    """Wrap text to columns, counting East Asian characters as two."""
    if text.isascii():
        return textwrap.wrap(text, width)
    lines, line = [], ""
    for word in textwrap.wrap(text, max(8, width // 2) if _columns(text) > len(text) else width):
        if line and _columns(line) + 1 + _columns(word) <= width:
            line += " " + word
        else:
            lines.append(line)
            line = word
    return [line for line in [*lines, line] if line]


def _columns(text: str) -> int:
    return sum(2 if unicodedata.east_asian_width(c) in "WF" else not unicodedata.combining(c) for c in text)


def _added(side: str, added: tuple[Addition, ...], width: int) -> Iterator[str]:
    if not added:
        return
    yield f"Only in {side} ({len(added)} sentences)"
    for addition in added[:MAX_ADDED]:
        facts = f"  [{', '.join(addition.facts)}]" if addition.facts else ""
        yield from textwrap.wrap(addition.passage.quote + facts, width, initial_indent="  + ", subsequent_indent="    ")
    if len(added) > MAX_ADDED:
        yield f"  … and {len(added) - MAX_ADDED} more"
    yield ""
