"""Questions and answers on a page, and how much the answers say that the article has not said."""

from __future__ import annotations

from typing import NamedTuple

from detector.nouns import Reading, Span
from detector.patterns import lazy
from detector.signals.article import tellings, words_within
from detector.signals.novelty import Told, best_match, index_told, known_share
from detector.signals.stems import stem_words
from detector.signals.words import Words

ANSWERS = 40  # answers that are compared; a longer list is a knowledge base
WORDS = 400  # of an answer that are compared
LEAST = 3  # answers that make a list
MIN_STEMS = 5  # content words below which an answer ("Yes, of course.") says nothing about novelty
RUN = 2  # new content words in a row that make an added claim
LONG = 5  # letters of such words: "took place" claims nothing
GAP = 1  # function words that may stand between them


STOP = lazy(r"[.!?:;()。！？]")  # marks that end a claim


class Answer(NamedTuple):
    """One answer: where it stands, how much of it one stretch of the article says, and what it adds."""

    span: Span
    stems: int
    restated: float  # share of its distinct stems in the best-matching two sentences
    known: float  # share of its stems anywhere in the article
    added: tuple[Span, ...]  # runs of new content words, and new numbers


class Faq(NamedTuple):
    """All answers of a page beside its article."""

    answers: tuple[Answer, ...]
    article_stems: int

    @property
    def stems(self) -> int:
        """Content words of all answers."""
        return sum(a.stems for a in self.answers)

    @property
    def restated(self) -> float:
        """Share restated, weighted by length."""
        return sum(a.restated * a.stems for a in self.answers) / max(1, self.stems)

    @property
    def known(self) -> float:
        """Share of the answers' content words that the article uses, weighted by length."""
        return sum(a.known * a.stems for a in self.answers) / max(1, self.stems)


def faq_novelty(reading: Reading) -> Faq | None:
    """Compare the answers with the article; None where the page has fewer than `LEAST` answers."""
    blocks = [b for b in reading.page.blocks if b.kind == "faq-answer" and not b.hidden][:ANSWERS]
    if len(blocks) < LEAST:
        return None
    sentences = reading.once(tellings)
    told = index_told(t.stems for t in sentences)
    text = reading.page.text
    answers = [a for b in blocks if (a := _compare(text, b.span, words_within(reading, b.span), told)) is not None]
    return Faq(tuple(answers), sum(len(t.stems) for t in sentences))


def _compare(text: str, span: Span, words: Words, told: Told) -> Answer | None:
    words = Words(words.words[:WORDS], words.starts[:WORDS], words.ends[:WORDS])
    stems = stem_words(words.words)
    if len(stems) < MIN_STEMS:
        return None
    return Answer(span, len(stems), best_match(stems, told).share, known_share(stems, told), _added(text, words, told))


def _added(text: str, words: Words, told: Told) -> tuple[Span, ...]:
    """Runs of at least `RUN` new content words in one answer, and new numbers of two digits and more."""
    runs: list[tuple[int, int, int]] = []  # start, end, new words
    gap = GAP + 1
    for word, start, end in zip(*words, strict=True):
        stems = stem_words([word])
        if not stems:
            gap += 1
        elif all(stem in told.places for stem in stems) or (len(word) < LONG and not word.isdigit()):
            gap = GAP + 1
        elif runs and gap <= GAP and not STOP.search(text, runs[-1][1], start):
            runs[-1] = (runs[-1][0], end, runs[-1][2] + 1)
            gap = 0
        else:
            runs.append((start, end, RUN if word.isdigit() and len(word) > 1 else 1))
            gap = 0
    return tuple(Span(start, end) for start, end, count in runs if count >= RUN)
