r"""Questions and answers that only say the article again, and what they add to it without a source.

A list of questions is a service to readers when it answers what the text left open; search engines once rewarded its
markup, so rewriting machines append one that repeats the article. Squirrelscan and Yoast count such markup as a plus;
nobody measures its novelty. Each answer is compared with the article by content words (rough stems, any language):
how many of them stand in one stretch of two neighbouring sentences.

`rewritten.faq-restates` speaks where three answers in four are at least half restated, and half of all their content
words are (on 22 honest pages with an article and a list of questions the highest such shares were 0.67 and 0.55,
never both; restated lists reach 0.75–1.0 and 0.5–0.8). `rewritten.faq-adds-claims` lists, for lists that lean on the
article like that, the runs of new words: facts that nobody reported. Pages that consist of questions only have no
article to compare with and stay silent.
"""

from __future__ import annotations

from collections.abc import Iterator
from math import nan

from detector.nouns import Evidence, Reading, Rule, Signal
from detector.signals.article import article_blocks
from detector.signals.block_places import of_kind
from detector.signals.faq import Faq, faq_novelty

ANSWERS = 3
ARTICLE = 120  # content words of the article, about 250 words
LEAST_SHARE = 0.08  # of the article's length: three short answers under a manual are found somewhere by chance
MOST_SHARE = 1.0  # a list longer than the article is the content itself
ROUGHLY = (0.04, 1.6)  # the same shares in characters: a quick look that spares most pages the comparison
HALF = 0.5
CLAIMED = 30  # characters of new words below which nothing is claimed
IN_FOUR = 0.75


def compared(reading: Reading) -> Faq | None:
    """The page's answers beside its article, None where one of the two is missing or much the longer."""
    answers = sum(len(block.text) for block in of_kind(reading, "faq-answer"))
    if not answers or not ROUGHLY[0] <= answers / _article_length(reading) <= ROUGHLY[1]:
        return None
    faq = reading.once(faq_novelty)
    if faq is None or len(faq.answers) < ANSWERS or faq.article_stems < ARTICLE:
        return None
    return faq if LEAST_SHARE <= faq.stems / faq.article_stems <= MOST_SHARE else None


def restating(reading: Reading) -> Faq | None:
    """The page's list of questions if it leans on the article, None otherwise."""
    faq = reading.once(compared)
    if faq is None:
        return None
    half = sum(answer.restated >= HALF for answer in faq.answers)
    return faq if half >= IN_FOUR * len(faq.answers) and faq.restated >= HALF else None


def _article_length(reading: Reading) -> int:
    return sum(len(reading.page.blocks[i].text) for i in reading.once(article_blocks)) or 1


def check_restates(reading: Reading) -> Iterator[Evidence]:
    """Yield the restated answers."""
    faq = reading.once(restating)
    if faq is None:
        return
    told = [answer for answer in faq.answers if answer.restated >= HALF]
    strength = min(0.6, 0.35 + (faq.restated - HALF))
    yield Evidence(
        f"{len(told)} of {len(faq.answers)} answers only restate the article: {faq.restated:.0%} of their words stand "
        f"together in one place of it, {1 - faq.known:.0%} are new.",
        strength,
        tuple(answer.span for answer in told),
    )


def check_adds(reading: Reading) -> Iterator[Evidence]:
    """Yield what a restating list of questions adds."""
    faq = reading.once(restating)
    if faq is None:
        return
    added = [span for answer in faq.answers for span in answer.added]
    if sum(s.end - s.start for s in added) >= CLAIMED:
        quotes = "; ".join(f"“{reading.page.text[s.start : s.end]}”" for s in added[:4])
        yield Evidence(f"The answers add what the article does not say: {quotes}.", 0.2, tuple(added))


RULES = (
    Rule(
        id="rewritten.faq-restates",
        group="rewritten_content",
        severity="warning",
        summary="Questions and answers that only restate the article",
        why="The list is there for search engines: a reader learns nothing new from it.",
        advice="Answer what the article leaves open, or take the list out.",
        check=check_restates,
        policy="scaled content abuse",
        source="containment after Broder 1997; thresholds measured on honest pages with such lists",
    ),
    Rule(
        id="rewritten.faq-adds-claims",
        group="rewritten_content",
        severity="info",
        summary="Questions and answers that add unsourced claims to the article they restate",
        why="What a rewrite adds to its source was reported by nobody.",
        advice="Give the source of each added claim in the article, or take it out.",
        check=check_adds,
        policy="scaled content abuse",
    ),
)

SIGNALS = (
    Signal(
        name="faq.restated",
        measure=lambda reading: faq.restated if (faq := reading.once(compared)) else nan,
        unit="share 0..1",
        definition="share of the answers' content words that one place of the article holds, weighted by length",
        source="containment after Broder 1997",
        threshold="< .5",
        model=True,
    ),
    Signal(
        name="faq.known",
        measure=lambda reading: faq.known if (faq := reading.once(compared)) else nan,
        unit="share 0..1",
        definition="share of the answers' content words that the article uses anywhere",
        source="containment after Broder 1997",
        model=True,
    ),
)
