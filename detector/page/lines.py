"""The kinds of plain lines, as a crawler leaves them: words first, then what stands before and after."""

from __future__ import annotations

import re
from collections import Counter

from detector.page.contents import type_contents
from detector.page.drafts import Draft
from detector.page.kinds import PROSE, TITLE_LENGTH, UNDECIDED, is_truncated, question_mark, weight, wording
from detector.page.runs import extent, settle, type_runs
from detector.page.sequence import PAIRED, pair_answers, pair_teasers
from detector.page.threads import type_threads
from detector.patterns import lazy

CRUMB_MARK = lazy(r"\s[>»›/→|\\]\s|[»›]")
HOME = lazy(
    r"(?:home(?:page)?|startseite|accueil|inicio|início|главная|головна|strona główna|hem|hjem|etusivu|ana ?sayfa|beranda|trang chủ"
    r"|domů|acasă|kezdőlap|αρχική|首页|首頁|ホーム|홈|الرئيسية|خانه|דף הבית|होम)(?=[\s>»›/→|]|[^\W\d_])",
    re.I,
)
ANNOUNCED = 15  # titles under a heading such as "Most popular"
FRONT = 120  # lines before the body among which the path to the page stands
ALIKE = 12  # code points with which the lines of an index begin
INDEXED = 200  # code points of such a line
BESIDE = 4  # lines before and after; more than half of them begin alike
STAMPS = 3  # posts that make a listing
FOOTER_LINES = 40  # lines before the copyright line that may belong to the footer
TOLD_AFTER = 2  # full paragraphs after the line of a footer: who publishes this, and under what terms
FOOTED = frozenset(["navigation", "footer", "list", "heading", "form-prompt", "table", "related-heading"])
KEPT = frozenset(("related-heading", "form-prompt"))  # whose words say more than their place
HEADLINE = 8  # code points of a headline
SAME = 0.4  # share of the title that it makes up; the rest is the site's name
ROW = 1_000  # code points of a row of a table; more is text that was laid out in one
EXCERPT = 700  # code points of a listing's excerpt
INVITED = lazy(
    r"comment|comentári|comentari|commenta|kommentar|reactie|комментар|коментар|komentarz|yorum|komentar|\breply|respuesta|resposta|コメント|评论|댓글",
    re.I,
)
LEGAL = lazy(
    r"©|\(c\) ?(?:19|20)\d\d|all rights reserved|registered trademark|alle rechte vorbehalten|tous droits réservés|todos los derechos",
    re.I,
)


def type_lines(drafts: list[Draft]) -> None:
    """Settle the kind of each draft that came from plain text, in place."""
    for draft in drafts:
        if not draft.sure:
            found = question_mark(draft.text) or wording(draft.text)
            draft.kind, draft.confidence = found or ("paragraph", UNDECIDED)
    named = type_contents(drafts)
    _type_repeating(drafts)
    _type_rows(drafts)
    first, last = extent(drafts)
    if named:  # what a table of contents names is the body, whatever its lines look like
        first, last = min(first, *named), max(last, *named)
    _type_front(drafts, first)
    type_threads(drafts, first)
    type_runs(drafts, first, last)
    pair_teasers(drafts)
    _type_posts(drafts)
    _type_related(drafts)
    pair_teasers(drafts)  # again: what is announced may have an excerpt
    pair_answers(drafts)
    _type_tail(drafts)


def _type_rows(drafts: list[Draft]) -> None:
    """Lines of cells apart by tabs are rows of a table, however much a cell says."""
    cells = [draft.text.count("\t") + 1 if "\t" in draft.text else 0 for draft in drafts]
    for index in range(len(drafts)) if any(cells) else ():
        draft, beside = drafts[index], max([0, *cells[max(0, index - 1) : index], *cells[index + 1 : index + 2]])
        if cells[index] and (cells[index] > 2 or beside) and not draft.confidence and len(draft.text) < ROW:
            settle(draft, "table", 0.7)


