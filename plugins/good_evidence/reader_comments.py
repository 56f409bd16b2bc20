r"""Comments by different readers, on different days, who speak of themselves.

Conversation is the hardest thing to fake cheaply. Told where at least four comments come from three names and two
days, three quarters of the names are not of one invented make, and half of the writers say something of their own
(they say "I", link, give a number the page lacks, or write at length). On 1.5 to 2.3 % of honest pages, on one of
1,448 mass-produced ones (an advertorial with invented testimonials). Strength 0.4, 0.5 from ten comments on.
"""

from __future__ import annotations

from collections.abc import Iterator

from detector.nouns import Evidence, Reading, Rule
from detector.patterns import lazy
from detector.signals.sentences import opening
from detector.signals.voices import comment_voices

COMMENTS, NAMES, DAYS = 4, 3, 2
OWN, HANDLES = 0.5, 0.75
MANY = 10
YEAR = lazy(r"(?:19|20)\d\d|\d[./-]\d\d?[./-]\d\d")  # "two hours ago" is no day
TESTIMONIAL = lazy(r"\s[–—-]\s.+|,\s*[A-Z]{2}$")  # "Linda – New York, USA": how advertisers sign


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the conversation."""
    voices = reading.once(comment_voices)
    if len(voices) < COMMENTS or sum(v.handle for v in voices) >= HANDLES * len(voices):
        return
    names = {v.author for v in voices if v.author and not TESTIMONIAL.search(v.author)}
    days = {v.day.lower() for v in voices if YEAR.search(v.day)}
    own = sum(v.own for v in voices)
    if len(names) >= NAMES and len(days) >= DAYS and own >= OWN * len(voices):
        yield Evidence(
            f"{len(voices)} comments by {len(names)} readers on {len(days)} days; {own} say something of their own.",
            0.5 if len(voices) >= MANY else 0.4,
            tuple(opening(reading.page.text, v.span) for v in voices[:6]),
        )


RULE = Rule(
    id="good.reader-comments",
    group="good_evidence",
    severity="info",
    good_sign=True,
    summary="A conversation of different readers",
    why="People read the page and answered.",
    advice="Keep the comments.",
    check=check,
    source="the counterpart of rewritten.comment-ring",
)
