r"""The caption of an advertisement slot inside the article: "- Advertisement -", "ADVERTISEMENT", "Anzeige".

A standalone "Advertisement" stands on 7 % of good pages and on none of the measured spam pages: alone it is worth
next to nothing (0.03) and is told only so that the reader of a verdict knows it was seen. The dashed form is the
default of a theme family whose slots were never filled (0.2), its misspelling "Advertisment" the same (0.3).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from detector.nouns import Evidence, Reading, Rule
from detector.patterns import lazy
from detector.signals.prose_range import prose_range

CAPTION = lazy(
    r"[\W_]{0,6}(?:advertise?ments?|advertising|ads?|sponsored|anzeigen?|werbung|reklame|publicit[éeà]"
    r"|publicidad(?:e)?|pub"
    r"|advertentie|reklama|reklam|реклама|annons|annonce|mainos|iklan|quảng cáo|広告|广告|廣告|광고|إعلان|विज्ञापन"
    r"|διαφήμιση)[\W_]{0,6}",
    re.I,
)
DASHED = lazy(r"[-–—]\s?[^\W\d_]+\s?[-–—]$")
SHORT = 24  # code points


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield each caption that stands between two paragraphs of prose."""
    first, last, _ = reading.once(prose_range)
    for block in reading.page.blocks[first + 1 : max(last, 0)]:
        if len(block.text) > SHORT or block.hidden or not CAPTION.fullmatch(block.text):
            continue
        yield Evidence(f"The caption of an advertisement slot, “{block.text}”, stands inside the article.",
                       _strength(block.text), (block.span,))  # fmt: skip


def _strength(text: str) -> float:
    if "advertisment" in text.lower():
        return 0.3
    return 0.2 if DASHED.fullmatch(text) else 0.03


RULE = Rule(
    id="template.ad-caption",
    group="template_artifacts",
    severity="info",
    summary="The caption of an advertisement slot stands inside the article",
    why="The slot's label became part of the text; in its dashed form it is a theme's sample that nobody changed.",
    advice="Mark the slot as an advertisement in the markup, outside the article's text.",
    check=check,
    source="tagDiv Newspaper (recollection); measured on 906 spam and 403 good pages",
)
