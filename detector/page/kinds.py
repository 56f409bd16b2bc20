"""The kind of each draft: words first, as they are the same in markup and in plain text, then place, then neighbours."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Final

from detector.nouns import BlockKind
from detector.page.dates import CLOCK, READ_TIME, YEAR, find_ago, find_date
from detector.page.drafts import (
    AD,
    ARTICLE,
    ASIDE,
    BOLD,
    BUTTON,
    BYLINE,
    CAPTION,
    COMMENTS,
    FAQ,
    FOOTER,
    FORM,
    HEADER,
    HEADING,
    INNER,
    LIST,
    NOISE,
    QUOTE,
    RELATED,
    SHARE,
    TABLE,
    TAGS,
    TEASER,
    TERM,
    Draft,
)  # fmt: skip
from detector.page.words import EDGES, beginnings, words
from detector.patterns import lazy

Typed = tuple[BlockKind, float]
SHORT: Final = 90  # code points up to which a line is looked up among the known wordings
REMEMBERED: Final = 8_192  # short lines: the pages of a site repeat their menus and footers
HEADING_LENGTH: Final = 130
PROSE: Final = 140  # code points from which a stretch without other cues is a paragraph
END_MARKS: Final = frozenset(".!?…。！？।॥؟。;")
CLOSERS: Final = "\"'”’»)]」』“›"
ELLIPSIS: Final = lazy(
    r"(?:\.\.+|…|\[(?:…|\.\.\.|&hellip;)\]|\. \. \.)[\s\"”»›→>]*(?:\(?(?:read|continue|view|learn|see|weiterlesen|mehr|lire|leer|ler|leggi|czytaj|читать|more|devamı|lees)\b[^.!?]{0,40})?\Z",
    re.I,
)
MARKED: Final = lazy(r"([^\W\d_]{1,12})\s?\d{0,2}\s?[:.)：．]\s+(?=\S)|([^\W\d_]{1,4})[：:]")
CALL: Final = lazy(
    r"\b(?:subscri[bp]|newsletter|sign[- ]?(?:up|in)\b|log[- ]?in\b|abonn|suscr[ií]b|inscrev|iscriv)", re.I
)
WIDE: Final = lazy(r"[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]")
PUNCTUATION: Final = lazy(r"[.!?,;:。、，！？；：،؟।](?=\s|$)|[。、，！？]")
NAME: Final = lazy(
    r"[^\W\d_][\w.'’-]*(?:[ ,&]+(?:(?:and|und|et|y|e|en|och|van|von|de|da|del|der|di|el|al|bin)\b|[^\W\d_][\w.'’-]*)){0,7}"
)
FRAMED: Final = COMMENTS | FORM | BUTTON | SHARE | TAGS | AD | FOOTER
DIGIT: Final = lazy(r"\d")
UNDECIDED: Final = 0.0  # confidence where only the neighbours can tell
SAYING: Final = frozenset(("li", "blockquote", "dd", "figcaption"))  # elements whose text is said; `p` holds labels too
TITLE_LENGTH: Final = 250  # code points from which sentences in a heading's element are prose


def wording(text: str) -> Typed | None:
    """Return the kind that a short stretch's own words give away, None when they do not."""
    return _long_wording(text) if len(text) > SHORT else _short_wording(text)


@lru_cache(REMEMBERED)
def _short_wording(text: str) -> Typed | None:
    size, low = len(text), text.lower()
    kind = words().exact.get(low.strip(EDGES))
    if kind is not None and kind != "navigation" and kind != "footer":
        return _exact(kind, size)
    kind = kind or _start(low, text)
    if kind is not None:
        return kind, 0.85  # type: ignore[return-value]
    if DIGIT.search(low) or "ago" in low or "vor " in low:
        return _dated(text, low)
    if size < 40 and ("sub" in low or "sus" in low or "sign" in low or "log" in low or "abon" in low or "scri" in low):
        return ("form-prompt", 0.6) if len(low.split()) <= 3 and CALL.search(low) else None
    return None


def _exact(kind: str, size: int) -> Typed | None:
    if kind in ("faq-heading", "comment-heading"):
        return "heading", 0.8
    return kind, 0.9 if size > 4 else 0.7  # type: ignore[return-value]


def _start(low: str, text: str) -> str | None:
    if words().starts.keys().isdisjoint((low[:4], low[:3], low[:2], low[:1])):
        return None
    for start, kind in beginnings(low):
        if low.startswith(start):
            rest = text[len(start) :].strip()
            if kind == "byline":
                return kind if _is_byline(rest) else None
            if kind in ("footer", "form-prompt") or ends_open(text) or (kind == "related-heading" and text[-1] == ":"):
                return kind
    return None


def _is_byline(rest: str) -> bool:
    size = len(rest.split())
    return (size <= 16 and bool(YEAR.search(rest))) or (size <= 8 and rest[:1].isupper() and bool(NAME.fullmatch(rest)))


def _dated(text: str, low: str) -> Typed | None:
    """Type a line that is mostly a date: a byline, whoever else it names."""
    found = find_date(text)
    dated = found.end - found.start if found else 0
    read = READ_TIME.search(text) if "mi" in low or "mı" in low or "ми" in low else None  # the I of Turkish, too
    clock = CLOCK.search(text) if ":" in low or "." in low or "h" in low else None
    for hit in (find_ago(text), read, clock):
        if hit:
            dated += hit.end() - hit.start()
    if dated and (
        dated >= 0.5 * len(text) or (dated >= 0.2 * len(text) and len(text.split()) <= 12 and ends_open(text))
    ):
        return "byline", 0.7
    return None


