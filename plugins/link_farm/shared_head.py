"""Rows of links that vary one search phrase: "Goa escorts, Pune escorts, Agra escorts …".

Doorway sites link their pages by the phrase they want to rank for, so that most anchors share one head noun. Measured
on labelled pages: 98 % of the pages of such a site, 0.5 % of good ones. Honest lists share words too (chapters,
months, versions, place names of one kind), so the group must be large, must make up much of the page's anchors, and
words that order things are left out, as are the site's own name ("Sky Sports, Sky Arts") and lists of institutions
that each have a site of their own. Plain text has lost its links: there the short lines of menus and lists are looked
at (over 707 honest pages read so, one false alarm; half of the doorways are still told).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final
from urllib.parse import urlsplit

from detector.nouns import Evidence, Reading, Rule, Span
from detector.signals.anchors import MOST, ORDERING, SHARE, labels, shared_heads

LEAST: Final = 12  # different anchors with the word


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the largest group of anchors that share their head."""
    plain = reading.page.kind == "text"
    if len(reading.page.links) < LEAST and not plain:
        return
    heads = reading.once(shared_heads)
    total = len({words for words, _ in reading.once(labels) if len(words) > 1}) if heads else 0
    for word, end, places in heads[:6]:
        if len(places) < LEAST:
            return
        part = len(places) / total
        if part < SHARE or not word.isalpha() or len(word) < 3 or word in ORDERING:
            continue
        if _is_name(reading.page.url, word, end) or _is_directory(reading, places):
            continue
        strength = min(0.9, 0.2 + 0.4 * min(1.0, (len(places) - LEAST) / 40) + 0.4 * max(0.0, part - SHARE))
        where = "end" if end == "last" else "begin"
        what = "lines of lists" if plain else "links"
        yield Evidence(
            f"{len(places)} different {what} {where} with “{word}”: {part:.0%} of them vary one phrase.",
            strength,
            places[:12],
        )
        return


def _is_name(url: str, word: str, end: str) -> bool:
    """Whether the anchors begin with a label of the host: the sections of a brand, Sky Sports on sky.example.

    A host that only begins with the word (iptv-deals.example) may be a doorway's.
    """
    return end == "first" and word in (urlsplit(url).hostname or "").split(".")


def _is_directory(reading: Reading, places: Sequence[Span]) -> bool:
    """Whether most of the links lead to sites of their own."""
    spans = set(places)
    outside = {link.domain for link in reading.page.links[:MOST] if link.span in spans and not link.internal}
    return 2 * len(outside) > len(places)


RULE: Final = Rule(
    id="links.shared-head",
    group="link_farm",
    severity="warning",
    summary="many link texts vary one search phrase",
    why="Links that all carry the same keyword serve search engines; a reader finds nothing under most of them.",
    advice="Link the pages that exist by what is on them, and drop pages that differ only by a name.",
    check=check,
    policy="doorway abuse",
    source="own measurement over labelled pages; Google spam policies (doorways, link spam)",
)
