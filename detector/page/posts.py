"""Posts of a discussion: told by the line over each that says who posted it, or by the names under a heading of comments."""

from __future__ import annotations

from collections import defaultdict

from detector.page.dates import CLOCK, find_date
from detector.page.drafts import CLUTTER, COMMENTS, Draft
from detector.page.kinds import PROSE, ends_open, weight
from detector.patterns import lazy

REPLIED = lazy(r"(?:(?:re|aw|sv|odp|ответ)\s?:\s?|#\d{1,4}\s+)+")  # what boards put before a thread's title
FEWEST = 3  # posts that make a discussion
LONGEST = 90  # code points of a line that says who posted and when
TITLED = 0.5  # share of different titles above such lines up to which they are the title of one thread
ANSWER = 2  # lines after one among which its sentence stands
SAYING = 0.5  # share of them with one
NEAR = 12  # lines within which the next name stands
LAST = 3  # headings of comments that are looked at, from the end
BEFORE = 2  # full paragraphs before the comments: a label over the article announces none
NAME = range(3, 31)  # code points of a name


def posted(drafts: list[Draft]) -> set[int]:
    """Return the lines that say who posted what follows, and at what time, under one and the same title or none."""
    alike: dict[str, list[int]] = defaultdict(list)
    for index in range(1, len(drafts) - 1):
        draft = drafts[index]
        text = draft.text
        if draft.kind in ("byline", "comment") and len(text) < LONGEST and _tells_when(text):
            opening = text.split(None, 1)[0].casefold()
            if opening.isalpha():
                alike[opening].append(index)
    return {index for chain in alike.values() if _is_thread(drafts, chain) for index in chain}


def _tells_when(text: str) -> bool:
    """Whether a line has a date and, beside it, a time of day."""
    found = find_date(text) if CLOCK.search(text) else None
    return found is not None and bool(CLOCK.search(text[: found.start] + " " + text[found.end :]))


def _is_thread(drafts: list[Draft], chain: list[int]) -> bool:
    if len(chain) < FEWEST or len({drafts[index].text for index in chain}) < FEWEST:
        return False
    titles = [REPLIED.sub("", drafts[index - 1].text.casefold()) for index in chain]
    said = sum([says(drafts, index) for index in chain])
    return len(set(titles)) <= TITLED * len(titles) and said >= SAYING * len(chain)


def says(drafts: list[Draft], index: int) -> bool:
    """Whether a sentence stands right after a line."""
    near = drafts[index + 1 : index + 1 + ANSWER]
    return any(draft.kind in ("paragraph", "comment") and not ends_open(draft.text) for draft in near)


def named(drafts: list[Draft], announced: list[int]) -> set[int]:
    """Return the names that stand over sentences, again and again, under a heading of comments after the article."""
    for start in announced[: -LAST - 1 : -1]:
        told = sum([draft.kind == "paragraph" and weight(draft.text) >= PROSE for draft in drafts[:start]])
        found: list[int] = []
        at = start
        for index in range(start + 1, len(drafts) - 1) if told >= BEFORE else ():
            if index - at > NEAR:
                break
            if is_name(drafts[index]) and not is_name(drafts[index + 1]) and says(drafts, index):
                found.append(index)
                at = index
        if len({drafts[index].text for index in found}) >= FEWEST:
            return set(found)
    return set()


def is_name(draft: Draft) -> bool:
    """Whether a line may be a name: one to three words and no mark at the end."""
    text = draft.text
    return (
        len(text) in NAME
        and draft.kind in ("paragraph", "list", "heading", "byline", "navigation", "comment")
        and text.count(" ") <= 2
        and ends_open(text)
        and text[0].isalpha()
        and not draft.where & CLUTTER & ~COMMENTS
        and find_date(text) is None
    )
