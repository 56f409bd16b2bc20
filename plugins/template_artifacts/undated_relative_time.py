r"""Relative times without a date: "last month", "on Thursday", and nothing on the page says when that was.

A report copied from an agency keeps the agency's "last month" and loses its dateline. squirrelscan checks dates and
bylines in markup only; nobody ties the missing date to the relative words. Told when at least two relative times,
or one and a month without its year, stand in the article's sentences, and neither its text nor its metadata names a
year or a date of its own. Weak: 0.1, or
0.15 when no author is named either; extractors lose datelines too (one in ten old news texts without their frame).
"""

from __future__ import annotations

from collections.abc import Iterator

from detector.nouns import Evidence, Page, Reading, Rule
from detector.patterns import lazy
from detector.signals.block_places import block_at

YEAR = lazy(r"(?:^|\D)(?:19|20)\d\d(?:\D|$)|[٠-٩]{4}")
DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
RELATIVE = (
    *(f"{word} {day}" for day in DAYS for word in ("on", "last", "late", "early")),
    "last week", "last month", "yesterday",
    "earlier this week", "earlier this month", "earlier this year", "later this week", "later this month",
    "next week", "next month",
    *(f"am {tag}" for tag in ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")),
    "letzte woche", "letzten monat", "vorige woche", "la semaine dernière", "le mois dernier", "la semana pasada",
    "el mes pasado", "na semana passada", "no mês passado", "la settimana scorsa", "il mese scorso", "vorige week",
    "на прошлой неделе", "в прошлом месяце", "geçen hafta", "geçen ay", "minggu lalu", "bulan lalu",
)  # fmt: skip
LEAST = 2
MIN_PROSE = 1200  # code points of main prose


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the relative times of an article that bears no date."""
    relative = reading.matches("template.undated-relative-time/relative")
    page = reading.page
    spans = sorted([*relative, *reading.matches("template.undated-relative-time/yearless")])
    if not relative or len(spans) < LEAST or page.meta.dates or _names_year(page):
        return
    prose = ("paragraph", "faq-answer")
    found = []
    for span in spans:
        block = block_at(reading, span.start)
        if block is not None and block.main and block.kind in prose:
            found.append(span)
    if len(found) < LEAST or sum(len(b.text) for b in page.blocks if b.main and b.kind in prose) < MIN_PROSE:
        return
    named = page.meta.author or any(block.kind == "byline" for block in page.blocks)
    said = list(dict.fromkeys(page.text[s.start : s.end] for s in found))
    quotes = ", ".join(f"“{words}”" for words in said[:3])
    author = "" if named else " and names no author"
    yield Evidence(f"The article says {quotes} but bears no date{author}.", 0.1 if named else 0.15, tuple(found[:6]))


def _names_year(page: Page) -> bool:
    """Whether the article names a year: in its own text or head, not in teasers, comments or footer."""
    own = ("title", "description", "byline", "caption", "breadcrumb")
    return any(YEAR.search(block.text) for block in page.blocks if (block.main or block.kind in own))


RULE = Rule(
    id="template.undated-relative-time",
    group="template_artifacts",
    severity="info",
    summary="Relative times (“last month”) on a page without any date",
    why="A reader cannot tell when it happened: the dateline was lost when the text was taken over.",
    advice="Date the article and turn relative times into dates.",
    check=check,
    phrases={"relative": RELATIVE},
    patterns={
        "yearless": r"\b(?:in|on|since|until|during) (?:january|february|march|april|june|july|august"
        r"|september|october|november|december)\b",
    },
    source="squirrelscan (content-dates, author-byline) for markup",
)
