"""A page's structure as tokens, for template fingerprints."""

from __future__ import annotations

from typing import Final

from detector.page.drafts import Place

TOKENS: Final = 4_000  # kept of one page


def structure(places: list[Place]) -> tuple[str, ...]:
    """Return `tag.class` of each block-level element in order, with the first class only."""
    return tuple([place.tag + place.mark for place in places[:TOKENS]])
