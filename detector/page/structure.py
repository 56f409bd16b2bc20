"""A page's structure as tokens, for template fingerprints."""

from __future__ import annotations

from detector.page.drafts import Place

TOKENS = 4_000  # kept of one page
_tokens: dict[tuple[str, str], str] = {}  # templates repeat theirs page after page
CACHE_SIZE = 50_000


def structure(places: list[Place]) -> tuple[str, ...]:
    """Return `tag.class` of each block-level element in order, with the first class only."""
    known = _tokens
    return tuple([known.get((place.tag, place.classes)) or _token(place) for place in places[:TOKENS]])


def _token(place: Place) -> str:
    if len(_tokens) >= CACHE_SIZE:
        _tokens.clear()
    first = place.classes.split(maxsplit=1)
    token = f"{place.tag}.{first[0][:60]}" if first else place.tag
    if len(place.classes) <= 200:
        _tokens[place.tag, place.classes] = token
    return token
