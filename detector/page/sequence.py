"""Kinds that follow from neighbours: questions and their answers, teasers of a heading and a cut sentence."""

from __future__ import annotations

from functools import cache
from typing import Final

from detector.nouns import BlockKind
from detector.page.cards import type_cards
from detector.page.drafts import BREADCRUMB, CODE, COMMENTS, FAQ, FOOTER, HEADING, NAV, Draft
from detector.page.kinds import HEADING_LENGTH, by_place, is_truncated, question_mark, wording
from detector.page.runs import extent, type_runs
from detector.page.threads import type_threads
from detector.page.words import words

PAIRED: Final = 0.81  # confidence in a teaser of a heading and a cut sentence
SETTLED: Final = CODE | BREADCRUMB | NAV
LISTED: Final = frozenset(("list", "heading", "paragraph", "table"))
ANSWERED: Final = frozenset(("paragraph", "list", "table", "quote", "code"))
KEEP: Final = {"byline": COMMENTS, "caption": HEADING | COMMENTS, "navigation": HEADING, "footer": HEADING}


def type_marked_up(drafts: list[Draft]) -> None:
    """Settle the kind of each draft that came from markup (HTML or Markdown), in place."""
    for draft in drafts:
        where = draft.where
        if draft.sure:
            continue
        if draft.hidden:
            draft.kind, draft.confidence = "hidden", 1.0
        elif where & SETTLED:
            draft.kind = settled(where)
            draft.confidence = 0.85
        else:
            text = draft.text
            found = question_mark(text) or wording(text)
            if found is None or where & KEEP.get(found[0], 0):
                found = by_place(draft)
            draft.kind, draft.confidence = found
    type_cards(drafts)
    first, last = extent(drafts)
    type_threads(drafts, first)
    type_runs(drafts, first, last)
    pair_teasers(drafts)
    list_teasers(drafts)
    pair_answers(drafts)


def settled(where: int) -> BlockKind:
    """Return the kind that a place gives whatever its words."""
    return (
        "code" if where & CODE else "footer" if where & FOOTER else "breadcrumb" if where & BREADCRUMB else "navigation"
    )


def list_teasers(drafts: list[Draft]) -> None:
    """Type the links that follow a heading such as "You may also like" as teasers."""
    inside = False
    for draft in drafts:
        if draft.kind == "related-heading":
            inside = True
        elif inside and draft.kind in LISTED and draft.linked > 0.6 * len(draft.text):
            draft.kind, draft.confidence = "teaser", 0.7
        elif draft.kind not in ("byline", "caption", "teaser", "hidden", "ad-slot"):
            inside = False


def pair_teasers(drafts: list[Draft]) -> None:
    """Type a heading and the cut sentence after it as a teaser, and what stands between them."""
    for index in range(1, len(drafts)):
        draft = drafts[index]
        if draft.kind not in ("paragraph", "teaser", "list") or not is_truncated(draft.text):
            continue
        before = drafts[index - 1]
        if before.kind == "byline" and index > 1:
            before = drafts[index - 2]
        open_to_it = before.kind == "teaser" or (before.kind == "heading" and not before.sure and before.level != 1)
        if open_to_it and len(before.text) < 200:
            before.kind = draft.kind = "teaser"
            before.confidence = draft.confidence = PAIRED


def pair_answers(drafts: list[Draft]) -> None:
    """Type questions under a FAQ heading, or in a place that calls itself one, and what answers them."""
    zone = 0  # level of the FAQ heading, 0 outside
    open_question = False
    phrases = _faq_phrases_of(drafts)
    for draft in drafts:
        kind = draft.kind
        if kind == "hidden" or draft.sure:
            continue
        marked = bool(draft.where & FAQ)
        if kind == "faq-question":
            open_question, zone = True, zone or 7
        elif kind == "heading" and is_faq_heading(draft.text, phrases):
            zone, open_question = draft.level or 6, False
        elif (zone or marked) and kind in ("heading", "list", "paragraph") and _asks(draft):
            draft.kind, draft.confidence, open_question = "faq-question", 0.8, True
        elif kind == "faq-answer" or (open_question and kind in ANSWERED and (zone or marked)):
            draft.kind, draft.confidence = "faq-answer", max(draft.confidence, 0.7)
        elif kind == "heading" or kind not in ANSWERED:
            open_question = False
            if kind != "ad-slot" and (kind != "heading" or 0 < (draft.level or 1) <= zone):
                zone = 0


def _asks(draft: Draft) -> bool:
    text = draft.text
    return len(text) < 2 * HEADING_LENGTH and text[-1] in "?？؟;" and (text[-1] != ";" or "?" in text)


@cache
def _faq_phrases() -> tuple[str, ...]:
    return tuple(phrase for phrase, kind in words().exact.items() if kind == "faq-heading" and len(phrase) > 3)


def _faq_phrases_of(drafts: list[Draft]) -> list[str]:
    """Return those of the phrases that are in headings: nearly always none."""
    low = "\n".join([draft.text for draft in drafts if draft.kind == "heading"]).lower()
    return [phrase for phrase in _faq_phrases() if phrase in low]


def is_faq_heading(text: str, phrases: list[str]) -> bool:
    """Whether a heading announces questions and answers; `phrases` are those to be looked for."""
    if len(text) > HEADING_LENGTH:
        return False
    low = text.lower()
    if "faq" in low and "faq" in low.replace("s", " ").split():
        return True
    if words().exact.get(low.strip(" .:!?")) == "faq-heading":
        return True
    return any(phrase in low for phrase in phrases)
