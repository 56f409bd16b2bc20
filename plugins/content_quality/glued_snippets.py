"""Text glued from search results: fragments that begin and break off anywhere.

Search engines show fragments with an ellipsis and, in some years, the word "Web" in front. Generators paste them one
after the other. Told are paragraphs in which several sentences break off ("and.", "we specialise in the."), begin with
"Web" and a verb or article, or hang on ellipses in the middle.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from detector.nouns import Evidence, Reading, Rule, Span
from detector.patterns import lazy

# A sentence that stops at a word which must be followed by another.
BROKEN: Final = (
    "and.", "or.", "the.", "your.", "our.", "their.", "its.", "than.", "an.", "such as.", "as well as.", "of the.",
    "in the.", "and…", "the…", "your…", "und.", "oder.", "der.", "das.", "für.", "dan.", "yang.", "untuk.",
    "dengan.", "dari.", "los.", "las.", "para.", "avec.", "pour.", "dans.", "für die.", "mit der.", "de los.",
    "de las.", "of a.", "for the.", "to the.", "with the.",
)  # fmt: skip
WEB: Final = r"(?-i)(?:\n|[.!?…] )Web [a-z0-9]"
REAL: Final = lazy(
    r"\n?[.!?…]? ?Web (?:pages?|sites?|apps?|design|development|services?|developers?|browsers?|servers?|hosting"
    r"|standards?|content|application|based|is|and|was|has|in)\b", re.IGNORECASE
)  # fmt: skip
LEAST: Final = 4
LANGUAGES: Final = ("en", "id", "ms", "tl", "es", "pt", "de", "fr")


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield broken ends and pasted prefixes when there are many."""
    text = reading.page.text
    ends = reading.matches("quality.glued-snippets/broken")
    begins = reading.matches("quality.glued-snippets/web")
    if len(ends) + len(begins) < LEAST:
        return
    broken = [place for place in ends if _stops(text, place)]
    pasted = [place for place in begins if not REAL.match(text, place.start)]
    count = len(broken) + len(pasted)
    sentences = text.count(". ") + text.count(".\n") + 1
    if count < LEAST or count < 0.06 * sentences or (len(pasted) < 2 and len(broken) < 5):
        return
    what = [f"{len(broken)} sentences break off"] if broken else []
    what += [f"{len(pasted)} begin with a pasted “Web”"] if pasted else []
    yield Evidence(
        f"The text is glued from fragments: {' and '.join(what)}, in about {sentences} sentences.",
        min(0.85, 0.35 + 0.05 * (count - LEAST)),
        tuple(sorted(broken[:6] + pasted[:6])),
    )


def _stops(text: str, place: Span) -> bool:
    """Whether the mark ends a sentence."""
    return text[place.end : place.end + 1] in ("", " ", "\n")


RULE: Final = Rule(
    id="quality.glued-snippets",
    group="content_quality",
    severity="error",
    summary="the text is glued from search-result fragments",
    why="Fragments of other pages in a row have no meaning; no person wrote or read them.",
    advice="Remove the page.",
    check=check,
    policy="scraped content",
    languages=LANGUAGES,
    phrases={"broken": BROKEN},
    patterns={"web": WEB},
    source="own measurement over labelled pages; Google spam policies (scraped content)",
)
