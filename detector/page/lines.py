"""The kinds of plain lines, as a crawler leaves them: words first, then what stands before and after."""

from __future__ import annotations

import re

from detector.page.drafts import Draft
from detector.page.kinds import HEADING_LENGTH, PROSE, ends_open, is_prose, is_truncated, question_mark, weight, wording
from detector.page.sequence import PAIRED, pair_answers, pair_teasers
from detector.page.threads import type_threads

BULLET = re.compile(r"(?:[-*•‣▪●○◦·–—✓✔→►»]|\d{1,3}[.)]|[a-z]\))\s+(?=\S)")
CRUMB_MARK = re.compile(r"\s[>»›/→|\\]\s|[»›]")
HOME = re.compile(
    r"(?:home(?:page)?|startseite|accueil|inicio|início|главная|головна|strona główna|hem|hjem|etusivu|ana ?sayfa|beranda|trang chủ"
    r"|domů|acasă|kezdőlap|αρχική|首页|首頁|ホーム|홈|الرئيسية|خانه|דף הבית|होम)(?=[\s>»›/→|]|[^\W\d_])",
    re.I,
)
POSED = re.compile(
    r"\b(?:left|right|center|centre|above|below|pictured|seen here|file photo|shakes? hands|poses?|looks? on|speaks? (?:at|during|to)"
    r"|attends?|arrives?|links|rechts|im bild|à gauche|à droite|izquierda|derecha)\b",
    re.I,
)
CODE_LINE = re.compile(
    r"\s*(?:[$#>] \w|>>> |(?:import|from|def|class|const|let|var|function|return|public|private|package|using|#include|sudo|npm|pip3?|git|docker"
    r"|curl|cd|apt(?:-get)?|SELECT|INSERT|CREATE) [^.!?]*$|</?[a-z][\w-]*[^<>]*>|[{}()\[\];]+$|//|/\*|<\?|@\w+\()|.*[;{}]\s*$"
)
ANNOUNCED = 15  # titles under a heading such as "Most popular"
STAMPS = 3  # posts that make a listing
FOOTER_LINES = 40  # lines before the copyright line that may belong to the footer
FOOTED = frozenset(["navigation", "footer", "list", "heading", "form-prompt", "table", "related-heading"])
KEPT = frozenset(("related-heading", "form-prompt"))  # whose words say more than their place
CLOSE = range(1, 6)  # lines between two paragraphs of one body
EXCERPT = 700  # code points of a listing's excerpt
LEGAL = re.compile(r"©|\(c\) ?(?:19|20)\d\d|all rights reserved|registered trademark|alle rechte vorbehalten|tous droits réservés|todos los derechos", re.I)


def type_lines(drafts: list[Draft]) -> None:
    """Settle the kind of each draft that came from plain text, in place."""
    for draft in drafts:
        if not draft.sure:
            found = question_mark(draft.text) or wording(draft.text)
            draft.kind, draft.confidence = found or ("paragraph", 0.0)
    prose = [index for index, draft in enumerate(drafts) if _is_prose(draft)]
    full = [index for index in prose if weight(drafts[index].text) >= PROSE]
    first, last = _extent(full if len(full) > 1 else prose, len(drafts))
    _type_front(drafts, first)
    type_threads(drafts, first)
    _type_short(drafts, first, last)
    pair_teasers(drafts)
    _type_posts(drafts)
    _type_related(drafts)
    pair_answers(drafts)
    _type_tail(drafts)
    for draft in drafts:
        draft.confidence = draft.confidence or 0.7


def _extent(prose: list[int], size: int) -> tuple[int, int]:
    """Return the first and last line of the body: paragraphs that have another one close by, where there are any."""
    close = [i for at, i in enumerate(prose) if i - prose[at - 1] in CLOSE or (at + 1 < len(prose) and prose[at + 1] - i in CLOSE)]
    lines = close or prose
    return (lines[0], lines[-1]) if lines else (size, -1)


def _is_prose(draft: Draft) -> bool:
    return not draft.confidence and is_prose(draft.text)


def _settle(draft: Draft, kind: str, confidence: float, level: int = 0) -> None:
    draft.kind, draft.confidence, draft.level = kind, confidence, level  # type: ignore[assignment]


def _type_front(drafts: list[Draft], first: int) -> None:
    """The path to the page and its title stand among the first lines."""
    for index, draft in enumerate(drafts[: min(first, 6)]):
        text = draft.text
        if len(text) < 200 and _is_breadcrumb(text):
            _settle(draft, "breadcrumb", 0.8)
        elif not draft.confidence and len(text) < 250 and index < 3:
            _settle(draft, "title", 0.7, 1)
            return


def _is_breadcrumb(text: str) -> bool:
    marks = len(CRUMB_MARK.findall(text))
    home = HOME.match(text)
    if home is None:
        return marks >= 3 and len(text) < 120
    glued = text[home.end() : home.end() + 1]
    return marks >= 1 or (glued.isupper() and not home[0].isupper())


def _type_short(drafts: list[Draft], first: int, last: int) -> None:
    """Short lines: headings before prose, lists between, navigation around."""
    index = 0
    while index < len(drafts):
        end = index
        while end < len(drafts) and not drafts[end].confidence and not _is_body(drafts[end], first <= end <= last):
            end += 1
        if end > index:
            _type_run(drafts, index, end, index < first, index > last)
        index = max(end, index + 1)


def _is_body(draft: Draft, within: bool) -> bool:
    """A paragraph; before and after the body, a sentence among menus and notices is none."""
    return _is_prose(draft) and (within or weight(draft.text) >= PROSE)


