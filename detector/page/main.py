"""Which blocks are the main content: what a good extractor would keep.

Markup: the element that holds most of the prose, with the cluttered places inside it left out (the idea of
Readability and of boilerpipe's densities: prose is long, has commas and few links). Text: by kind alone.
"""

from __future__ import annotations

from typing import Final

from detector.page.drafts import (
    CLUTTER,
    COMMENTS,
    HEADING,
    NAV,
    UNHIDE,
    Draft,
    Place,
)  # fmt: skip
from detector.page.kinds import is_prose

CONTENT: Final = frozenset(["heading", "paragraph", "list", "table", "quote", "code", "faq-question", "faq-answer"])
REVOKED: Final = 0.5  # share of a page's text from which a place is no clutter, whatever its class says
SURELY: Final = 0.75  # the same for a place whose very tag says so
TELLING: Final = frozenset(("aside", "footer", "nav"))
DOMINANT: Final = 0.7  # share of its parent's prose from which a child is where the content lives
TOLD: Final = 600  # code points of sentences that no menu has
HEADED: Final = 200  # code points around the headline from which a place is more than its frame
LEAD: Final = 30  # blocks before the prose in which the headline may stand
LISTING: Final = 250  # code points of main content below which a page is taken for a listing
STANDFIRST: Final = 40  # code points of a lead
UNHIDDEN: Final = 0.9  # share of a page's text that only a script can mean to show


def correct_claims(drafts: list[Draft], places: list[Place]) -> None:
    """Undo what names claim of a place that holds the page: a form, menu or hidden wrapper around it all."""
    total = 0
    headline: Draft | None = None
    for draft in drafts:
        size = len(draft.text) - draft.linked
        total += size
        if draft.place is not None:
            draft.place.size += size
        if draft.level == 1 and headline is None and draft.where & HEADING:
            headline = draft
    for place in reversed(places):
        if place.size and place.parent is not None:
            place.parent.size += place.size
    suspects = {id(place): False for place in places if place.size > REVOKED * total}
    suspects |= dict.fromkeys(_told(drafts), False)
    suspects |= dict.fromkeys(_around(headline), True)
    revoked = [_revoke(place, total, suspects[id(place)]) for place in places if id(place) in suspects]
    if any(revoked):
        _pass_on(drafts, places)


def _around(headline: Draft | None) -> list[int]:
    """The places around the headline, itself left out: no menu, sidebar or form holds the page's own headline."""
    found: list[int] = []
    place = headline.place if headline is not None else None
    while place is not None and place.parent is not None:
        place = place.parent
        if place.size > HEADED:
            found.append(id(place))
    return found


def _told(drafts: list[Draft]) -> list[int]:
    """The places that call themselves a menu, by their class alone, and tell a story: mostly sentences without links."""
    prose: dict[int, int] = {}
    claims: dict[int, Place] = {}
    for draft in drafts:
        place = draft.place
        if place is None or not draft.where & NAV or draft.linked > 0.3 * len(draft.text) or not is_prose(draft.text):
            continue
        while place.parent is not None and place.parent.where & NAV:
            place = place.parent
        claims[id(place)] = place
        prose[id(place)] = prose.get(id(place), 0) + len(draft.text)
    return [key for key, size in prose.items() if size >= max(TOLD, REVOKED * claims[key].size)]


def _revoke(place: Place, total: int, headed: bool) -> bool:
    """Take back what a place claims of itself; its parents were corrected before it."""
    up = place.parent
    new = place.where & ~(up.where if up is not None else 0) & CLUTTER
    if place.tag in TELLING and place.size <= SURELY * total and not headed:
        return False
    if place.size <= UNHIDDEN * total and not headed:
        new &= ~COMMENTS
    if place.hidden and place.size > UNHIDDEN * total:
        new |= UNHIDE
    place.revoked = new
    return bool(new)


def _pass_on(drafts: list[Draft], places: list[Place]) -> None:
    for place in places:
        up = place.parent
        bits = place.revoked | (up.revoked if up is not None else 0)
        if bits:
            place.revoked = bits
            place.where &= ~bits
    for draft in drafts:
        bits = draft.place.revoked if draft.place is not None else 0
        if bits:
            draft.where &= ~bits
            if bits & UNHIDE:
                draft.hidden = ""