def _type_repeating(drafts: list[Draft]) -> None:
    """Lines that begin alike again and again are an index of pages, whatever marks they end with."""
    begins = [draft.text[:ALIKE] if ALIKE < len(draft.text) <= INDEXED else "" for draft in drafts]
    often = {begin for begin, count in Counter(begins).items() if begin and count > BESIDE}
    if not often:
        return
    for index, draft in enumerate(drafts):
        if begins[index] in often and not draft.confidence:
            near = begins[max(0, index - BESIDE) : index + BESIDE + 1]
            if near.count(begins[index]) > BESIDE:
                settle(draft, "navigation", 0.6)


def _type_front(drafts: list[Draft], first: int) -> None:
    """The path to the page and its title stand among the first lines."""
    titled = False
    _type_headline(drafts, min(first, FRONT))
    for index, draft in enumerate(drafts[: min(first, FRONT)]):
        text = draft.text
        if not draft.confidence and len(text) < 200 and _is_breadcrumb(text):
            settle(draft, "breadcrumb", 0.8)
        elif not titled and not draft.confidence and len(text) < 250 and index < 3:
            settle(draft, "title", 0.7, 1)
            titled = True


def _type_headline(drafts: list[Draft], first: int) -> None:
    """The last line before the body that the page's title, its first line, says over again is the headline."""
    title = drafts[0].text[:TITLE_LENGTH].casefold() if drafts else ""
    for index in range(first - 1, 0, -1):
        text = drafts[index].text
        if not drafts[index].confidence and len(text) >= max(HEADLINE, SAME * len(title)) and text.casefold() in title:
            settle(drafts[index], "heading", 0.8, 1)
            return


def _is_breadcrumb(text: str) -> bool:
    marks = len(CRUMB_MARK.findall(text))
    home = HOME.match(text)
    if home is None:
        return marks >= 3 and len(text) < 120
    glued = text[home.end() : home.end() + 1]
    return marks >= 1 or (glued.isupper() and not home[0].isupper())


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
                settle(draft, "teaser", 0.6)
                left -= 1
        elif draft.kind not in ("teaser", "byline", "ad-slot"):
            left = left if is_truncated(draft.text) else 0


def _type_tail(drafts: list[Draft]) -> None:
    """The last lines, around the copyright: links of the footer, and what the site says of itself."""
    size = len(drafts)
    cues = [i for i in range(max(0, size - min(FOOTER_LINES, max(12, size // 3))), size) if _is_legal(drafts[i])]
    if not cues:
        return
    begin = next((cue for cue in cues if _prose_after(drafts, cue) <= TOLD_AFTER), cues[-1])
    cues = [begin]
    while begin > 0 and cues[0] - begin < FOOTER_LINES and drafts[begin - 1].kind in FOOTED:
        if drafts[begin - 1].kind == "form-prompt" and INVITED.search(drafts[begin - 1].text):
            break  # the form for comments ends the article, not the page
        begin -= 1
    before = drafts[begin - 1] if begin else None
    if (
        before is not None
        and before.kind == "paragraph"
        and drafts[max(0, begin - 2)].kind in ("form-prompt", "comment")
    ):
        begin -= 1
    for draft in drafts[begin:]:
        if (draft.kind in FOOTED or (draft.kind == "paragraph" and begin)) and draft.kind not in KEPT:
            settle(draft, "footer", 0.6)


def _prose_after(drafts: list[Draft], cue: int) -> int:
    return sum([draft.kind == "paragraph" and weight(draft.text) >= PROSE for draft in drafts[cue + 1 :]])


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
    titles = {drafts[index].text for index in found}
    if len(found) >= STAMPS and 2 * len(titles) > len(found):  # the posts of a thread bear its one title
        for index in found:
            settle(drafts[index], "teaser", 0.6)
            settle(drafts[index + 2], "teaser", 0.6)
