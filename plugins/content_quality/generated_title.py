"""Titles that a generator spun around a search phrase: "+11 … References", "Awasome … Trend In 2023".

Generators put one of a few openers in front of the phrase and one of a few closers behind it. Magazines number their
lists too; opener and closer together, or the generator's own misspellings, are its mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from detector.nouns import Block, Evidence, Reading, Rule
from detector.patterns import lazy

OPENER: Final = lazy(
    r"(?:\+\s?\d{1,3}|\d{1,3}\+?(?= [A-Z])|list of|incredible|famous|cool|review of|the best|popular|trending|amazing"
    r"|new|awesome|cute|simple|easy|stunning|elegant|classic|beautiful|perfect|inspiring|unique|free|download|get|best|top"
    r"|what are|how to|discover|viral|sale|modern|gallery of|inspiration)\s",
    re.IGNORECASE,
)
CLOSER: Final = lazy(
    r"\s(?:references?|for new ideas|trend in 20\d\d|trends? 20\d\d|ideas? (?:20\d\d|for you|for your|this year)"
    r"|20\d\d (?:ideas|references|update|new|photos?)|for formal or cassual|for formal or casual|article|reference"
    r"|a comprehensive guide"
    r"|design ideas|images 20\d\d|wallpaper|for free|photos|this months?|this weeks?|near me|latest news|viral"
    r"|for android|insights|in a nutshell)$",
    re.IGNORECASE,
)
SLIP: Final = lazy(r"\b(?:awasome|reviews references|cassual|referrences|ideas ideas|best best)\b", re.IGNORECASE)
FOREIGN: Final = lazy(r"\d{1,3} \w+ .{0,80}\b(?:jitu|terbaru|lengkap|paling|hari ini|terbaik|viral)\b", re.I)


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield a first heading or title on a generator's pattern."""
    for block in reading.page.blocks[:60]:
        if block.kind == "title" or (block.kind == "heading" and block.level == 1):
            strength = _strength(block)
            if strength:
                yield Evidence(
                    f"The title was spun around a search phrase: “{block.text[:100]}”.", strength, (block.span,)
                )
                return


def _strength(block: Block) -> float:
    text = re.split(r"\s[|–—-]\s", block.text)[0].strip()
    if SLIP.search(text):
        return 0.7
    if len(text.split()) < 4:
        return 0.0
    opened, closed = OPENER.match(text), CLOSER.search(text)
    if opened is not None and closed is not None:
        return 0.5 if opened.group()[0] == "+" or "eference" in closed.group() or "20" in closed.group() else 0.25
    if opened is not None and opened.group()[0] == "+":
        return 0.3
    return 0.25 if FOREIGN.match(text) else 0.0


RULE: Final = Rule(
    id="quality.generated-title",
    group="content_quality",
    severity="warning",
    summary="the title was spun around a search phrase",
    why="Such titles are made by the thousand from lists of searches; what stands under them is scraped.",
    advice="Title the page by what it says.",
    check=check,
    policy="scaled content abuse",
    source="own measurement over labelled pages; title patterns of widespread doorway generators",
)
