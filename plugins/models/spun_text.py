"""Synonyms out of place: text put through a spinner, by the trained model `spun`.

Spinners replace words without regard to their neighbours ("the governing aforementioned on Tuesday"). The model knows
how often two words meet in human prose and names those that never do although both are common. Texts by writers who
learned the language late, verse and lists of terms also pair words unusually, so the rule speaks only where far more
than one word in ten is out of place. Of 423 honest English pages that had no part in training 0.7 % reach it.
"""

from __future__ import annotations

from collections.abc import Iterator

from detector.nouns import Evidence, Reading, Rule
from detector.textmodels import spun

LEAST = 0.97  # probability of the page
LEAST_WORDS = 120
MOST_SPANS = 6


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the words that fit their neighbours worst."""
    score = reading.once(spun)
    if score is None or score.words < LEAST_WORDS or score.probability < LEAST:
        return
    spans = tuple(span for span, _ in score.spans[:MOST_SPANS])
    text = reading.page.text
    shown = ", ".join(f"“{text[span.start : span.end]}”" for span in spans[:3])
    yield Evidence(
        f"Words stand together that people do not put together ({shown}): the text was probably spun with a thesaurus.",
        0.4 + 0.4 * (score.probability - LEAST) / (1 - LEAST),
        spans,
    )


RULE = Rule(
    id="rewritten.spun-text",
    group="rewritten_content",
    severity="warning",
    summary="Synonyms out of place, as a spinner puts them",
    why="Spun text is a copy disguised by a thesaurus; readers stumble over it and learn nothing new.",
    advice="Remove the page, or write it anew from its sources.",
    check=check,
    policy="scraped content",
    languages=("en",),
    source="Pair statistics of human prose; spinner of our own on WordNet, tested on another thesaurus",
)
