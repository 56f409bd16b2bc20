"""Runs of short lines between what is certain: headings before prose, lists between, menus around."""

from __future__ import annotations

import re
from typing import Final

from detector.page.drafts import Draft
from detector.page.kinds import HEADING_LENGTH, PROSE, ends_open, is_prose, weight
from detector.patterns import lazy

BULLET: Final = lazy(r"(?:[-*•‣▪●○◦·–—✓✔→►»]|\d{1,3}[.)]|[a-z]\))\s+(?=\S)")
NUMBERED: Final = lazy(r"\d{1,3}[.)]\s")
CHAPTER: Final = lazy(r"\d{1,2}(?:\.\d{1,2}){0,4}[.)]?\s")
POSED: Final = lazy(
    r"\b(?:left|right|center|centre|above|below|pictured|seen here|file photo|shakes? hands|poses?|looks? on|speaks? (?:at|during|to)"
    r"|attends?|arrives?|links|rechts|im bild|à gauche|à droite|izquierda|derecha)\b",
    re.I,
)
CREDIT: Final = lazy(
    r"\b(?:photo(?:graph|s)?|image|picture|foto|bild|crédito|illustration)s?(?: (?:source|credits?|by))?: |/(?:Getty|Shutterstock|Reuters|AFP|AP)\b",
    re.I,
)
CODE_LINE: Final = lazy(
    r"\s*(?:[$#>] \w|>>> |(?:import|from|def|class|const|let|var|function|return|public|private|package|using|#include|sudo|npm|pip3?|git|docker"
    r"|curl|cd|apt(?:-get)?|SELECT|INSERT|CREATE) [^.!?]*$|</?[a-z][\w-]*[^<>]*>|[{}()\[\];]+$|//|/\*|<\?|@\w+\()|.*[;{}]\s*$"
)
SENTENCE: Final = 95  # code points of a sentence from which it is no label among labels
# "Ann (talk) 09:52, 30 May 2018 (UTC)" closes what was said.
SIGNED: Final = lazy(r"\d\d:\d\d.{0,30}\([A-Z]{2,5}\)\s*\Z")
SIGNATURE: Final = 60  # code points at the end of a line in which it stands
HEADLINES: Final = 4  # lines after the body that are headlines of other pages
WORDY: Final = range(4, 7)  # words of such a line, on average; labels of a menu have fewer
CLOSE: Final = range(1, 6)  # lines between two paragraphs of one body
TERSE: Final = 50  # code points of a menu's lines, on average; longer ones are statements
LISTED: Final = 5  # lines of a run from which they are a list, fewer are headings
FRAME: Final = frozenset(("navigation", "form-prompt", "breadcrumb", "footer", "ad-slot"))


def extent(drafts: list[Draft]) -> tuple[int, int]:
    """Return the first and last line of the body: paragraphs that have another one close by, where there are any."""
    prose = [i for i, draft in enumerate(drafts) if draft.kind == "paragraph" and is_prose(draft.text)]
    full = [i for i in prose if weight(drafts[i].text) >= PROSE]
    prose = full if len(full) > 1 else prose
    close = [
        i
        for at, i in enumerate(prose)
        if i - prose[at - 1] in CLOSE or (at + 1 < len(prose) and prose[at + 1] - i in CLOSE)
    ]
    lines = close or prose
    return (lines[0], lines[-1]) if lines else (len(drafts), -1)


def _is_prose(draft: Draft) -> bool:
    return draft.kind == "paragraph" and is_prose(draft.text)


def settle(draft: Draft, kind: str, confidence: float, level: int = 0) -> None:
    """Decide the kind of a draft."""
    draft.kind, draft.confidence, draft.level = kind, confidence, level  # type: ignore[assignment]


def type_runs(drafts: list[Draft], first: int, last: int) -> None:
    """Type the undecided short lines: headings before prose, lists between, navigation around."""
    index = 0
    while index < len(drafts):
        end = index
        while end < len(drafts) and not drafts[end].confidence and not _is_body(drafts[end], first <= end <= last):
            end += 1
        if end > index:
            _type_run(drafts, index, end, index < first, index > last)
        index = max(end, index + 1)
    for draft in drafts:
        draft.confidence = draft.confidence or 0.7  # the prose


def _is_body(draft: Draft, within: bool) -> bool:
    """A paragraph; before and after the body, a sentence among menus and notices is none."""
    return _is_prose(draft) and (within or weight(draft.text) >= PROSE)


