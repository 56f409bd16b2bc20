r"""Dates that never were: "February 30", "31 June", a weekday that does not fit its date, a page dated in the future.

LanguageTool checks weekday against date and future dates; the days of a month are the Gregorian calendar's.
Weekdays are checked from 1930 on (before, some countries still counted otherwise) and in eight languages. Strength
0.6 for a day that no month has (0.2 in comments and quotations, where people joke), 0.2 for a wrong weekday (as often a
human slip: five honest labelled pages, two poor ones), 0.5 for a page whose own date of
publication lies more than two days ahead of today.
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date, timedelta

from detector.nouns import Evidence, Reading, Rule, Span
from detector.patterns import lazy
from detector.signals.block_places import block_at
from detector.signals.calendar_names import MONTHS, WEEKDAY_NAMES, WEEKDAYS

OLDEST = 1930
SAID = ("comment", "quote")
LISTED = lazy(r",? \d\d?\b(?!:)")
BEFORE = lazy(rf"(?:{'|'.join(MONTHS)})\.? $", re.I)
AHEAD = timedelta(days=2)
LANGUAGES = tuple("|".join(days) for days in zip(*WEEKDAY_NAMES, strict=True))
LATER = r"(?:the |den |le |el |il )?\d\d?(?:st|nd|rd|th|er|\.|º)? (?:de |of )?\S{3,12},?(?: de)? \d{4}"
EARLIER = r"\S{3,12} \d\d?(?:st|nd|rd|th)?,? \d{4}"
MONTH = "|".join(sorted(MONTHS, key=len, reverse=True))
DAY = "|".join(sorted(WEEKDAYS, key=len, reverse=True))
MONTH_FIRST = lazy(rf"({MONTH})\.? (\d\d?)(?:st|nd|rd|th)?(?:,? (\d{{4}}))?", re.I)
DAY_FIRST = lazy(rf"(\d\d?)(?:st|nd|rd|th|er|\.|º)? (?:de |of )?({MONTH})(?:,?(?: de)? (\d{{4}}))?", re.I)
WEEKDAY = lazy(rf"({DAY}),? (?:the |den |le |el |il )?(.{{3,40}})", re.I)


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield impossible days, wrong weekdays and a publication date ahead of today."""
    text = reading.page.text
    for key in ("february", "thirty-one"):
        for span in reading.matches(f"template.impossible-date/{key}"):
            block = block_at(reading, span.start)
            if block is None or block.hidden or block.kind in ("code", "table") or _in_list(text, span):
                continue
            quote = text[span.start : span.end].strip()
            strength = 0.2 if block.kind in SAID else 0.6
            yield Evidence(f"“{quote}” is a day that does not exist.", strength, (span,))
    for number in range(len(LANGUAGES)):
        for span in reading.matches(f"template.impossible-date/weekday-{number}"):
            yield from _judge_weekday(text, span)
    yield from _ahead(reading)


def _in_list(text: str, span: Span) -> bool:
    """Whether day and month belong to two dates of a list: "January 30 February 20"."""
    return (
        LISTED.match(text, span.end) is not None
        or BEFORE.search(text[max(0, span.start - 12) : span.start]) is not None
    )


def _judge_weekday(text: str, span: Span) -> Iterator[Evidence]:
    found = WEEKDAY.match(text, span.start) or WEEKDAY.match(text, span.start + 1)
    if found is None:
        return
    rest = MONTH_FIRST.match(found[2]) or DAY_FIRST.match(found[2])
    if rest is None or rest[3] is None:
        return
    month_first = not rest[1].isdigit()
    month, day = MONTHS[rest[1 if month_first else 2].lower()], int(rest[2 if month_first else 1])
    year = int(rest[3])
    if not OLDEST <= year <= 2100 or not 1 <= day <= monthrange(year, month)[1]:
        return
    told, real = WEEKDAYS[found[1].lower()], date(year, month, day).weekday()
    if told != real:
        whole = Span(found.start(), found.start(2) + rest.end())
        names = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
        yield Evidence(f"“{text[whole.start : whole.end]}”: that day was a {names[real]}.", 0.2, (whole,))


def _ahead(reading: Reading) -> Iterator[Evidence]:
    latest = (date.today() + AHEAD).isoformat()
    for mark in reading.page.meta.dates:
        if mark.role == "published" and mark.source != "visible" and len(mark.iso) == 10 and latest < mark.iso < "2100":
            yield Evidence(f"The page says it was published on {mark.iso}, a day still to come.", 0.5)
            return


RULE = Rule(
    id="template.impossible-date",
    group="template_artifacts",
    severity="warning",
    summary="A date that cannot be (30 February, a wrong weekday, tomorrow's page)",
    why="Invented and machine-shifted dates betray text that nobody checked.",
    advice="Check the date against the source.",
    check=check,
    patterns={
        "february": r"\b(?:(?:february|febrero|fevereiro|febbraio|février|februar) (?:30|31)(?:st|th)?"
        r"|(?:30|31)(?:st|th|\.)? (?:de |of )?(?:february|febrero|fevereiro|febbraio|février|februar))\b",
        "thirty-one": r"\b(?:(?:april|june|september|november) 31(?:st)?|31(?:st|\.)? (?:de "
        r"|of )?(?:april|june|september|november"
        r"|abril|junio|septiembre|noviembre|avril|juin|septembre|novembre|juni))\b",
        **{
            f"weekday-{number}": rf"(?:^|[\s(>,])(?:{days}),? (?:{LATER}|{EARLIER})\b"
            for number, days in enumerate(LANGUAGES)
        },
    },
    source="LanguageTool (weekday and date agreement, future dates)",
    bad=("The council met on February 30 behind closed doors.", "It rained on Monday, October 19, 2023, all day long."),
    good=("It rained on Thursday, October 19, 2023, all day long.",),
)
