"""Dates, resolved where the page lets them be: "September 13", "13.09.2023", "Thursday", "9月13日"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta
from typing import NamedTuple

from detector.corpus.lexicon import lexicon
from detector.corpus.tokens import Token

FIGURES = re.compile(
    r"\b(?P<y1>(?:19|20)\d\d)-(?P<m1>[01]?\d)-(?P<d1>[0-3]?\d)\b"
    r"|\b(?P<d2>[0-3]?\d)[./](?P<m2>[01]?\d)[./](?P<y2>(?:19|20)\d\d)\b"
    r"|(?:(?P<y3>(?:19|20)\d\d)[年년]\s?)?(?<!\d)(?P<m3>[01]?\d)[月월]\s?(?P<d3>[0-3]?\d)[日일号]"
    r"|(?:(?P<y5>[〇零一二三四五六七八九]{4})年)?(?P<m4>十?[一二三四五六七八九十])月(?P<d4>[二三]?十?[一二三四五六七八九十])[日号]"
    r"|(?P<y6>[〇零一二三四五六七八九]{4}|(?<!\d)(?:19|20)\d\d)[年년]"
    r"|(?<![\w.,/-])(?P<y4>(?:19|20)\d\d)(?![\w/%-]|[.,]\d)"
)
NUMERALS = {numeral: value for value, numeral in enumerate("〇一二三四五六七八九十")} | {"零": 0}
DAY_BEFORE = re.compile(r"(?<!\d)([0-3]?\d)(?:st|nd|rd|th|er|\.|º)?\s(?:de\s|of\s)?$")
DAY_AFTER = re.compile(r"\.?\s([0-3]?\d)(?:st|nd|rd|th)?(?![\d:%]|[.,]\d)")
YEAR_AFTER = re.compile(r"\.?,?\s(?:de\s|del\s|of\s)?((?:19|20)\d\d)\b")
WINDOW = 16  # characters around a month's name
MAX_DATES = 500


class Date(NamedTuple):
    """A date: as much of year, month and day as is known (0 for what is not)."""

    year: int
    month: int
    day: int
    start: int
    end: int
    resolved: bool = False  # from a weekday, with the help of the page's own date

    @property
    def key(self) -> str:
        """`--MM-DD` where the day is known (pages differ in whether they print the year), else the year or month."""
        if self.day:
            return f"--{self.month:02}-{self.day:02}"
        return f"{self.year:04}-{self.month:02}" if self.month else f"{self.year:04}"


def find_dates(text: str, words: Sequence[Token], published: str = "") -> list[Date]:
    """Return the dates in a sentence, in order and without overlap.

    Weekdays are resolved to the last such day on or before `published` (YYYY-MM-DD), the convention of news
    agencies; without it they are left out, since any two pages share a Thursday.
    """
    if not words:
        return []
    found = [*_named(text, words), *_figures(text, words[0].start, words[-1].end + 1)]
    if published:
        found += _weekdays(words, published)
    found.sort(key=lambda d: (d.start, -d.end))
    kept: list[Date] = []
    for made in found[:MAX_DATES]:
        if not kept or made.start >= kept[-1].end:
            kept.append(made)
    return kept


def _named(text: str, words: Sequence[Token]) -> Iterator[Date]:
    """Dates with a month's name: "7 September 2023", "Sept. 7", "September 2023"."""
    months = lexicon().months
    for token in words:
        month = months.get(token.text.lower())
        if not month or (token.text in ("may", "march", "mars", "mart", "mai") and token.text.islower()):
            continue
        before = DAY_BEFORE.search(text, max(0, token.start - WINDOW), token.start)
        after = None if before else DAY_AFTER.match(text, token.end, token.end + WINDOW)
        day = int((before or after)[1]) if before or after else 0  # type: ignore[index]
        end = after.end() if after else token.end
        year = YEAR_AFTER.match(text, end, end + WINDOW)
        if 0 < day <= 31 or year:
            start = before.start(1) if before else token.start
            yield Date(int(year[1]) if year else 0, month, day, start, year.end() if year else end)


def _figures(text: str, start: int, end: int) -> Iterator[Date]:
    for match in FIGURES.finditer(text, start, end):
        part = {name[0]: _read(value) for name, value in match.groupdict().items() if value}
        month, day = part.get("m", 0), part.get("d", 0)
        if month <= 12 and day <= 31 and (month > 0) == (day > 0):
            yield Date(part.get("y", 0), month, day, match.start(), match.end())


def _read(written: str) -> int:
    """Return the value of figures or of Chinese numerals up to 99 or, for years, digit by digit."""
    if written[0] not in NUMERALS:
        return int(written)
    if len(written) == 4:
        return int("".join(str(NUMERALS[numeral]) for numeral in written))
    tens, ten, ones = written.rpartition("十")
    return 10 * (NUMERALS[tens] if tens else 1) * bool(ten) + (NUMERALS[ones] if ones else 0)


def _weekdays(words: Sequence[Token], published: str) -> Iterator[Date]:
    try:
        base = date.fromisoformat(published[:10])
    except ValueError:
        return
    weekdays = lexicon().weekdays
    for token in words:
        number = weekdays.get(token.text.lower())
        if number is not None:
            day = base - timedelta(days=(base.weekday() - number) % 7)
            yield Date(day.year, day.month, day.day, token.start, token.end, True)