def mark_main(drafts: list[Draft], places: list[Place]) -> None:
    """Set the main flag of drafts that came from HTML, in place."""
    for draft in drafts:
        place = draft.place
        if place is not None and _is_prose(draft):
            place.score += len(draft.text) - 2 * draft.linked
    for place in reversed(places):
        if place.score and place.parent is not None:
            place.parent.score += place.score
    best = _best(places)
    if best is not None:
        best.inside = True
        for place in places:
            if place.parent is not None and place.parent.inside:
                place.inside = True
    kept = _without_tail([draft for draft in _from_headline(drafts, best is not None) if _fits(draft)])
    if sum([len(draft.text) for draft in kept]) < LISTING:
        kept = _instead(drafts) or kept
    for draft in kept:
        draft.main = True
    for draft in drafts:
        if draft.kind == "list" and not draft.main and draft.linked > 0.8 * len(draft.text):
            draft.kind, draft.confidence = "navigation", 0.6


def _instead(drafts: list[Draft]) -> list[Draft]:
    """The content of a page without an article: a front page's teasers, a discussion's posts."""
    teasers = [draft for draft in drafts if draft.kind == "teaser" and not draft.where & CLUTTER]
    posts = [draft for draft in drafts if draft.kind == "comment" and not draft.where & CLUTTER]
    return max(teasers, posts, key=lambda found: sum([len(draft.text) for draft in found]))


def _from_headline(drafts: list[Draft], found: bool) -> list[Draft]:
    """What stands in the best place, and before it what follows the headline: standfirst and lead."""
    if not found:
        return drafts
    first = next((i for i, draft in enumerate(drafts) if _is_inside(draft)), len(drafts))
    heads = [i for i in range(max(0, first - LEAD), first) if drafts[i].level == 1 and drafts[i].where & HEADING]
    lead = [draft for draft in drafts[heads[0] : first] if _leads(draft)] if heads else []
    return lead + [draft for draft in drafts[first:] if _is_inside(draft)]


def _is_inside(draft: Draft) -> bool:
    return draft.place is not None and draft.place.inside


def _leads(draft: Draft) -> bool:
    size = len(draft.text)
    return draft.linked < 0.3 * size and size >= (STANDFIRST if draft.kind == "paragraph" else 2 * STANDFIRST)


def _is_prose(draft: Draft) -> bool:
    size = len(draft.text)
    return (
        draft.kind in ("paragraph", "quote", "list", "faq-answer", "table", "code")
        and not draft.hidden
        and not draft.where & CLUTTER
        and size > (60 if draft.kind == "paragraph" else 100) // (1 if draft.text.isascii() else 2)
        and draft.linked < 0.4 * size
    )


def _best(places: list[Place]) -> Place | None:
    """Descend from the root while one child holds nearly all prose of its parent."""
    children: dict[int, Place] = {}
    root = None
    for place in places:
        if place.score <= 0:
            continue
        root = root or place
        up = id(place.parent)
        if up not in children or place.score > children[up].score:
            children[up] = place
    best = root
    while best is not None:
        child = children.get(id(best))
        if child is None or child.score < DOMINANT * best.score or child.tag in ("p", "li", "td", "blockquote", "pre"):
            break
        best = child
    return best


def _fits(draft: Draft) -> bool:
    return (
        draft.kind in CONTENT
        and not (draft.level == 1 and draft.where & HEADING)  # the headline, as the title of a text, stands apart
        and not draft.hidden
        and not draft.where & CLUTTER
        and (draft.linked < 0.6 * len(draft.text) or draft.kind == "heading")
    )


def _without_tail(kept: list[Draft]) -> list[Draft]:
    """Leave out headings and link lists after the last stretch of prose."""
    end = len(kept)
    while end and (kept[end - 1].kind == "heading" or kept[end - 1].linked > 0.4 * len(kept[end - 1].text)):
        end -= 1
    return kept[:end]


def mark_lines(drafts: list[Draft]) -> None:
    """Set the main flag of drafts that came from plain text or Markdown, in place."""
    last = max((i for i, d in enumerate(drafts) if d.kind in CONTENT and d.kind != "heading"), default=-1)
    for index, draft in enumerate(drafts):
        draft.main = draft.kind in CONTENT and not draft.hidden and (index <= last or draft.kind != "heading")
