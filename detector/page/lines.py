"""The kinds of plain lines, as a crawler leaves them: words first, then what stands before and after."""

from __future__ import annotations

import re

from detector.page.dates import AGO, CLOCK, YEAR, find_date
from detector.page.drafts import Draft
from detector.page.kinds import HEADING_LENGTH, PROSE, ends_open, is_truncated, question_mark, wording
from detector.page.sequence import PAIRED, pair_answers, pair_teasers

BULLET = re.compile(r"(?:[-*•‣▪●○◦·–—✓✔→►»]|\d{1,3}[.)]|[a-z]\))\s+(?=\S)")
CRUMB_MARK = re.compile(r"\s[>»›/→|\\]\s|[»›]")
HOME = re.compile(
    r"(?:home(?:page)?|startseite|accueil|inicio|início|главная|головна|strona główna|hem|hjem|etusivu|ana ?sayfa|beranda|trang chủ"
    r"|domů|acasă|kezdőlap|αρχική|首页|首頁|ホーム|홈|الرئيسية|خانه|דף הבית|होम)(?=[\s>»›/→|]|[^\W\d_])",
    re.I,
)
SAYS = re.compile(r"(?:says|said|wrote|writes|sagt|schreibt|dit|dice|diz|disse|zegt|schreef|пишет|says that):?\Z", re.I)
POSED = re.compile(
    r"\b(?:left|right|center|centre|above|below|pictured|seen here|file photo|shakes? hands|poses?|looks? on|speaks? (?:at|during|to)"
    r"|attends?|arrives?|links|rechts|im bild|à gauche|à droite|izquierda|derecha)\b",
    re.I,
)
CODE_LINE = re.compile(
    r"\s*(?:[$#>] \w|>>> |(?:import|from|def|class|const|let|var|function|return|public|private|package|using|#include|sudo|npm|pip3?|git|docker"
    r"|curl|cd|apt(?:-get)?|SELECT|INSERT|CREATE) [^.!?]*$|</?[a-z][\w-]*[^<>]*>|[{}()\[\];]+$|//|/\*|<\?|@\w+\()|.*[;{}]\s*$"
)
ENDED = frozenset("form-prompt related-heading footer".split())


def type_lines(drafts: list[Draft]) -> None:
    """Settle the kind of each draft that came from plain text, in place."""
    for draft in drafts:
        if not draft.sure:
            found = question_mark(draft.text) or wording(draft.text)
            draft.kind, draft.confidence = found or ("paragraph", 0.0)
    prose = [index for index, draft in enumerate(drafts) if is_prose(draft)]
    first = prose[0] if prose else len(drafts)
    last = prose[-1] if prose else -1
    _type_front(drafts, first)
    _type_comments(drafts, first)
    _type_short(drafts, first, last)
    pair_teasers(drafts)
    _type_related(drafts)
    pair_answers(drafts)
    _type_tail(drafts)
    for draft in drafts:
        draft.confidence = draft.confidence or 0.7


def is_prose(draft: Draft) -> bool:
    """Whether a line has the length, or length and end mark, of a paragraph."""
    text = draft.text
    size = len(text)
    if size < 40 or draft.confidence:
        return False
    return size >= PROSE or (not ends_open(text) and (size >= 60 or not text.isascii()))


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


def _type_comments(drafts: list[Draft], first: int) -> None:
    inside = False
    for index in range(first + 1, len(drafts)):
        draft = drafts[index]
        if is_comment_head(drafts, index, inside):
            _settle(draft, "comment", 0.85, 1)
            inside = True
        elif inside and draft.confidence and draft.kind in ENDED:
            inside = False
        elif inside and (not draft.confidence or draft.kind in ("byline", "navigation")):
            _settle(draft, "comment", 0.7)


