"""Pictures and snippets taken from elsewhere, one after the other: "Source: www.example.org", "Images: bing.com".

An honest page credits a picture here and there; doorway generators put a credit line under every scraped picture and
fill the gaps with snippets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from detector.nouns import Block, Evidence, Reading, Rule
from detector.patterns import lazy

HOST: Final = r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,10}/?"
CREDIT: Final = lazy(
    rf"(?:(?:image|photo|picture|video|img)s?\s*)?(?:source|credit|from|by|via|images|sumber|fuente|quelle|fonte)\s*[:：]\s*{HOST}",
    re.IGNORECASE,
)
ENDS_IN_HOST: Final = lazy(rf"\S.{{8,200}}\s(?:from|via|source:|dari|by)\s+{HOST}", re.IGNORECASE)
ENDS: Final = lazy(r"\.[a-z]{2,10}/?$", re.IGNORECASE)  # a cheap first look
MARKS: Final = '.!?:…)"”’»'  # no address ends on one
LEAST: Final = 4


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the credit lines when there are many."""
    short = [b for b in reading.page.blocks if 8 < len(b.text) < 260 and "." in b.text and b.text[-1] not in MARKS]
    found = [block for block in short if not block.hidden and _is_credit(block)]
    if len(found) < LEAST:  # as on most pages
        return
    hosts = {block.text.rstrip("/").rsplit(None, 1)[-1].lower().removeprefix("www.") for block in found}
    if len(hosts) < 2:
        return
    prose = [block for block in reading.page.blocks if block.main and len(block.text) > 60]
    if len(found) < 0.25 * len(prose):
        return
    yield Evidence(
        f"{len(found)} lines credit pictures or texts to {len(hosts)} other sites ({', '.join(sorted(hosts)[:4])} …).",
        min(0.8, 0.3 + 0.03 * len(found)),
        tuple(block.span for block in found[:12]),
    )


def _is_credit(block: Block) -> bool:
    text = block.text
    if "." not in text[text.rfind(" ") + 1 : -1] or ENDS.search(text, len(text) - 13) is None:
        return False
    return CREDIT.fullmatch(text) is not None or ENDS_IN_HOST.fullmatch(text) is not None


RULE: Final = Rule(
    id="quality.borrowed-captions",
    group="content_quality",
    severity="warning",
    summary="picture after picture is credited to another site",
    why="A page put together from other sites' pictures and snippets adds nothing to them.",
    advice="Use your own pictures, or a few with leave, and write the text yourself.",
    check=check,
    policy="scraped content",
    source="own measurement over labelled pages; Google spam policies (scraped content)",
)
