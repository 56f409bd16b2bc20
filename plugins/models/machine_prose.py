"""Prose written or rewritten by a language model, by the trained model `rewritten`, stretch by stretch.

The model reads windows of about 220 words, so that a rewritten middle in an honest frame is found; each window has its
own probability. One window is weak evidence: edited press releases and encyclopaedic prose come close. The rule speaks
where the page as a whole or a run of neighbouring windows is far on the machine's side, and never says more than .5:
who wrote a text is not what it is worth. In each of eight corpora of human texts, judged by a model that never saw it,
at most 0.3 % of excerpts reach the threshold (abstracts and lessons; of news none), of machine texts a third.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from detector.nouns import Evidence, Reading, Rule, Span
from detector.textmodels import Window, rewritten

WHOLE = 0.65  # probability of the page
PART = 0.7  # of each window of a run
RUN = 2  # windows, about 440 words
LEAST_WORDS = 150
MOST_SPANS = 4


def check(reading: Reading) -> Iterator[Evidence]:
    """Yield the sentences that moved the model most, or the run of windows that stands out."""
    score = reading.once(rewritten)
    if score is None or score.words < LEAST_WORDS:
        return
    if score.probability >= WHOLE:
        spans = tuple(span for span, _ in score.spans[:MOST_SPANS])
        yield Evidence(
            f"The prose ({score.words} words) reads as written or rewritten by a language model "
            f"({score.probability:.0%} by this text model); these sentences moved it most.",
            0.3 + 0.2 * (score.probability - WHOLE) / (1 - WHOLE),
            spans,
        )
        return
    run = longest_run(score.windows)
    if len(run) >= RUN:
        words = sum(window.words for window in run)
        yield Evidence(
            f"{words} of {score.words} words, in a row, read as a language model writes; the rest does not.",
            0.2,
            (Span(run[0].span.start, run[-1].span.end),),
        )


def longest_run(windows: Sequence[Window]) -> Sequence[Window]:
    """The longest run of neighbouring windows that all reach PART."""
    best: Sequence[Window] = ()
    start = 0
    for index, window in enumerate(windows):
        if window.probability < PART:
            start = index + 1
        elif index + 1 - start > len(best):
            best = windows[start : index + 1]
    return best


RULE = Rule(
    id="rewritten.machine-prose",
    group="rewritten_content",
    severity="info",
    summary="Prose that reads as written or rewritten by a language model",
    why="Pages produced in mass this way add nothing to what they were made from, and nobody vouches for them.",
    advice="Say what only you know: first-hand facts, names, numbers with their source; cut what any page could say.",
    check=check,
    policy="scaled content abuse",
    languages=("en",),
    source="Text model trained on public corpora of originals and rewrites; see `detector models`",
)
