"""What line filters decide of one line: a reason to drop it, with the number behind it, or nothing."""

from __future__ import annotations

import re
from typing import Final, NamedTuple

from detector.patterns import lazy

TERMINALS: Final = (".", "?", "!", '"', "'")
WIDE_TERMINALS: Final = (
    *TERMINALS, "”", "’", "»", "。", "！", "？", "…", "।", "॥", "؟", "۔", "」", "』", ".)", "!)", "?)",
)  # fmt: skip
CITATION: Final = lazy(r"\[\d*]|\[edit]|\[citation needed]")
POLICY_PHRASES: Final = (
    "terms of use", "privacy policy", "cookie policy", "uses cookies", "use of cookies", "use cookies",
)  # fmt: skip
COUNTER: Final = lazy(
    r"[0-9](?:[0-9,.]*)[KkMmBb]?\W+(?:likes|shares|comments|retweets|reposts|quotes|bookmarks|upvotes|downvotes"
    r"|downloads|views|followers)\W*", re.I
)  # fmt: skip
DIGITS: Final = frozenset("0123456789")


class Decision(NamedTuple):
    """Why a line is dropped and the number that decided it."""

    reason: str
    number: float
    unit: str  # what the number counts


def c4_decision(line: str) -> Decision | None:
    """C4's rules for one line, in its order (Raffel et al. 2020; datatrove c4_filters); None keeps the line."""
    words = line.split()
    longest = max(map(len, words), default=0)
    if longest > 1000:
        return Decision("holds a word of more than 1,000 characters", longest, "characters")
    text = CITATION.sub("", line)
    if text.endswith("..."):
        return Decision("ends in an ellipsis", len(words), "words")
    if not text.endswith(TERMINALS):
        return Decision("does not end in . ? ! \" or '", len(words), "words")
    if len(words) < 3:
        return Decision("has fewer than 3 words", len(words), "words")
    low = text.lower()
    if "javascript" in low:
        return Decision("mentions javascript", low.count("javascript"), "times")
    for phrase in POLICY_PHRASES:
        if phrase in low:
            return Decision(f"holds “{phrase}”", low.count(phrase), "times")
    return None


def dclm_decision(line: str, upper: float) -> Decision | None:
    """The line rules of RefinedWeb as DCLM publishes them; `upper` is the share of capitals; None keeps the line."""
    if upper > 0.5:
        return Decision("is more than half upper case", upper, "of its letters")
    if line[0] in DIGITS and COUNTER.fullmatch(line):
        return Decision("is a counter", len(line.split()), "words")
    if " " not in line:
        if line.isdigit():
            return Decision("is only a number", len(line), "characters")
        if len(line.split()) < 2:
            return Decision("has fewer than 2 words", 1, "words")
    elif line.replace(" ", "").isdigit():
        return Decision("is only a number", len(line), "characters")
    return None


def dclm_cut(line: str) -> int:
    """Words that DCLM cuts out of a short line ("items in cart", "Read more...", "Sign-in")."""
    if len(line) > 200 or len(line.split()) > 10:
        return 0
    low = line.lower()
    cut = 3 * low.count("items in cart") + (2 if low.endswith("read more...") else 0)
    return cut + (1 if low.startswith("sign-in") else 0)
