"""Dates as pages write them, in some twenty languages, as far as they can be resolved without knowing the reader."""

from __future__ import annotations

import re
from datetime import date
from typing import Final, NamedTuple

from detector.page.words import words
from detector.patterns import lazy

YEAR: Final = lazy(r"(?<!\d)(?:19[5-9]|20[0-4])\d(?!\d)")
ISO: Final = lazy(r"(?<!\d)((?:19|20)\d\d)([-/.])(\d{1,2})\2(\d{1,2})(?!\d)")
EAST_ASIAN: Final = lazy(r"((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]?")
NUMERIC: Final = lazy(r"(?<!\d)(\d{1,2})([./-])(\d{1,2})\2((?:19|20)\d\d)(?!\d)")
DAY_FIRST: Final = lazy(
    r"(?<!\d)(\d{1,2})(?:st|nd|rd|th|er|º|ª|\.)?[ ,]{1,2}(?:de |of |d['’])?([^\W\d_]{3,15})\.?,? (?:de |del )?((?:19|20)\d\d)(?!\d)"
)
MONTH_FIRST: Final = lazy(r"(?<![^\W_])([^\W\d_]{3,15})\.? (\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\d\d)(?!\d)")
CLOCK: Final = lazy(r"(?<!\d)\d{1,2}[:.h]\d{2}(?:[:.]\d{2})?(?:\s?[ap]\.?m\b\.?)?", re.I)
AGO: Final = lazy(
    r"(?:\b(?:\d{1,3}|an?|one|two|three) (?:second|minute|min|hour|hr|day|week|month|year|yr)s? ago\b|\bvor (?:\d{1,3}|einem?r?) \w+"
    r"|\bhace \d{1,3} \w+|\bil y a \d{1,3} \w+|\bhá \d{1,3} \w+|\d{1,3} \w+ fa\b|\d{1,3} \w+ geleden\b|\d{1,3} \w+ назад\b"
    r"|\d{1,3} ?(?:分钟|小时|天|周|个月|年)前|\d{1,3} ?(?:分|時間|日|週間|か月|年)前|\d{1,3} ?(?:분|시간|일|주|개월|년) 전)",
    re.I,
)
READ_TIME: Final = lazy(
    r"\b\d{1,3}[ -]?(?:min\.?(?:ute)?s?|мин\.?|minuten?) ?(?:read|reading|lesezeit|de lecture|de lectura|de leitura|di lettura|leestijd|чтения)\b",
    re.I,
)
# One of these is in whatever AGO finds: looked for first, as AGO tries a dozen branches at each letter.
AGO_MARKS: Final = ("ago", "vor ", "hace ", "il y a ", "há ", " fa", "geleden", "назад", "前", "전")


class Found(NamedTuple):
    """A date and where it stands."""

    iso: str
    start: int
    end: int


def find_date(text: str, month_first: bool = True) -> Found | None:
    """Return the first date in a short text, None when there is none.

    Args:
        text: a line, not a page.
        month_first: how to read 3/4/2021; with dots the day always comes first.
    """
    if ("20" not in text and "19" not in text) or not YEAR.search(text):
        return None
    for find in (_iso, _worded, _east_asian):
        found = find(text)
        if found is not None:
            return found
    return _numeric(text, month_first)


def find_ago(text: str) -> re.Match[str] | None:
    """Return the first "3 days ago" in a short text, in any of the languages known."""
    low = text.lower()
    for mark in AGO_MARKS:
        if mark in low:
            return AGO.search(text)
    return None


def _iso(text: str) -> Found | None:
    hit = ISO.search(text)
    return _found(hit, int(hit[1]), int(hit[3]), int(hit[4])) if hit else None


def _east_asian(text: str) -> Found | None:
    hit = EAST_ASIAN.search(text)
    return _found(hit, int(hit[1]), int(hit[2]), int(hit[3])) if hit else None


def _worded(text: str) -> Found | None:
    months = words().months
    for pattern, month, day in ((MONTH_FIRST, 1, 2), (DAY_FIRST, 2, 1)):
        for hit in pattern.finditer(text):
            number = months.get(hit[month].lower())
            if number:
                return _found(hit, int(hit[3]), number, int(hit[day]))
    return None


def _numeric(text: str, month_first: bool) -> Found | None:
    hit = NUMERIC.search(text)
    if not hit:
        return None
    first, second = int(hit[1]), int(hit[3])
    if (hit[2] == "/" and month_first and first <= 12) or second > 12:
        first, second = second, first
    return _found(hit, int(hit[4]), second, first)


def _found(hit: re.Match[str], year: int, month: int, day: int) -> Found | None:
    try:
        return Found(date(year, month, day).isoformat(), hit.start(), hit.end())
    except ValueError:
        return None


def iso_of(value: str) -> str:
    """Return the day of a machine-readable or written date, "" when it is none."""
    value = value.strip()[:80]
    found = find_date(value)
    if found is not None:
        return found.iso
    if len(value) >= 8 and value[:8].isdigit():
        made = find_date(f"{value[:4]}-{value[4:6]}-{value[6:8]}")
        return made.iso if made else ""
    return ""


def url_date(url: str) -> str:
    """Return the day in an address such as /2023/10/19/, "" when there is none."""
    hit = re.search(r"/((?:19|20)\d\d)[/-](\d{1,2})[/-](\d{1,2})(?=[/_-]|$)", url)
    found = _found(hit, int(hit[1]), int(hit[2]), int(hit[3])) if hit else None
    return found.iso if found else ""
