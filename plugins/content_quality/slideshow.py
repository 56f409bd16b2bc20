"""One item a page: a long list cut into pages so that each click shows adverts again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from detector.nouns import Evidence, Reading, Rule
from detector.patterns import lazy
from detector.signals.block_places import of_kind
from detector.signals.sentences import excerpt

PAGE: Final = lazy(
    r"\b(?:page|seite|página|pagina|strona|страница|sayfa|halaman)\s+\d{1,3}\b|\b\d{1,3}\s+(?:of|von|de)\s+\d{1,3}\b",
    re.IGNORECASE,
)
ITEM: Final = lazy(r"#?\d{1,3}[.):]?\s+\S")
_NEXT: Final = (
    "next next> next» next→ »next siguiente weiter suivant próximo próxima successivo volgende dalej далее sonraki"
)
NEXT: Final = frozenset(_NEXT.split())
BAIT: Final = lazy(
    r"won[’']t believe|what happened next|will shock you|will blow your mind|jaw[- ]dropping|\bthat will make you"
    r"|this is why you|the reason why will|number \d+ (?:is|will)|didn[’']t age|you need to see|doctors hate"
    r"|before and after|\bno one (?:knew|expected)|left (?:everyone|us|fans) (?:speechless|in shock)|goes viral"
    r"|can[’']t stop (?:laughing|crying)",
    re.IGNORECASE,
)
LONGEST: Final = 260  # words of main text


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield a page that shows one item of a long list, and says so."""
    page = reading.page
    title = next((block for block in page.blocks[:6] if block.kind == "title"), None)
    if title is None:
        return
    items = [block for block in of_kind(reading, "heading") if ITEM.match(block.text)]
    if not items or not any(len(link.text) < 12 and link.text.strip().lower() in NEXT for link in page.links[:200]):
        return
    baited = BAIT.search(title.text)
    numbered = PAGE.search(title.text)
    words = sum(block.text.count(" ") + 1 for block in page.blocks if block.main)
    if words > LONGEST or not (numbered or baited):
        return
    yield Evidence(
        f"One item of a list ({words} words) and a link to the next: “{excerpt(items[0].text)}”"
        + (f"; the title baits with “{baited.group()}”." if baited else "."),
        0.45 + (0.25 if baited else 0.0) + (0.05 if numbered else 0.0),
        (title.span, items[0].span),
    )


RULE: Final = Rule(
    id="quality.slideshow",
    group="content_quality",
    severity="warning",
    summary="a list cut into one page an item",
    why="Cutting a list into dozens of pages serves adverts, not readers.",
    advice="Put the list on one page.",
    check=check,
    policy="scaled content abuse",
    source="own measurement over labelled pages",
)
