"""Which blocks are the main content: what a good extractor would keep.

Markup: the element that holds most of the prose, with the cluttered places inside it left out (the idea of
Readability and of boilerpipe's densities: prose is long, has commas and few links). Text: by kind alone.
"""

from __future__ import annotations

from detector.page.drafts import (
    CLUTTER, COMMENTS, UNHIDE, Draft, Place,
)  # fmt: skip

CONTENT = frozenset("heading paragraph list table quote code caption faq-question faq-answer".split())
REVOKED = 0.6  # share of a page's text from which a place is no clutter, whatever its class says
DOMINANT = 0.7  # share of its parent's prose from which a child is where the content lives
UNHIDDEN = 0.9  # share of a page's text that only a script can mean to show


def correct_claims(drafts: list[Draft], places: list[Place]) -> None:
    """Undo what names claim of a place that then holds the page: a form, menu or hidden wrapper around it all."""
    total = 0
    for draft in drafts:
        size = len(draft.text) - draft.linked
        total += size
        if draft.place is not None:
            draft.place.size += size
    _sum_up(places)
    revoked: dict[int, int] = {}
    for place in places:
        up = place.parent
        bits = revoked.get(id(up), 0) if up is not None else 0
        new = place.where & ~(up.where if up is not None else 0) & CLUTTER
        if place.size > REVOKED * total:
            bits |= new & ~COMMENTS if place.size < UNHIDDEN * total else new
            if place.hidden and place.size > UNHIDDEN * total:
                bits |= UNHIDE
        if bits:
            revoked[id(place)] = bits
            place.where &= ~bits
    if revoked:
        _revoke(drafts, revoked)


def _sum_up(places: list[Place]) -> None:
    for place in reversed(places):
        if place.size and place.parent is not None:
            place.parent.size += place.size


def _revoke(drafts: list[Draft], revoked: dict[int, int]) -> None:
    for draft in drafts:
        bits = revoked.get(id(draft.place), 0)
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
    inside = {id(best)} if best is not None else set()
    for place in places:
        if id(place.parent) in inside:
            inside.add(id(place))
    kept = [draft for draft in drafts if _fits(draft) and (best is None or id(draft.place) in inside)]
    for draft in _without_tail(kept):
        draft.main = True


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


