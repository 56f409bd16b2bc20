"""The kind of each draft, from its cues and its words."""

from __future__ import annotations

import re

from detector.nouns import BlockKind
from detector.page.drafts import (
    AD, BREADCRUMB, BYLINE, CAPTION, CLUTTER, CODE, COMMENTS, FAQ, FOOTER, FORM, HEADING, LIST, NAV, QUOTE, RELATED,
    SHARE, TABLE, Draft,
)  # fmt: skip

AD_SLOT = re.compile(r"[\W_]*(?:advertisements?|advertising|sponsored|anzeige|werbung|publicidad|publicité|реклама)[\W_]*", re.I)
FORM_PROMPT = re.compile(r"please enter (?:your|a) |leave a (?:comment|reply)$|you must be logged in|your email address", re.I)
RELATED_HEAD = re.compile(
    r"(?:you may also like|most popular|popular (?:news|posts)|read now|read more|latest (?:news|posts|articles)"
    r"|editors?['’]? picks?|related (?:posts|articles|stories|news)|recommended|trending(?: now)?|more about .*)$", re.I
)  # fmt: skip
BYLINE_TEXT = re.compile(r"(?:by|von|par|por|door|di|av|от) [^\W\d_][\w.'’-]*(?: [\w.'’-]+){0,4}$", re.I)
QUESTION = re.compile(r"(?:q|question|f|frage)\s*\d{0,2}\s*[:.)] ", re.I)
ANSWER = re.compile(r"(?:a|answer|antwort)\s*\d{0,2}\s*[:.)] ", re.I)
COPYRIGHT = re.compile(r"(?:©|\(c\) |copyright )", re.I)
ELLIPSIS = re.compile(r"(?:\.\.\.|…|\[…\]|\[\.\.\.\])\s*$")
COMMENT_HEAD = re.compile(
    r"[\w.@ -]{2,40}? (?:(?:january|february|march|april|may|june|july|august|september|october|november|december)"
    r" \d{1,2}, \d{4}|\d{1,2}[./-]\d{1,2}[./-]\d{2,4})(?: (?:-|at) \d{1,2}:\d{2}(?: ?[ap]m)?)?$", re.I
)  # fmt: skip


def type_drafts(drafts: list[Draft]) -> None:
    """Settle kind, confidence and main flag of each draft, in place."""
    for index, draft in enumerate(drafts):
        if not draft.sure:
            draft.kind, draft.confidence = _kind(draft, drafts[index - 1] if index else None)
        draft.main = (
            not draft.hidden and not draft.where & CLUTTER
            and draft.kind in ("heading", "paragraph", "list", "table", "quote", "code", "caption", "faq-question",
                               "faq-answer")
        )  # fmt: skip


def _kind(draft: Draft, before: Draft | None) -> tuple[BlockKind, float]:
    if draft.hidden:
        return "hidden", 1.0
    return _by_words(draft, before) or _by_place(draft) or ("paragraph", 0.7)


def _by_words(draft: Draft, before: Draft | None) -> tuple[BlockKind, float] | None:
    text = draft.text
    if len(text) < 60:
        if AD_SLOT.fullmatch(text):
            return "ad-slot", 0.9
        if RELATED_HEAD.match(text):
            return "related-heading", 0.8
        if COMMENT_HEAD.match(text):
            return "comment", 0.8
        if BYLINE_TEXT.match(text):
            return "byline", 0.8
    if len(text) < 120 and FORM_PROMPT.match(text):
        return "form-prompt", 0.9
    if QUESTION.match(text):
        return "faq-question", 0.9
    if ANSWER.match(text):
        return "faq-answer", 0.9
    if len(text) < 200 and COPYRIGHT.match(text):
        return "footer", 0.9
    if not draft.tag and before is not None and before.kind == "comment" and COMMENT_HEAD.match(before.text):
        return "comment", 0.7
    if ELLIPSIS.search(text) and len(text) < 500 and before is not None and before.kind == "heading":
        before.kind = "teaser"
        return "teaser", 0.8
    return None


def _by_place(draft: Draft) -> tuple[BlockKind, float] | None:
    where = draft.where
    for flag, kind in (
        (CODE, "code"), (BREADCRUMB, "breadcrumb"), (NAV, "navigation"), (FOOTER, "footer"), (COMMENTS, "comment"),
        (AD, "ad-slot"), (SHARE, "navigation"), (FORM, "form-prompt"), (HEADING, "heading"), (RELATED, "teaser"),
        (BYLINE, "byline"), (CAPTION, "caption"), (QUOTE, "quote"), (TABLE, "table"), (LIST, "list"),
    ):  # fmt: skip
        if where & flag and not (flag == BYLINE and len(draft.text) > 120):
            return kind, 0.8  # type: ignore[return-value]
    if where & FAQ and draft.text.endswith("?"):
        return "faq-question", 0.7
    if not draft.tag and len(draft.text) < 100 and draft.text[-1] not in ".!?:;,…”\"":
        return "heading", 0.6
    return None
