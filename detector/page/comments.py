"""Readers' comments: who, when, what; from markup or from lines recognised as such."""

from __future__ import annotations

import re
from typing import Final

from detector.nouns import Block, Comment, Span
from detector.page.dates import AGO, CLOCK, find_date
from detector.page.drafts import BYLINE, ITEM, POSTED, Draft, Place
from detector.page.words import words
from detector.patterns import lazy

LEAD: Final = lazy(
    r"(?:says|said|wrote|writes|sagt|schreibt|dit|a dit|dice|diz|disse|ha detto|zegt|schreef|пишет|pisze|skriver|der|diyor ki)\s*:?\s*\Z",
    re.I,
)
TRIM: Final = " \t,;:|·•–—-()\n"
LATER: Final = lazy(
    r"\b(?:reply|permalink|edit|report|antworten|répondre|responder|rispondi|reageer|ответить|odpowiedz|svara|vastaa|yanıtla|balas)\b",
    re.I,
)
HEAD: Final = POSTED | BYLINE  # who wrote a comment, and when
MOST: Final = 2_000  # comments kept


def find_comments(drafts: list[Draft], blocks: tuple[Block, ...]) -> tuple[Comment, ...]:
    """Return the comments among typed blocks; `blocks` are those of the first `len(blocks)` drafts."""
    groups: list[list[int]] = []
    item: object = None
    for index in range(len(blocks)):
        draft = drafts[index]
        if draft.kind != "comment":
            continue
        own = _item(draft.place) if draft.place is not None else None
        if own is not None:
            begins = own is not item
        elif draft.place is None:
            begins = draft.level == 1
        else:  # marked-up comments whose container is none that is known: each begins with who wrote it
            begins = _heads(draft) and bool(groups) and not _heads(drafts[groups[-1][-1]])
        if begins or not groups:
            groups.append([])
        groups[-1].append(index)
        item = own
    found = [_comment([drafts[i] for i in group], [blocks[i] for i in group]) for group in groups[:MOST]]
    return tuple(comment for comment in found if comment is not None)


def _heads(draft: Draft) -> bool:
    return bool(draft.where & HEAD) or (len(draft.text) < 100 and all(split_head(draft.text)))


def _item(place: Place | None) -> Place | None:
    while place is not None and not place.where & ITEM:
        place = place.parent
    return place


def _comment(drafts: list[Draft], blocks: list[Block]) -> Comment | None:
    author = time = ""
    said: list[str] = []
    for draft in drafts:
        text = draft.text
        head = bool(draft.where & HEAD) or (not said and len(text) < 100)
        if head and (not author or not time) and len(text) < 160:
            name, when = split_head(text)
            if when or draft.where & HEAD or draft.level == 1:
                author, time = author or name, time or when
                continue
        if len(text) < 30 and (LATER.search(text) or words().exact.get(text.lower()) in ("navigation", "form-prompt")):
            continue
        said.append(text)
    if not said or not (author or time):
        return None
    return Comment(author, time, "\n".join(said), Span(blocks[0].span.start, blocks[-1].span.end))


def split_head(text: str) -> tuple[str, str]:
    """Split "Jo Doe says: May 3, 2021 at 5:10 pm Reply" into who and when."""
    found = find_date(text)
    ago = None if found else AGO.search(text)
    if found is None and ago is None:
        name = LEAD.sub("", LATER.sub("", text).strip(TRIM)).strip(TRIM)
        return (name if len(name) <= 60 else ""), ""
    start, end = (found.start, found.end) if found else ago.span()  # type: ignore[union-attr]
    clock = CLOCK.search(text, end, end + 20)
    if clock:
        end = clock.end()
    name = text[:start].strip(TRIM)
    name = re.sub(r"\b(?:on|at|am|le|el|em|il|op|den)\Z", "", name).strip(TRIM)
    return LEAD.sub("", name).strip(TRIM)[:60], text[start:end].strip(TRIM)
