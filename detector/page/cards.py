"""Cards: headings that lead elsewhere, with the lines under them, repeated over a page."""

from __future__ import annotations

from collections import Counter
from typing import Final

from detector.page.drafts import HEADING, Draft, Place
from detector.page.kinds import PROSE, is_truncated

FEWEST: Final = 3  # linked headings of one level from which they are cards
LINKED: Final = 0.8  # share of a heading inside links
UNDER: Final = 5  # lines of a card looked at
CLIMB: Final = 4  # ancestors of the heading that may be the card
CARD_KINDS: Final = frozenset(("paragraph", "list", "caption", "table"))


def type_cards(drafts: list[Draft]) -> None:
    """Type linked headings that repeat as teasers, with what stands in the same card, in place."""
    heads = [
        index
        for index, draft in enumerate(drafts)
        if draft.kind == "heading"
        and draft.linked >= LINKED * len(draft.text)
        and draft.where & HEADING
        and draft.level > 1
    ]
    if len(heads) < FEWEST:
        return
    often = Counter([drafts[index].level for index in heads])
    for at, index in enumerate(heads):
        head = drafts[index]
        if often[head.level] >= FEWEST:
            near = [drafts[other].place for other in heads[max(0, at - 1) : at + 2] if other != index]
            _type_card(drafts, index, _card(head.place, near))


def _type_card(drafts: list[Draft], index: int, card: Place | None) -> None:
    head = drafts[index]
    after = drafts[index + 1 : index + 1 + UNDER]
    flat = card is None or card is head.place
    if (
        flat
        and after
        and after[0].kind == "paragraph"
        and len(after[0].text) >= PROSE
        and not is_truncated(after[0].text)
    ):
        return  # a heading of the article itself, linked to what it is about
    head.kind, head.confidence = "teaser", 0.75
    for draft in after:
        if draft.kind == "heading" or flat or not _is_inside(draft.place, card):
            break
        if draft.kind in CARD_KINDS:
            draft.kind, draft.confidence = "teaser", 0.7


def _card(place: Place | None, near: list[Place | None]) -> Place | None:
    """Return the largest place around a heading that does not hold the linked heading before or after it."""
    others = {id(up) for other in near for up in _up(other)}
    card = None
    for _ in range(CLIMB):
        if place is None or id(place) in others:
            break
        card, place = place, place.parent
    return card


def _up(place: Place | None) -> list[Place]:
    found: list[Place] = []
    while place is not None and len(found) < 2 * CLIMB:
        found.append(place)
        place = place.parent
    return found


def _is_inside(place: Place | None, card: Place | None) -> bool:
    for _ in range(CLIMB + 2):
        if place is card:
            return True
        if place is None:
            return False
        place = place.parent
    return False
