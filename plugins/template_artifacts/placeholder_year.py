r"""A year or day that was never filled in: "October 1, 20XX", "March XX", "im Jahr 20XX", "20○○年".

Nobody's published rule covers it: the placeholder checks of linters and auditors look for brackets or lorem ipsum only.
Strength 0.9 where the year completes a date (month or day beside it), 0.7 for a day, 0.5 for a year alone, 0.2 when it
stands there again and again or as "the year 20XX" of fiction. Legitimate: templates, contracts, forms and code
(`page_subject`), tables, and a work or game of that name (title or main heading says it, or the words before it).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from detector.nouns import Evidence, Reading, Rule, Span
from detector.patterns import lazy
from detector.signals.block_places import block_at
from detector.signals.page_subject import page_subject

MONTH = (
    "january|february|march|april|may|june|july|august|september|october|november|december|sept"
    "|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre"
    "|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
    "|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|janeiro|fevereiro|março|maio|junho|julho"
    "|setembro|outubro|novembro|dezembro|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября"
    "|ноября|декабря"
)
DATED = lazy(
    rf"(?:\b(?:{MONTH})\b\.?,? *(?:\d\d?|XX)?(?:st|nd|rd|th|-го|º)?,? *(?:de |of )?|\b\d\d?[./-]\d\d?[./-])$", re.I
)
NAMED = lazy(r"(?:19|20)(?:XX|xx|ХХ)")
FICTION = lazy(r"\byear(?: of)? $", re.I)
WORK = lazy(
    r"\b(?:games?|titles?|titled|called|named|albums?|films?|movies?|series|sequels?|songs?|novels?|play(?:ed|ing)?"
    r"|roguelikes?|platformers?),? [\"“”„«‘'‹]?$",
    re.I,
)
REACH = 28  # code points before the year in which a day and month would stand
MANY = 3  # so many undated "20XX" are a habit of the author, not a slip


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield each unfilled year or day outside templates, code, tables and names."""
    years = reading.matches("template.placeholder-year/year")
    days = reading.matches("template.placeholder-year/day")
    if not (years or days) or _excused(reading):
        return
    for span in years:
        if _in_prose(reading, span) and not WORK.search(reading.page.text, max(0, span.start - REACH), span.start):
            yield _judge_year(reading.page.text, span, len(years))
    for span in days:
        if _in_prose(reading, span):
            quote = reading.page.text[span.start : span.end]
            yield Evidence(f"The date “{quote}” still has a placeholder for its day.", 0.7, (span,))


def _excused(reading: Reading) -> bool:
    page = reading.page
    names = [b.text for b in page.blocks[:20] if b.kind == "title" or (b.kind == "heading" and b.level == 1)]
    for name in (page.meta.title, *names):
        found = NAMED.search(name)
        if found and not DATED.search(name[: found.start()]):
            return True
    subject = reading.once(page_subject)
    return subject.form or subject.code


def _in_prose(reading: Reading, span: Span) -> bool:
    block = block_at(reading, span.start)
    return block is not None and not block.hidden and block.kind not in ("code", "table")


def _judge_year(text: str, span: Span, count: int) -> Evidence:
    before = text[max(0, span.start - REACH) : span.start]
    dated = DATED.search(before)
    if dated or text.startswith("年", span.end):
        whole = Span(span.start - (len(dated.group()) if dated else 0), span.end)
        return Evidence(
            f"The date “{text[whole.start : whole.end]}” still has a placeholder for its year.", 0.9, (whole,)
        )
    strength = 0.2 if count >= MANY or FICTION.search(before) else 0.5
    return Evidence(f"“{text[span.start : span.end]}” is a year that was never filled in.", strength, (span,))


RULE = Rule(
    id="template.placeholder-year",
    group="template_artifacts",
    severity="error",
    summary="A year or day was left as a placeholder (20XX, March XX)",
    why="The text was generated or filled from a template, and nobody read it before it was published.",
    advice="Fill in the real date from the source, or take the sentence out.",
    check=check,
    policy="scaled content abuse",
    patterns={
        "year": r"(?-i)\b(?:19|20)(?:XX\b|xx\b|ХХ|хх|__\b|○○|〇〇|××)",
        "day": r"(?-i)\b(?:January|February|March|April|May|June|July|August|September|October|November|December) XX\b",
    },
    source="Observed on mass-produced news pages; no published rule covers it.",
    bad=("The fair was held on October 1, 20XX, in the old harbour.", "Tickets go on sale on March XX at the gate."),
    good=("The fair was held on October 1, 2021, in the old harbour.", "In 2020, XX chromosomes were mapped again."),
)
