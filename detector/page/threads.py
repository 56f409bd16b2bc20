"""Comments told by how their lines repeat: who and when, then what; the same in plain text and in unmarked HTML."""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Final

from detector.page.dates import CLOCK, find_ago, find_date
from detector.page.drafts import CLUTTER, COMMENTS, Draft
from detector.page.kinds import DIGIT, ends_open, weight
from detector.page.posts import named, posted
from detector.page.replies import type_replies
from detector.page.words import words
from detector.patterns import lazy

SAYS: Final = (
    "says", "said", "wrote", "writes", "sagt", "schreibt", "dit", "dice", "diz", "disse", "zegt", "schreef", "пишет",
    "says that",
)  # fmt: skip
COUNTING: Final = frozenset("0123456789cCkKrR")  # with which that begins
COUNTED: Final = lazy(
    r"\d{1,5} (?:comments?|replies|responses?|thoughts? on|kommentare?|commentaires?|comentarios?|comentários?|commenti"
    r"|reacties|комментари\w*|komentarz\w*|yorum)\b|(?:comments?|kommentare?|commentaires?|comentarios?|comentários?|commenti|reacties)\s?\(",
    re.I,
)
NO_NAMES: Final = frozenset(
    [
        "posted",
        "published",
        "updated",
        "on",
        "by",
        "date",
        "last",
        "modified",
        "at",
        "from",
        "today",
        "yesterday",
        "created",
    ]
)
ATTRIBUTED: Final = lazy(
    r"(?:comment (?:by|from)|kommentar von|commentaire de|comentario de|comentário de|commento di|reactie van|комментарий от) \S"
    r"|[^.:]{2,40} (?:says|said|wrote|writes|sagt|schreibt|a dit|dice|diz|zegt)\s?:\Z",
    re.I,
)
OPENING: Final = frozenset("cCkKrRкК")  # with which that begins where no colon ends it
CHAIN: Final = 5  # such lines
ANSWER: Final = 2  # lines after one among which its sentence stands
FLUENT: Final = 0.7  # share of them with one
HANDLE: Final = lazy(r"[^\W\d_][\w.]*\d\w*(?=[\s,])")  # CarBuff42
STARTS: Final = range(4)  # where the time stands in a line of its own: "on 3 May"
NEAR: Final = 12  # lines within which the next comment begins
LONGEST: Final = 15  # lines of one comment
STAMPS: Final = 3  # names above dates from which they are commenters
LISTED: Final = 0.5  # share of such lines below a headline from which they belong to a list of posts
SAYING: Final = 0.5  # share of names above dates with a sentence right after
SPOKEN: Final = 0.3  # share of such lines under a heading of comments with a sentence before the next (or who and when)
OVER: Final = frozenset(["related-heading", "footer"])
ENDED: Final = frozenset(["form-prompt", "related-heading", "footer"])
SAID: Final = frozenset(["paragraph", "list", "heading", "byline", "quote", "navigation", "code", "caption"])


def type_threads(drafts: list[Draft], first: int) -> None:
    """Type the comments after line `first`, in place: under a heading that says so, or where such lines repeat."""
    type_replies(drafts, first)
    posts = posted(drafts)
    first = min([first, *[index - 1 for index in posts]])  # the first post opens the page
    heads, stamped = _find_heads(drafts, first, posts)
    if not heads:
        return
    inside, latest = False, first
    for index in range(first + 1, len(drafts)):
        draft = drafts[index]
        if index in heads and (inside or index in stamped or _repeats(drafts, heads, index)):
            _settle(draft, 0.85, 1)
            inside, latest = True, index
        elif _announces(draft.text):
            draft.kind, draft.confidence, draft.level = "heading", 0.8, draft.level or 2
            inside, latest = any(index < head <= index + NEAR for head in heads), index
        elif inside and (draft.kind in ENDED or index - latest > LONGEST or draft.where & CLUTTER & ~COMMENTS):
            inside = False
        elif inside and draft.kind in SAID:
            _settle(draft, 0.7, 0)


def _find_heads(drafts: list[Draft], first: int, posts: set[int]) -> tuple[set[int], set[int]]:
    """Return the lines that may say who wrote what follows, and those of them that surely do."""
    heads = {index for index in range(first + 1, len(drafts)) if is_comment_head(drafts, index)}
    bylines = [index for index in range(first + 1, len(drafts)) if drafts[index].kind == "byline"]
    sure = _headed(drafts, first, heads.union([i for i in bylines if len(drafts[i].text) < 80])) | posts
    if drafts and not drafts[0].tag:  # in markup, most comments stand in a place that says so
        announced = [index for index in range(first + 1, len(drafts)) if _announces(drafts[index].text)]
        sure |= _chained(drafts, heads) | _attributed(drafts, first) | named(drafts, announced)
    stamped = _stamped(drafts, first, bylines)
    if _is_listing(drafts, heads | stamped):
        return sure, sure
    return heads | stamped | sure, stamped | sure


def _headed(drafts: list[Draft], first: int, heads: set[int]) -> set[int]:
    """Of such lines, those under a heading such as "12 comments", again and again, and said what between."""
    found: set[int] = set()
    seen = -1  # a line under two headings is looked at once
    for index in range(first + 1, len(drafts)) if len(heads) >= STAMPS else ():
        if index > seen and _announces(drafts[index].text):
            chain, at = [], index
            for other in range(index + 1, len(drafts)):
                if other - at > NEAR or drafts[other].kind in OVER:
                    break
                if other in heads:
                    chain.append(other)
                    at = other
            seen = at
            spoken = sum([_is_said(drafts, *pair) for pair in pairwise(chain)])
            if len(chain) >= STAMPS and spoken >= SPOKEN * (len(chain) - 1):
                found.update(chain)
    return found


