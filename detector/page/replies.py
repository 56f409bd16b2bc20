"""Comments told by what closes them: "Reply", "Like · Reply · 3 h" under each, again and again."""

from __future__ import annotations

import re
from typing import Final

from detector.page.dates import AGO, CLOCK, find_date
from detector.page.drafts import CLUTTER, COMMENTS, Draft
from detector.page.kinds import ends_open
from detector.patterns import lazy

ACTION: Final = lazy(
    r"\b(?:reply|replies|répondre|responder|antworten|antwoorden|rispondi|reageer|beantwoorden|ответить|відповісти|odpowiedz|svara|svar|vastaa"
    r"|yanıtla|cevapla|balas|trả lời)\b|返信|回复|回覆|답글|جواب|رد",
    re.I,
)
# One of these is in whatever ACTION finds: a page without three of them has no such lines, which C can tell.
MARKS: Final = (
    "repl", "répondre", "responder", "antwo", "rispondi", "reageer", "ответить", "відповісти", "odpowiedz", "svar", "vastaa",
    "yanıtla", "cevapla", "balas", "trả lời", "返信", "回复", "回覆", "답글", "جواب", "رد",
)  # fmt: skip
BESIDE: Final = lazy(
    r"\b(?:likes?|unlike|dislikes?|share|quote|report|flag|permalink|link|edit|delete|follow|hide|vote|up|down|to|this|by|about|an?|hours?|log|in|leave"
    r"|gefällt|mir|melden|j|aime|partager|signaler|me|gusta|compartir|denunciar|curtir|mi|piace|segnala|нравится|lubię|to)\b",
    re.I,
)
SET_APART: Final = lazy(r" [.·•|] ")  # "Svara . 13 . Gilla . 12 minuter sedan"
LENGTH: Final = 60  # code points of a closing line
REST: Final = 6  # letters of it that no known word explains
FEWEST: Final = 3  # closing lines that make a thread
APART: Final = range(2, 16)  # lines from one to the next
BACK: Final = 8  # lines before the first closing line among which the first name stands
NAME: Final = 40  # code points of a line with a name
SAID: Final = frozenset(["paragraph", "list", "heading", "byline", "quote", "code", "caption", "teaser", "table"])


def type_replies(drafts: list[Draft], first: int) -> None:
    """Type the lines between such closing lines as comments, in place."""
    low = "\n".join([draft.text for draft in drafts[first + 1 :] if len(draft.text) <= LENGTH]).lower()
    marks = [mark for mark in MARKS if mark in low]
    if sum([low.count(mark) for mark in marks]) < FEWEST:
        return
    tails = [index for index in range(first + 1, len(drafts)) if _closes(drafts[index])]
    if len(tails) < FEWEST:
        return
    for start, end in _chains(tails):
        chain = tails[start:end]
        begin = _beginning(drafts, chain[0])
        for before, tail in zip([begin - 1, *chain], chain, strict=False):
            _settle(drafts, before + 1, tail)


def _closes(draft: Draft) -> bool:
    text = draft.text
    if len(text) > LENGTH or not ACTION.search(text):
        return False
    if SET_APART.search(text) and len(text) <= NAME and ACTION.match(text):
        return True
    bare = BESIDE.sub("", AGO.sub("", CLOCK.sub("", ACTION.sub("", text))))
    found = find_date(bare)
    if found is not None:
        bare = bare[: found.start] + bare[found.end :]
    return sum([c.isalpha() for c in bare]) <= REST


def _chains(tails: list[int]) -> list[tuple[int, int]]:
    """Return where runs of closing lines begin and end, in `tails`."""
    chains, start = [], 0
    for at in range(1, len(tails) + 1):
        if at == len(tails) or tails[at] - tails[at - 1] not in APART:
            if at - start >= FEWEST:
                chains.append((start, at))
            start = at
    return chains


def _beginning(drafts: list[Draft], tail: int) -> int:
    """Return the line with which the first comment begins: the nearest above that may be a name."""
    for index in range(tail - 1, max(-1, tail - BACK), -1):
        text = drafts[index].text
        if len(text) <= NAME and ends_open(text) and drafts[index].kind in SAID and index < tail - 1:
            return index
    return tail


def _settle(drafts: list[Draft], start: int, tail: int) -> None:
    for index in range(start, tail + 1):
        draft = drafts[index]
        if draft.kind in SAID and not draft.where & CLUTTER & ~COMMENTS:
            opens = index == start and len(draft.text) <= NAME
            draft.kind, draft.confidence, draft.level = "comment", 0.75, int(opens)