def is_comment_head(drafts: list[Draft], index: int, inside: bool) -> bool:
    """Whether a line names who wrote the following comment, and when."""
    text = drafts[index].text
    if len(text) > 100 or index + 1 >= len(drafts):
        return False
    if SAYS.search(text) and len(text) < 60:
        return inside or bool(YEAR.search(drafts[index + 1].text[:60]) or AGO.search(drafts[index + 1].text[:60]))
    found = find_date(text)
    start = found.start if found else -1
    if found is None:
        ago = AGO.search(text)
        start = ago.start() if ago else -1
    name = text[: max(start, 0)].strip(" ,-–—|•·:()")
    if not 2 <= len(name) <= 40 or len(name.split()) > 4 or name.lower() in ("posted", "published", "updated", "on", "by"):
        return False
    timed = bool(CLOCK.search(text, found.end if found else 0)) or any(c.isdigit() for c in name)
    return inside or timed or (found is None and not ends_open(drafts[index + 1].text))


def _type_short(drafts: list[Draft], first: int, last: int) -> None:
    """Short lines: headings before prose, lists between, navigation around."""
    index = 0
    while index < len(drafts):
        if drafts[index].confidence or is_prose(drafts[index]):
            index += 1
            continue
        end = index
        while end < len(drafts) and not drafts[end].confidence and not is_prose(drafts[end]):
            end += 1
        _type_run(drafts, index, end, index < first, index > last)
        index = end


def _type_run(drafts: list[Draft], start: int, end: int, front: bool, tail: bool) -> None:
    length = end - start
    headed = end < len(drafts) and (is_prose(drafts[end]) or drafts[end].kind in ("faq-question", "byline"))
    after_byline = start > 0 and drafts[start - 1].kind == "byline" and drafts[start].gap == 0
    for index in range(start, end):
        draft = drafts[index]
        text = draft.text
        closing = end - index  # lines left in the run
        if BULLET.match(text):
            _settle(draft, "list", 0.8, 1)
        elif "\t" in text or text.count(" | ") >= 2:
            _settle(draft, "table", 0.7)
        elif CODE_LINE.match(text):
            _settle(draft, "code", 0.6)
        elif after_byline and index == start and headed:
            _settle(draft, "caption", 0.5)
        elif headed and closing == 1 and _is_caption(drafts, index):
            _settle(draft, "caption", 0.6)
        elif headed and closing <= 2 and len(text) <= HEADING_LENGTH and (ends_open(text) or text[-1] in "?!:"):
            _settle(draft, "heading", 0.75, 2)
        elif length >= 3 and (front or tail):
            _settle(draft, "navigation", 0.6)
        elif length >= 3 and ends_open(text):
            _settle(draft, "list", 0.6, 1)
        elif len(text) <= HEADING_LENGTH and ends_open(text):
            _settle(draft, "heading", 0.6, 2)
        else:
            _settle(draft, "paragraph", 0.6)


def _is_caption(drafts: list[Draft], index: int) -> bool:
    text = drafts[index].text
    if len(text) < 50 or not ends_open(text):
        return False
    under_heading = index > 0 and drafts[index - 1].kind == "heading"
    return bool(POSED.search(text)) or (under_heading and len(text.split()) >= 10)


def _type_related(drafts: list[Draft]) -> None:
    """Lines under "You may also like" announce other pages, until a full paragraph follows."""
    inside = False
    for index, draft in enumerate(drafts):
        if draft.kind == "related-heading":
            inside = True
        elif inside and draft.kind in ("heading", "list", "navigation"):
            after = drafts[index + 1] if index + 1 < len(drafts) else None
            if after is not None and after.kind == "paragraph" and len(after.text) >= PROSE:
                inside = False
            elif draft.confidence < 0.8 and drafts[index - 1].confidence != PAIRED:
                _settle(draft, "teaser", 0.6)
        elif draft.kind not in ("teaser", "byline", "ad-slot"):
            inside = inside and is_truncated(draft.text)


def _type_tail(drafts: list[Draft]) -> None:
    """A paragraph after the comments or the form, close to the copyright line, is about the site."""
    closing = next((i for i in range(len(drafts) - 1, -1, -1) if drafts[i].kind == "footer"), -1)
    for index in range(closing - 1, max(-1, closing - 6), -1):
        draft = drafts[index]
        if draft.kind in ("form-prompt", "comment"):
            for between in drafts[index + 1 : closing]:
                if between.kind in ("paragraph", "heading", "list"):
                    _settle(between, "footer", 0.6)
            return
