"""Which of two pages is likely the earlier: only what the pages themselves say, never which wording is better."""

from __future__ import annotations

from detector.corpus.dates import find_dates
from detector.corpus.records import Earlier
from detector.corpus.tokens import tokens_of
from detector.nouns import Page


def earlier_of(a: Page, b: Page) -> Earlier:
    """Return the likely earlier page: by published dates, by what one cites of the other, by the latest date told."""
    reasons: list[str] = []
    dated = _stated(a), _stated(b)
    if dated[0] and dated[1] and dated[0] != dated[1]:
        first = "a" if dated[0] < dated[1] else "b"
        reasons.append(f"A says it was published on {dated[0]}, B on {dated[1]}")
        return Earlier("a" if first == "a" else "b", tuple(reasons))
    if _cites(a, b) != _cites(b, a):
        citing = "A" if _cites(a, b) else "B"
        reasons.append(f"{citing} names the other's address as its canonical address or links to it")
        return Earlier("b" if citing == "A" else "a", tuple(reasons))
    for side, page, own in (("A", a, dated[0]), ("B", b, dated[1])):
        if not own and (comment := _first_comment(page)):
            reasons.append(f"{side} has a comment of {comment}, so it existed by then")
    return Earlier("unknown", tuple(reasons))


def _stated(page: Page) -> str:
    """Return the published date as YYYY-MM-DD, "" where the page states none."""
    dates = [mark.iso for mark in page.meta.dates if mark.role == "published" and len(mark.iso) >= 10]
    return min(dates)[:10] if dates else ""


def _cites(page: Page, other: Page) -> bool:
    address = other.meta.canonical or other.url
    if not address:
        return False
    return page.meta.canonical == address != page.url or any(link.href == address for link in page.links)


def _first_comment(page: Page) -> str:
    days = []
    for comment in page.comments[:200]:
        for day in find_dates(comment.time, tokens_of(comment.time)):
            if day.year and day.day:
                days.append(f"{day.year:04}-{day.month:02}-{day.day:02}")
    return min(days, default="")
