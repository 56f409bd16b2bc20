"""A tail of teasers that outweighs the article: cut excerpts of stories about anything.

Newspapers announce other stories too, with a headline or a line each. What marks a farm's tail is that long excerpts,
all cut off by an ellipsis, make up much of the page's words, and that they have nothing to do with the article. One
measure, two rules: Gopher's line rule (at most 30 % of lines may end in an ellipsis) sees the first half only, and
nobody measures the second.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from detector.nouns import Evidence, Reading, Rule
from detector.signals.block_places import of_kind, places_by_kind
from detector.signals.counts import ELLIPSES
from detector.signals.sentences import excerpt
from detector.signals.teasers import teasers, unrelated

LEAST: Final = 5  # teasers
SHARE: Final = 0.25  # of the page's words
LONG: Final = 12  # words of a usual excerpt: shorter ones are headlines, which any newspaper announces
ARTICLE: Final = 900  # characters of main prose: a page that only lists is an index, and may


def check_cut(reading: Reading) -> Iterator[Evidence]:
    """Yield when many cut excerpts make up much of the page."""
    if not _has_article(reading, LEAST):
        return
    found = reading.once(teasers)
    cut = [teaser for teaser in found.teasers if teaser.cut]
    if len(cut) < LEAST or not found.page_words:
        return
    words = sum(teaser.words for teaser in cut)
    part = words / found.page_words
    if part < SHARE or words / len(cut) < LONG:
        return
    yield Evidence(
        f"{len(cut)} excerpts of other stories, cut off by an ellipsis, make up {part:.0%} of the page's words.",
        min(0.5, 0.15 + 0.5 * (part - SHARE) + 0.02 * (len(cut) - LEAST)),
        tuple(teaser.span for teaser in cut[:12]),
    )


def check_unrelated(reading: Reading) -> Iterator[Evidence]:
    """Yield when most teasers are about something else than the page."""
    if not _has_article(reading, (LEAST + 1) // 2):
        return
    found = reading.once(teasers)
    if len(found.teasers) < LEAST or not found.subject or not found.page_words:
        return
    foreign = unrelated(found)
    words = sum(teaser.words for teaser in foreign)
    if len(foreign) < LEAST or len(foreign) < 0.6 * len(found.teasers) or words < SHARE * found.page_words:
        return
    if words / len(foreign) < LONG or 2 * sum(teaser.cut for teaser in foreign) < len(foreign):
        return
    titles = ", ".join(f"“{excerpt(teaser.title or teaser.excerpt)}”" for teaser in foreign[:3])
    yield Evidence(
        f"{len(foreign)} of {len(found.teasers)} teasers have nothing to do with the page's subject and fill "
        f"{words / found.page_words:.0%} of its words: {titles}.",
        min(0.5, 0.15 + 0.5 * (words / found.page_words - SHARE) + 0.015 * len(foreign)),
        tuple(teaser.span for teaser in foreign[:12]),
    )


def _has_article(reading: Reading, cut: int) -> bool:
    """Whether teasers can be a tail at all: there are enough of them, `cut` ones at least, and an article before them.

    Asked before any word of the page is counted.
    """
    if len(reading.once(places_by_kind).get("teaser", ())) < LEAST:
        return False
    if sum(block.text.endswith(ELLIPSES) for block in of_kind(reading, "teaser")) < cut:
        return False
    return sum(len(block.text) for block in of_kind(reading, "paragraph") if block.main) >= ARTICLE


RULES: Final = (
    Rule(
        id="links.cut-teasers",
        group="link_farm",
        severity="warning",
        summary="cut excerpts of other stories make up much of the page",
        why="A reader who came for one story gets a stack of beginnings; a crawler takes them for the page's content.",
        advice="Announce other stories with their headlines, outside the article, and fewer of them.",
        check=check_cut,
        shadow=True,
        source="Gopher (arXiv:2112.11446): lines that end in an ellipsis <= .30; own measurement",
    ),
    Rule(
        id="links.unrelated-teasers",
        group="link_farm",
        severity="warning",
        summary="most announcements have nothing to do with the page's subject",
        why="A mixture of stories about anything is how sites look that publish for clicks alone.",
        advice="Recommend what belongs to the subject.",
        check=check_unrelated,
        source="own measurement over labelled pages",
    ),
)
