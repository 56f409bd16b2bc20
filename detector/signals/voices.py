"""The voices of a page's comments: how their authors are called, when and how they wrote, whether they say anything."""

from __future__ import annotations

import re
from itertools import islice
from typing import Final, NamedTuple

from detector.nouns import Comment, Reading, Span
from detector.patterns import lazy

COMMENTS: Final = 60  # that are looked at; what holds for these holds for the rest
ARTICLE, NUMBERS = 50_000, 20  # characters of the article, numbers of a comment that are looked up in it
LONG: Final = 30  # words from which a comment counts as saying something of its own
# A subject and a role run together, or a capitalised word with a number: CarBuff42, PoliticsGeek, EconExpert1.
HANDLE: Final = lazy(r"(?:[A-Z][a-z]+){2,4}\d{0,4}|[A-Z][A-Za-z]{2,20}\d{1,4}")
CLOCK: Final = lazy(r"\W*(?:\bat\b|\bum\b|\bà\b|\ba las\b|\bkl\.?|\bв\b)?\W*\d{1,2}[:.h]\d\d.*$", re.DOTALL)
# Careless spelling that is put on: dropped g, clipped words, street spelling.
HABITS: Final = lazy(
    r"\w{2,}in['’]|['’‘`](?:n|bout|tween|cause|em|til|cuz|round)\b|\b(?:lotsa|gonna|wanna|gotta|kinda|sorta|dunno|ya|da|dat"
    r"|dis|ur|imo|imho|tbh|lol|omg|imp|thx|pls|plz|btw|idk|smh|ain't|innit|tho|cuz|coz|bro|dude)\b",
    re.IGNORECASE,
)
LOWER: Final = lazy(r"^[a-zà-ÿа-я]")
OWN: Final = lazy(
    r"\b(?:I|[Ii]['’](?:m|ve|d|ll)|[Mm]y|me|mine|[Ww]e|[Oo]ur|us|[Ii]ch|[Ww]ir|[Mm]ein\w*|[Uu]nser\w*|[Jj]e|[Jj]['’]\w+"
    r"|[Mm]on|[Mm]es|[Nn]ous|[Yy]o|[Mm]is?|[Nn]osotros|[Ee]u|[Mm]eu|[Mm]inha|[Nn]ós|[Ii]o|[Mm]io|[Mm]ia|[Nn]oi|[Ii]k"
    r"|[Mm]ijn|[Ww]ij|[Ss]aya|[Aa]ku|[Kk]ami|[Bb]en|[Bb]enim|[Bb]iz|[Яя]|[Мм]ы|[Мм]ой|[Мм]оя|[Мм]еня|[Уу] нас|[Jj]a"
    r"|[Mm]ój|[Mm]oja)\b|https?://|www\.",
)
NUMBER: Final = lazy(r"\d\d+")


class Voice(NamedTuple):
    """One comment's tells."""

    span: Span
    author: str
    handle: bool
    day: str  # the date as written, without the time of day; "" when none
    habits: bool
    own: bool  # speaks of the writer, links, gives a number the page lacks, or is long


def comment_voices(reading: Reading) -> tuple[Voice, ...]:
    """The page's comments as voices, the first `COMMENTS` of them."""
    comments = reading.page.comments[:COMMENTS]
    if not comments:
        return ()
    first = min(c.span.start for c in comments)
    article = reading.page.text[:first][:ARTICLE]
    return tuple(_listen(comment, article) for comment in comments)


def _listen(comment: Comment, article: str) -> Voice:
    text = comment.text.strip()
    new_number = any(m.group() not in article for m in islice(NUMBER.finditer(text), NUMBERS))
    return Voice(
        comment.span,
        comment.author,
        HANDLE.fullmatch(comment.author.strip()) is not None,
        CLOCK.sub("", comment.time).strip(),
        LOWER.match(text) is not None or HABITS.search(text) is not None,
        bool(OWN.search(text)) or new_number or text.count(" ") >= LONG,
    )
