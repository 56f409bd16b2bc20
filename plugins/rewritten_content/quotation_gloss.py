r"""A name in round brackets inside a quotation: “such as (North Korea), explicitly declare …”.

Agencies put a name in brackets where the speaker said "it" or "they". A copy that keeps the bracket and loses the
agency shows where it came from; a rewrite that makes up the bracket shows that the words are not the speaker's.
Papers that print agency reports do the same in good faith (0.6 % of 3,418 honest pages hold one), so this is weak:
0.12, and nothing where an agency is credited. Only quotations of eight words and more beside a verb of saying;
abbreviations do not count.
"""

from __future__ import annotations

from collections.abc import Iterator

from detector.nouns import Evidence, Reading, Rule, Span
from detector.patterns import lazy
from detector.signals.block_places import of_kind

WORDS = 8
GLOSS = lazy(r"\((?:the )?[A-Z][a-zà-ÿ'’.-]+(?: [A-Z][\w'’.-]+){0,3}\)")
SAYING = lazy(
    r"\b(?:said|says|told|added|remarked|stated|noted|explained|declared|asserted|commented|wrote|continued"
    r"|emphasi[sz]ed|sagte|erklärte|betonte|a déclaré|a affirmé|dijo|afirmó|declaró|disse|afirmou|ha detto"
    r"|ha dichiarato|zei|verklaarde)\b"
)


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield glosses inside quotations."""
    found: list[Span] = []
    for block in of_kind(reading, "paragraph") if "(" in reading.page.text else ():
        if not block.main or block.hidden or "(" not in block.text:
            continue
        if GLOSS.search(block.text) and SAYING.search(block.text):
            from detector.corpus.quotations import find_quotations  # slow to import, and seldom needed

            for words, start, _ in find_quotations(block.text, 0, len(block.text)):
                if words.count(" ") >= WORDS - 1:
                    found += [
                        Span(block.span.start + start + a, block.span.start + start + b) for a, b in _glosses(words)
                    ]
    if found and not reading.matches("rewritten.quotation-gloss/agency"):
        names = list(dict.fromkeys(reading.page.text[s.start : s.end] for s in found))
        quotes = ", ".join(f"“{name}”" for name in names[:3])
        yield Evidence(
            f"A quotation holds an inserted name, {quotes}: not the speaker's own words.", 0.12, tuple(found)
        )


def _glosses(quotation: str) -> Iterator[tuple[int, int]]:
    for match in GLOSS.finditer(quotation):
        if match.start() > 0:  # a bracket before the quotation's first word names the speaker
            yield match.span()


RULE = Rule(
    id="rewritten.quotation-gloss",
    group="rewritten_content",
    severity="info",
    summary="A name inserted in round brackets into a quotation",
    why="The words between the marks are no longer those that were spoken.",
    advice="Quote the words as spoken and explain outside the marks, or use square brackets.",
    check=check,
    patterns={
        "agency": r"\((?:AP|AFP|Reuters|UPI|dpa|CP|PA)\)|\b(?:associated press|agence france-presse|reuters"
        r"|united press international|press association|canadian press|bloomberg news)\b"
    },
    source="agency style books: round brackets mark the agency's own words",
)
