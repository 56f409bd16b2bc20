"""Who and when, as the page's own lines tell it."""

from __future__ import annotations

import re
from typing import Literal

from detector.nouns import Block, DateMark, Span
from detector.page.dates import find_date
from detector.page.kinds import NAME
from detector.page.words import beginnings
from detector.patterns import lazy

CHANGED = lazy(
    r"updat|modif|revis|edited|correct|review|aktualis|bearbeitet|geändert|mis à jour|mise à jour|actualiz|atualiz|aggiorn|bijgewerkt"
    r"|обновл|изменен|оновл|aktualiz|uppdater|oppdater|opdater|päivitet|güncel|diperbarui|cập nhật|更新|修改|수정|تحديث|به‌روز|עודכן|ενημερ",
    re.I,
)
BYLINES = 8  # bylines looked at
SEPARATOR = lazy(r"\s[|·•–—/-]\s|\s{2,}|[|·•,\n\t]")


def visible_dates(blocks: tuple[Block, ...], language: str) -> list[DateMark]:
    """Return the dates in the page's bylines; `language` tells how 3/4/2021 is meant."""
    dates = []
    for block in [block for block in blocks if block.kind == "byline"][:BYLINES]:
        found = find_date(block.text, language == "en")
        if found is not None:
            role: Literal["published", "modified"] = "modified" if CHANGED.search(block.text) else "published"
            start = block.span.start
            dates.append(DateMark(found.iso, role, "visible", Span(start + found.start, start + found.end)))
    return dates


def visible_author(blocks: tuple[Block, ...]) -> str:
    """Return the name in the first byline that begins with one of the known words for "by", "" when none does."""
    for block in [block for block in blocks if block.kind == "byline"][:BYLINES]:
        low = block.text.lower()
        for start, kind in beginnings(low):
            if kind == "byline" and low.startswith(start) and not CHANGED.match(start):
                name = SEPARATOR.split(block.text[len(start) :].strip(" :"), maxsplit=1)[0].strip()
                hit = NAME.match(name)
                if hit and hit.end() == len(name) and name[:1].isupper() and find_date(name) is None:
                    return name[:120]
    return ""
