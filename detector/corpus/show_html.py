"""A comparison as one self-contained HTML document: no script, no address outside of it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from html import escape

from detector.corpus.findings import QUOTED, facts_by_kind, headline, precedence, reasons, summary, title_of
from detector.corpus.records import Addition, AlignedPair, Comparison, Drift
from detector.corpus.tokens import stems_of, tokens_of
from detector.nouns import Page

STYLE = """
:root{color-scheme:light dark;--line:#8884;--mark:#ffd54f66;--tone:#5b8def}
body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:72rem;padding:1.5rem}
h1{font-size:1.4rem;margin:.2rem 0}h2{font-size:1.1rem;margin:2rem 0 .5rem}
table{border-collapse:collapse;width:100%;table-layout:fixed}td,th{border-top:1px solid var(--line);padding:.5rem;
vertical-align:top;text-align:start;overflow-wrap:anywhere}th.n,td.n{width:3.5rem;font-variant-numeric:tabular-nums}
mark{background:var(--mark);color:inherit;border-radius:2px}small{opacity:.75}li{margin:.3rem 0}
meter{width:12rem}.only{border-inline-start:3px solid var(--tone);padding-inline-start:.6rem}
"""
MAX_DIFF = 400  # words of a sentence that are diffed; longer ones are shown unmarked


def render_html(a: Page, b: Page, found: Comparison) -> str:
    """Return the comparison as an HTML document."""
    return "".join(_parts(a, b, found))


def _parts(a: Page, b: Page, found: Comparison) -> Iterator[str]:
    yield '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Comparison of two pages</title>'
    yield '<meta name="viewport" content="width=device-width,initial-scale=1">'
    yield f"<style>{STYLE}</style></head><body><h1>{escape(headline(found))}</h1>"
    yield f'<p><meter min="0" max="1" value="{found.probability}">{found.probability}</meter> '
    yield f"{escape(found.reason or summary(found))}</p><p>{escape(precedence(found))}</p>"
    yield f"<p>A: {escape(title_of(a))}<br>B: {escape(title_of(b))}</p>"
    yield from _reasons(found)
    yield from _facts(found)
    yield from _quotations(found)
    yield from _drifts("Drifted names", found.drifted_names)
    yield from _drifts("Drifted numbers and dates", found.drifted_numbers)
    yield from _drifts("Facts in the place of others", found.exchanged_facts)
    yield from _aligned(found.aligned)
    yield from _added("A", found.added_by_a, a.language.code)
    yield from _added("B", found.added_by_b, b.language.code)
    yield from (f"<p><small>{escape(note)}</small></p>" for note in found.degraded)
    yield "</body></html>\n"


def _reasons(found: Comparison) -> Iterator[str]:
    if told := reasons(found):
        yield "<h2>What speaks for and against a common origin</h2>"
        yield "<p><small>Log-odds that each adds beside two usual stories of one topic.</small></p><table>"
        yield from (f'<tr><td class="n">{value:+.1f}</td><td>{escape(what)}</td></tr>' for what, value in told)
        yield "</table>"


def _facts(found: Comparison) -> Iterator[str]:
    rows = facts_by_kind(found.shared_facts)
    if rows:
        yield "<h2>Shared facts, rarest first</h2><table>"
        for label, facts in rows:
            yield f'<tr><th style="width:7rem">{escape(label)}</th><td dir="auto">{escape(facts)}</td></tr>'
        yield "</table>"


def _quotations(found: Comparison) -> Iterator[str]:
    if not found.altered_quotations:
        return
    yield "<h2>Altered quotations</h2><table><tr><th>A</th><th>B</th></tr>"
    for change in found.altered_quotations:
        left, right = _marked(change.a.quote, change.b.quote)
        note = escape(", ".join(part for part in (change.speaker, QUOTED[change.quoted_in]) if part))
        yield f'<tr><td dir="auto">{left}</td><td dir="auto">{right}<br><small>{note}</small></td></tr>'
    yield "</table>"


def _drifts(title: str, drifts: Sequence[Drift]) -> Iterator[str]:
    if not drifts:
        return
    yield f"<h2>{escape(title)}</h2><table><tr><th>A</th><th>B</th></tr>"
    for drift in drifts:
        cells = ((drift.a.quote, drift.context_a.quote), (drift.b.quote, drift.context_b.quote))
        shown = "".join(f'<td dir="auto"><mark>{escape(x)}</mark><br><small>{escape(y)}</small></td>' for x, y in cells)
        yield f"<tr>{shown}</tr>"
    yield "</table>"


def _aligned(pairs: Sequence[AlignedPair]) -> Iterator[str]:
    if not pairs:
        return
    yield f"<h2>Sentences that tell the same ({len(pairs)})</h2><p><small>Marked: what only one side has.</small></p>"
    yield '<table><tr><th class="n"></th><th>A</th><th>B</th></tr>'
    for pair in pairs:
        left, right = _marked(pair.a.quote, pair.b.quote)
        yield f'<tr><td class="n">{pair.similarity:.2f}</td><td dir="auto">{left}</td><td dir="auto">{right}</td></tr>'
    yield "</table>"


def _added(side: str, added: Sequence[Addition], language: str) -> Iterator[str]:
    if not added:
        return
    yield f'<h2>Only in {side} ({len(added)} sentences)</h2><div class="only" dir="auto" lang="{escape(language)}"><ul>'
    for addition in added:
        facts = f" <small>[{escape(', '.join(addition.facts))}]</small>" if addition.facts else ""
        yield f"<li>{escape(addition.passage.quote)}{facts}</li>"
    yield "</ul></div>"


def _marked(one: str, other: str) -> tuple[str, str]:
    """Return both sentences with the words that only one has marked."""
    left, right = tokens_of(one), tokens_of(other)
    if len(left) > MAX_DIFF or len(right) > MAX_DIFF:
        return escape(one), escape(other)
    blocks = SequenceMatcher(
        None, [stems_of(t.text) for t in left], [stems_of(t.text) for t in right], autojunk=False
    ).get_matching_blocks()
    same_left = {i for block in blocks for i in range(block.a, block.a + block.size)}
    same_right = {i for block in blocks for i in range(block.b, block.b + block.size)}
    return _paint(one, left, same_left), _paint(other, right, same_right)


def _paint(text: str, tokens: Sequence[tuple[str, int, int]], same: set[int]) -> str:
    parts, at = [], 0
    for i, (_, start, end) in enumerate(tokens):
        if i not in same:
            parts += [escape(text[at:start]), "<mark>", escape(text[start:end]), "</mark>"]
            at = end
    return ("".join(parts) + escape(text[at:])).replace("</mark> <mark>", " ")