def _type_run(drafts: list[Draft], start: int, end: int, front: bool, tail: bool) -> None:
    run = drafts[start:end]
    headed = end < len(drafts) and (_is_prose(drafts[end]) or drafts[end].kind in ("faq-question", "byline"))
    around = tail or (front and _is_terse(run))
    menu = len(run) >= 3 and (_is_menu(run) or (around and not _speaks(run)))
    after_byline = start > 0 and drafts[start - 1].kind == "byline" and drafts[start].gap == 0
    for index in range(start, end):
        draft, closing = drafts[index], end - index  # lines left in the run
        if headed and len(run) == 1 and NUMBERED.match(draft.text) and _is_heading(draft.text):
            settle(draft, "heading", 0.6, 2)
        if draft.confidence or _type_shape(draft, menu and (front or tail)):
            continue
        if after_byline and index == start and headed:
            settle(draft, "caption", 0.5)
        elif headed and closing == 1 and _is_caption(drafts, index):
            settle(draft, "caption", 0.6)
        elif headed and closing <= 2 and _is_heading(draft.text):
            settle(draft, "heading", 0.75, 2)
        else:
            _type_label(draft, len(run), menu or _is_framed(drafts, start, end, front or tail), end == len(drafts))
    if tail and menu and not run[0].tag:  # in markup, links tell
        _type_headlines([draft for draft in run if draft.kind == "navigation"])


def _type_headlines(lines: list[Draft]) -> None:
    """After the body, lines as long as headlines announce other pages; shorter ones are a menu."""
    numbered = sum([CHAPTER.match(draft.text) is not None for draft in lines])
    if 2 * numbered > len(lines):  # chapters
        return
    if len(lines) >= HEADLINES and sum([draft.text.count(" ") + 1 for draft in lines]) // len(lines) in WORDY:
        for draft in lines:
            settle(draft, "teaser", 0.5)


def _type_shape(draft: Draft, around: bool) -> bool:
    """Type a line by its marks alone: bullet, cells, code."""
    text = draft.text
    if BULLET.match(text) and not around:
        settle(draft, "paragraph" if is_prose(text) else "list", 0.8, 1)
    elif draft.tag == "p":  # bars in a sentence make no table of it, or any rule could be kept off with them
        return False
    elif "\t" in text or text.count(" | ") >= 2:
        settle(draft, "table", 0.7)
    elif CODE_LINE.match(text):
        settle(draft, "code", 0.6)
    return draft.confidence > 0


def _type_label(draft: Draft, length: int, menu: bool, last: bool) -> None:
    """Type a line of a run that heads nothing; `last` where the page ends with the run."""
    text = draft.text
    if _is_signed(text):
        settle(draft, "list", 0.6, 1)
    elif (menu and not (_is_prose(draft) and weight(text) >= SENTENCE)) or (
        weight(text) >= PROSE and not _is_prose(draft)
    ):
        said = draft.tag == "p" and draft.linked < 0.5 * len(text)  # a verse, a reply: short, but no menu's
        settle(draft, "paragraph" if said else "navigation", 0.6)
    elif _is_prose(draft) or not ends_open(text):
        settle(draft, "paragraph", 0.6)
    elif length >= LISTED:
        settle(draft, "list", 0.6, 1)
    elif (last and draft.tag) or len(text) > HEADING_LENGTH:
        settle(draft, "paragraph", 0.6)
    else:
        settle(draft, "heading", 0.6, 2)


def _is_framed(drafts: list[Draft], start: int, end: int, around: bool) -> bool:
    """Whether a run stands between menus or forms: in markup nothing may precede it, in text it is outside the body."""
    before = drafts[start - 1].kind in FRAME if start else bool(drafts[start].tag)
    return (around or bool(drafts[start].tag)) and before and end < len(drafts) and drafts[end].kind in FRAME


def _is_menu(run: list[Draft]) -> bool:
    """Whether a run is a menu: long, of short lines, and no amounts, as in a recipe or a price list."""
    count = sum([weight(draft.text) // 6 + 1 for draft in run])  # words, about
    if sum([draft.text[0].isdigit() for draft in run]) > 0.4 * len(run):
        return False
    return (len(run) >= 6 and count <= 4 * len(run)) or (len(run) >= 15 and count <= 7 * len(run))


def _is_terse(run: list[Draft]) -> bool:
    """Whether the lines of a run are as short as a menu's, on average."""
    return sum([weight(draft.text) for draft in run]) <= TERSE * len(run)


def _speaks(run: list[Draft]) -> bool:
    """Whether sentences make up much of a run: then it is a short page's body, not what stands around one."""
    return sum([_is_prose(draft) for draft in run]) > 0.25 * len(run)


def _is_heading(text: str) -> bool:
    if len(text) > HEADING_LENGTH or _is_signed(text):
        return False
    return ends_open(text) or text[-1] in "?!" or (text[-1] == ":" and text.count(" ") < 4)


def _is_signed(text: str) -> bool:
    return text.endswith(")") and SIGNED.search(text[-SIGNATURE:]) is not None


def _is_caption(drafts: list[Draft], index: int) -> bool:
    text = drafts[index].text
    return len(text) >= 50 and ends_open(text) and bool(POSED.search(text) or CREDIT.search(text))
