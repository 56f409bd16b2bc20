"""Links named by machines: file names and hashes as link texts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from detector.nouns import Evidence, Reading, Rule
from detector.patterns import lazy
from detector.signals.anchors import anchors
from detector.signals.page_subject import page_subject

NAME: Final = lazy(r"(?=[^.]*\d)[\w-]{12,80}\.(?:html?|php|aspx?)|[0-9a-f]{16,64}", re.IGNORECASE)
LEAST: Final = 4


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield internal links whose texts are file names or hashes."""
    found = [
        link
        for words, link in zip(*reading.once(anchors), strict=True)
        if len(words) == 1 and len(words[0]) > 15 and NAME.fullmatch(words[0])
    ]
    if len(found) < LEAST or reading.once(page_subject).code:
        return
    yield Evidence(
        f"{len(found)} links are named by file names, such as “{found[0].text.strip()}”.",
        min(0.6, 0.3 + 0.04 * len(found)),
        tuple(link.span for link in found[:8]),
    )


RULE: Final = Rule(
    id="links.machine-names",
    group="link_farm",
    severity="warning",
    summary="links are named by file names",
    why="A generator tied its pages together for crawlers; no reader can tell where such a link leads.",
    advice="Name each link by what it leads to, or drop it.",
    check=check,
    policy="scaled content abuse",
    source="own measurement over labelled pages",
)