def _chained(drafts: list[Draft], heads: set[int]) -> set[int]:
    """Lines with a name and a date, one after another, and a sentence after nearly each: no list of posts reads so."""
    found: set[int] = set()
    chain: list[int] = []
    for index in [*sorted(heads), len(drafts) + NEAR]:
        if chain and index - chain[-1] > NEAR:
            names = {drafts[head].text for head in chain}
            said = sum([_is_said(drafts, head, head + 1 + ANSWER) for head in chain])
            if len(chain) >= CHAIN and 2 * len(names) > len(chain) and said >= FLUENT * len(chain):
                found.update(chain)
            chain = []
        chain.append(index)
    return set() if _is_listing(drafts, found) else found


def _attributed(drafts: list[Draft], first: int) -> set[int]:
    """Lines that say whose comment follows ("Comment by Ann", "Ann says:"), again and again."""
    found: set[int] = set()
    for index in range(first + 1, len(drafts) - 1):
        draft = drafts[index]
        text = draft.text
        if len(text) >= 60 or not (text.endswith(":") or text[:1] in OPENING) or draft.where & CLUTTER & ~COMMENTS:
            continue
        if draft.kind in SAID and ATTRIBUTED.match(text):
            found.add(index)
    return found if len({drafts[index].text for index in found}) >= STAMPS else set()


def _is_said(drafts: list[Draft], start: int, end: int) -> bool:
    return any(draft.kind == "paragraph" and not ends_open(draft.text) for draft in drafts[start + 1 : end])


def _settle(draft: Draft, confidence: float, level: int) -> None:
    draft.kind, draft.confidence, draft.level = "comment", confidence, level


def _is_listing(drafts: list[Draft], heads: set[int]) -> bool:
    """Whether most of these lines stand below a headline, as the bylines in a list of posts do."""
    titled = sum([_is_title(drafts[index - 1]) for index in heads if index])
    return titled > LISTED * len(heads)


def _is_title(draft: Draft) -> bool:
    text = draft.text
    closed = text.endswith(")") and text.count(" ") < 20  # "Doe v. Roe, 2026 (1st Div.)"
    open_end = closed or ends_open(text)
    return draft.kind in ("heading", "teaser") or (len(text) < 130 and text.count(" ") >= 3 and open_end)


def _stamped(drafts: list[Draft], first: int, bylines: list[int]) -> set[int]:
    """Lines of a name alone with a line of a date alone below: how most discussions come out of their markup."""
    found = [
        index - 1
        for index in bylines
        if first + 1 < index < len(drafts) - 1
        and len(drafts[index].text) < 40
        and _time_start(drafts[index].text) in STARTS
        and _is_name(drafts[index - 1])
        and drafts[index - 2].kind != "heading"
    ]
    said = sum([_is_said(drafts, index + 1, index + 2 + ANSWER) for index in found])
    if len(found) < STAMPS or said < SAYING * len(found):  # lists of posts name who and when as well
        return set()
    return set(found) if len({drafts[index].text for index in found}) > 1 else set()


def _is_name(draft: Draft) -> bool:
    text = draft.text
    return (
        draft.kind in SAID
        and 3 <= len(text) <= 30
        and text.count(" ") <= 2
        and ends_open(text)
        and text[0].isalpha()
        and not draft.where & CLUTTER & ~COMMENTS
    )


def _repeats(drafts: list[Draft], heads: set[int], index: int) -> bool:
    """Whether another such line is near, or this one carries what commenters alone have: a number in the name."""
    text = drafts[index].text
    if not (CLOCK.search(text) or find_ago(text)):
        return False
    near = range(index - NEAR, index + NEAR + 1)
    return any(head in heads and drafts[head].text != text for head in near) or bool(HANDLE.match(text))


def _announces(text: str) -> bool:
    if len(text) >= 80:
        return False
    bare = text.lower().strip(" .:!()0123456789")
    return words().exact.get(bare) == "comment-heading" or (text[:1] in COUNTING and bool(COUNTED.match(text)))


def _time_start(text: str) -> int:
    found = find_date(text)
    if found is not None:
        return found.start
    ago = find_ago(text)
    return ago.start() if ago else -1


def is_comment_head(drafts: list[Draft], index: int) -> bool:
    """Whether a line names who wrote the following comment, and when."""
    draft = drafts[index]
    text = draft.text
    if len(text) > 100 or index + 1 >= len(drafts) or draft.kind not in SAID or draft.where & CLUTTER & ~COMMENTS:
        return False
    if len(text) < 60 and text.rstrip(": ").lower().endswith(SAYS):
        near = (text, drafts[index + 1].text[:60], drafts[index - 1].text[:60] if index else "")
        return any(_time_start(line) >= 0 for line in near)
    if not DIGIT.search(text):
        return False
    before = text[: max(_time_start(text), 0)]
    name = before.strip(" ,-–—|•·()")
    return (
        ":" not in before and len(name) >= 2 and weight(name) <= 40 and len(name.split()) <= 4
        and name.lower() not in NO_NAMES
    )  # fmt: skip
