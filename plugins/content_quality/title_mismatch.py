"""A title about something else than the page: not one of its content words returns below it.

Comparing title and first heading alone fires on 5.5 % of good pages (brands, slogans, shop names), so the whole main
text, all headings, the description and the address are asked. What is left are pages whose head was set for another
business or another search, and pages whose text was replaced.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from detector.nouns import Block, Evidence, Reading, Rule
from detector.patterns import lazy
from detector.signals.block_places import of_kind
from detector.signals.stems import stem_words
from detector.signals.words import split_words

LEAST_STEMS: Final = 4
UNSPACED: Final = ("zh", "ja", "th", "lo", "km", "my")
LEAST_TEXT: Final = 800  # characters of main text
SCRIPT: Final = lazy(r"[^\W\d_a-zà-öø-ÿ]", re.IGNORECASE)  # letters other than Latin ones


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield a title none of whose parts has a content word in common with the page."""
    page = reading.page
    title = next((block for block in page.blocks[:6] if block.kind == "title"), None)
    if title is None or len(title.text) > 200:
        return
    stems = set(stem_words(split_words(title.text).words))
    if len(stems) < LEAST_STEMS or page.language.code in UNSPACED:
        return
    heads = " ".join([block.text for block in of_kind(reading, "heading")]).lower()
    if any(stem in heads for stem in stems):
        return
    text = " ".join([block.text for block in page.blocks if _tells(block)])
    if len(text) < LEAST_TEXT or bool(SCRIPT.search(title.text)) != bool(SCRIPT.search(text[:2000])):
        return
    low = f"{text} {page.url.replace('-', ' ')}".lower()
    if any(stem in low for stem in stems):
        return
    yield Evidence(f"Not one content word of the title “{title.text[:100]}” stands on the page.", 0.3, (title.span,))


def _tells(block: Block) -> bool:
    """Blocks that say what the page is about; menus and footers repeat the title's brand."""
    return (
        block.kind != "title"
        and not block.hidden
        and (block.main or block.kind in ("heading", "description", "breadcrumb"))
    )


RULE: Final = Rule(
    id="quality.title-mismatch",
    group="content_quality",
    severity="warning",
    summary="the title is about something else than the page",
    why="A reader who came for the title finds something else; replaced texts and copied heads look like this.",
    advice="Title the page by what it says.",
    check=check,
    policy="misleading functionality",
    source="own measurement over labelled pages; title agreement checks of SEO auditors",
)