def _type_run(drafts: list[Draft], start: int, end: int, front: bool, tail: bool) -> None:
    run = drafts[start:end]
    headed = end < len(drafts) and (_is_prose(drafts[end]) or drafts[end].kind in ("faq-question", "byline"))
    menu = len(run) >= 3 and (_is_menu(run) or ((front or tail) and not _speaks(run)))
    after_byline = start > 0 and drafts[start - 1].kind == "byline" and drafts[start].gap == 0
    for index in range(start, end):
        draft, closing = drafts[index], end - index  # lines left in the run
        if _type_shape(draft, menu and (front or tail)):
            continue
        if after_byline and index == start and headed:
            _settle(draft, "caption", 0.5)
        elif headed and closing == 1 and _is_caption(drafts, index):
            _settle(draft, "caption", 0.6)
        elif headed and closing <= 2 and _is_heading(draft.text):
            _settle(draft, "heading", 0.75, 2)
        else:
            _type_label(draft, len(run), menu)


def _type_shape(draft: Draft, around: bool) -> bool:
    """Type a line by its marks alone: bullet, cells, code."""
    text = draft.text
    if BULLET.match(text) and not around:
        _settle(draft, "paragraph" if is_prose(text) else "list", 0.8, 1)
    elif "\t" in text or text.count(" | ") >= 2:
        _settle(draft, "table", 0.7)
    elif CODE_LINE.match(text):
        _settle(draft, "code", 0.6)
    return draft.confidence > 0


def _type_label(draft: Draft, length: int, menu: bool) -> None:
    """Type a line of a run that heads nothing."""
    text = draft.text
    if menu or (weight(text) >= PROSE and not _is_prose(draft)):
        _settle(draft, "navigation", 0.6)
    elif _is_prose(draft) or not ends_open(text):
        _settle(draft, "paragraph", 0.6)
    elif length >= 3:
        _settle(draft, "list", 0.6, 1)
    else:
        _settle(draft, *(("heading", 0.6, 2) if len(text) <= HEADING_LENGTH else ("paragraph", 0.6)))


def _is_menu(run: list[Draft]) -> bool:
    """Whether a run is a menu: long, of short lines, and no amounts, as in a recipe or a price list."""
    count = sum([weight(draft.text) // 6 + 1 for draft in run])  # words, about
    if sum([draft.text[0].isdigit() for draft in run]) > 0.4 * len(run):
        return False
    return (len(run) >= 6 and count <= 4 * len(run)) or (len(run) >= 15 and count <= 7 * len(run))


def _speaks(run: list[Draft]) -> bool:
    """Whether sentences make up much of a run: then it is a short page's body, not what stands around one."""
    return sum([_is_prose(draft) for draft in run]) > 0.25 * len(run)


def _is_heading(text: str) -> bool:
    if len(text) > HEADING_LENGTH:
        return False
    return ends_open(text) or text[-1] in "?!" or (text[-1] == ":" and text.count(" ") < 4)


def _is_caption(drafts: list[Draft], index: int) -> bool:
    text = drafts[index].text
    if len(text) < 50 or not ends_open(text):
        return False
    under_heading = index > 0 and drafts[index - 1].kind == "heading"
    return bool(POSED.search(text)) or (under_heading and len(text.split()) >= 10)


def _type_related(drafts: list[Draft]) -> None:
    """Lines under "You may also like" announce other pages, until a full paragraph follows."""
    left = 0
    for index, draft in enumerate(drafts):
        if draft.kind == "related-heading":
            left = ANNOUNCED
        elif left and draft.kind in ("heading", "list", "navigation"):
            after = drafts[index + 1] if index + 1 < len(drafts) else None
            if (after is not None and after.kind == "paragraph" and len(after.text) >= PROSE) or len(draft.text) < 12:
                left = 0
            elif draft.confidence < 0.8 and drafts[index - 1].confidence != PAIRED:
                _settle(draft, "teaser", 0.6)
                left -= 1
        elif draft.kind not in ("teaser", "byline", "ad-slot"):
            left = left if is_truncated(draft.text) else 0


def _type_tail(drafts: list[Draft]) -> None:
    """The last lines, around the copyright: links of the footer, and what the site says of itself."""
    size = len(drafts)
    cues = [i for i in range(max(0, size - min(FOOTER_LINES, max(12, size // 3))), size) if _is_legal(drafts[i])]
    if not cues:
        return
    begin = cues[0]
    while begin > 0 and cues[0] - begin < FOOTER_LINES and drafts[begin - 1].kind in FOOTED:
        begin -= 1
    before = drafts[begin - 1] if begin else None
    if before is not None and before.kind == "paragraph" and drafts[max(0, begin - 2)].kind in ("form-prompt", "comment"):
        begin -= 1
    for draft in drafts[begin:]:
        if draft.kind in FOOTED or (draft.kind == "paragraph" and begin):
            if draft.kind not in KEPT:
                _settle(draft, "footer", 0.6)


def _is_legal(draft: Draft) -> bool:
    return draft.kind == "footer" or (draft.kind == "paragraph" and bool(LEGAL.search(draft.text[:600])))


def _type_posts(drafts: list[Draft]) -> None:
    """A listing: title, date and excerpt again and again."""
    found = [
        index
        for index in range(len(drafts) - 2)
        if drafts[index].kind == "heading"
        and drafts[index + 1].kind == "byline"
        and drafts[index + 2].kind == "paragraph"
        and len(drafts[index + 2].text) < EXCERPT
    ]
    if len(found) >= STAMPS:
        for index in found:
            _settle(drafts[index], "teaser", 0.6)
            _settle(drafts[index + 2], "teaser", 0.6)
