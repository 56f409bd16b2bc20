"""Synonyms out of place: text put through a spinner, by the trained model `spun`.

Spinners replace words without regard to their neighbours ("the governing aforementioned on Tuesday"). The model knows
how often two words meet in human prose and what words mean beside their surroundings, and names those that neither
meet their neighbours nor belong with them. Texts by writers who learned the language late, verse and lists of terms
also pair words unusually, so the rule speaks only where far more than one word in ten is out of place: a probability
of .5 is what 3 % of the honest training pages exceed out of sample, one of .75 what 0.2 % of them do and 0.2 % of the
400 honest English pages that had no part in training. Of news with every fifth word replaced, 62 % (WordNet) and 89 %
(another thesaurus) reach it in 220 words. Lists without sentences (concerts, appointments) are left alone: two of five
paragraphs must end as sentences do. Words in paragraphs that are not English (a translation half done) are no proof.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detector.nouns import Evidence, Reading, Rule, Span
from detector.page.kinds import ends_open
from detector.signals.block_places import main_blocks
from detector.signals.counts import stop_words
from detector.textmodels import spun
from detector.textmodels.prose import LEAST_LINE, PROSE

LEAST = 0.75  # probability of the page
LEAST_WORDS = 120
MOST_SPANS = 6
ENGLISH = 0.2  # share of function words in a paragraph: English prose has .35 to .55, its neighbours under .15 of these
SENTENCES = 0.4  # share of the paragraphs that end in an end mark


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the words that fit their neighbours worst."""
    score = reading.once(spun)
    if score is None or score.words < LEAST_WORDS or score.probability < LEAST or not _speaks(reading):
        return
    english = [block.span for block in reading.once(main_blocks) if _is_english(block.text)]
    spans = tuple(_inside([span for span, _ in score.spans[:MOST_SPANS]], english))
    if 2 * len(spans) <= min(len(score.spans), MOST_SPANS):
        return
    text = reading.page.text
    shown = ", ".join(f"“{text[span.start : span.end]}”" for span in spans[:3])
    yield Evidence(
        f"Words stand together that people do not put together ({shown}): the text was probably spun with a thesaurus.",
        0.4 + 0.4 * (score.probability - LEAST) / (1 - LEAST),
        spans,
    )


def _speaks(reading: Reading) -> bool:
    long = [b.text for b in reading.once(main_blocks) if b.kind in PROSE and b.text.count(" ") >= LEAST_LINE - 1]
    return sum(not ends_open(text) for text in long) >= SENTENCES * len(long)


def _inside(spans: Sequence[Span], blocks: Sequence[Span]) -> Iterator[Span]:
    for span in spans:
        if any(block.start <= span.start and span.end <= block.end for block in blocks):
            yield span


def _is_english(text: str) -> bool:
    words = text.lower().split()
    stopped = stop_words("en")
    return sum(word in stopped for word in words) >= ENGLISH * len(words)


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
    source="Pair statistics of human prose, GloVe vectors; spinner of our own on WordNet, tested on another thesaurus",
)
