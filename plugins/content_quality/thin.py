"""Little to read: a handful of words under a full frame of menus, or hardly any words at all.

Short pages can be right (a notice, a contact, a definition), so this is the weakest of signs: it speaks only where
links and labels outweigh the text many times over, or where nothing but a frame is left. Yoast calls under 100 words
far too short, squirrelscan and LibreCrawl under 300. Measured on labelled pages it speaks on 4.8 % of good and 2.6 % of
bad ones: so it is shown, and never scored.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detector.nouns import Evidence, Reading, Rule
from detector.signals.block_places import main_blocks

LEAST: Final = 60  # words of main text
LEFT_OUT: Final = ("title", "description", "code", "table")
FRAME: Final = 8  # times as many words around it


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield pages whose frame outweighs their text."""
    if reading.page.language.code in ("zh", "ja", "th", "ko", "lo", "km", "my"):
        return
    main = 0
    for block in reading.once(main_blocks):
        if block.kind not in LEFT_OUT:
            main += block.text.count(" ") + 1
            if main >= LEAST:
                return
    frame = [b.text for b in reading.page.blocks if not b.main and not b.hidden and b.kind not in LEFT_OUT]
    around = sum([text.count(" ") + 1 for text in frame])
    if around >= 200 and around >= FRAME * max(main, 1):
        yield Evidence(f"{main} words of text stand in a frame of {around} words of menus, lists and labels.", 0.15)


RULE: Final = Rule(
    id="quality.thin",
    group="content_quality",
    severity="info",
    summary="hardly any text under a full frame",
    why="A reader finds menus and lists, and nothing that was written for this page.",
    advice="Say what the page is for, or merge it with another.",
    check=check,
    shadow=True,
    policy="thin affiliation",
    source="Yoast (< 100 words), squirrelscan and LibreCrawl (< 300 words); own measurement",
)