def _long_wording(text: str) -> Typed | None:
    if len(text) <= 400:
        start = text[:24].lower()
        if start.startswith(("©", "copyright ", "(c) ")) and YEAR.search(text, 0, 60):
            return "footer", 0.9
        for prefix, kind in beginnings(start):
            if kind == "form-prompt" and len(prefix) > 16 and text[: len(prefix)].lower() == prefix:
                return "form-prompt", 0.8
    return None


def question_mark(text: str) -> Typed | None:
    """Type `Q: …` and `A: …`, in any of the languages of the word list."""
    head = text[:16]
    if ":" not in head and "." not in head and ")" not in head and "：" not in head:
        return None
    hit = MARKED.match(text)
    if hit is None:
        return None
    mark = (hit[1] or hit[2]).lower()
    table = words()
    if mark in table.question and (len(mark) > 1 or ":" in hit[0] or "：" in hit[0]) and len(text) < 400:
        return "faq-question", 0.9
    if mark in table.answer and (":" in hit[0] or "：" in hit[0]):
        return "faq-answer", 0.9
    return None


def ends_open(text: str) -> bool:
    """Whether a line ends without an end mark, as headings and labels do."""
    last = text.rstrip(CLOSERS)[-1:]
    return last not in END_MARKS and last not in ":,"


def is_prose(text: str) -> bool:
    """Whether a stretch has the length, or length and end mark, of a paragraph; list items can be that too."""
    size = weight(text)
    if size >= PROSE:
        return not is_heap(text)
    return size >= 60 and not ends_open(text)


def weight(text: str) -> int:
    """Return the length of a text as if it were Latin: an East Asian character says as much as two or three letters."""
    if text.isascii() or WIDE.search(text) is None:
        return len(text)
    return len(text) + int(1.5 * len(WIDE.findall(text)))


def is_heap(text: str) -> bool:
    """Whether a long stretch is names put side by side, as a menu's links give: set apart by signs, or by capitals alone."""
    marked = "|" in text or "·" in text or "•" in text
    if marked and text.count(" · ") + text.count(" | ") + text.count(" • ") >= max(4, 0.1 * text.count(" ")):
        return True
    if PUNCTUATION.search(text):
        return False
    found = text.split()
    capital = sum([word[0].isupper() or not word[0].isalpha() for word in found])
    return capital >= 0.6 * len(found)


def is_truncated(text: str) -> bool:
    """Whether a stretch ends in an ellipsis, a "read more" after it or not."""
    if len(text) >= 1_500:
        return False
    tail = text[-60:]
    if "…" not in tail and ".." not in tail and ". ." not in tail and "&hellip;" not in tail:
        return False
    return bool(ELLIPSIS.search(text, max(0, len(text) - 60)))


def by_place(draft: Draft) -> Typed:
    """Return the kind that markup gives a draft."""
    where, text = draft.where, draft.text
    density = draft.linked / len(text) if draft.linked else 0.0
    if not where & FRAMED:
        return _content(draft, where, text, density)
    if where & COMMENTS and not where & HEADING:
        return "comment", 0.8
    if where & (FORM | BUTTON) and len(text) < PROSE:
        return "form-prompt", 0.7
    if where & (SHARE | TAGS) and len(text) < PROSE:
        return "navigation", 0.8
    if where & AD and len(text) < PROSE:
        return "ad-slot", 0.7
    if where & FOOTER:
        return "footer", 0.85
    return _content(draft, where, text, density)


def _content(draft: Draft, where: int, text: str, density: float) -> Typed:
    size = len(text)
    if where & HEADING:
        if where & (RELATED | ASIDE | TEASER) and density > 0.5:
            return "teaser", 0.7
        return ("heading", 0.95) if size < TITLE_LENGTH else ("paragraph" if is_prose(text) else "heading", 0.6)
    if where & BYLINE and size < 120:
        return "byline", 0.75
    if where & (RELATED | TEASER) and (density > 0.5 or where & RELATED):
        return "teaser", 0.75
    if where & QUOTE:
        return "quote", 0.85
    if where & TABLE and "\t" in text and size < 1_000:
        return "table", 0.8
    if where & CAPTION and (size < 400 or draft.tag == "figcaption"):
        return "caption", 0.85
    if where & (HEADER | NOISE) and size < PROSE and not where & INNER:
        return "navigation", 0.6
    if where & LIST:
        if where & ASIDE and density > 0.8:
            return "navigation", 0.6
        return ("paragraph", 0.6) if is_prose(text) else ("list", 0.85)
    return _plain(draft, where, text, density)


def _plain(draft: Draft, where: int, text: str, density: float) -> Typed:
    if where & ASIDE and density > 0.8 and len(text) < PROSE:
        return "teaser", 0.5
    if (where & (BOLD | TERM) or draft.tag == "summary") and len(text) < HEADING_LENGTH and density < 0.5:
        if where & FAQ and text.endswith("?"):
            return "faq-question", 0.8
        if ends_open(text) or text.endswith("?"):
            return "heading", 0.6
    if density > 0.5 and (
        is_heap(text) if len(text) >= PROSE else density > 0.9 and len(text) < 60 and not where & ARTICLE
    ):
        return "navigation", 0.5
    return "paragraph", 0.8 if draft.tag in SAYING or is_prose(text) else UNDECIDED
