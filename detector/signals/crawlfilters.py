"""The page and line measures of C4, FineWeb and DCLM: what the public crawl filters count on a page."""

from __future__ import annotations

from typing import Final

import numpy as np

from detector.signals.characters import UPPER
from detector.signals.counts import counts
from detector.signals.document import Document, characters
from detector.signals.gopher import token_count
from detector.signals.lines import TERMINALS, WIDE_TERMINALS, Decision, c4_decision, dclm_cut, dclm_decision
from detector.signals.measures import Measure, share
from detector.signals.repetition import line_duplicates
from detector.signals.sentences import split_sentences

C4: Final = "C4 (arXiv:1910.10683); datatrove c4_filters"
MC4: Final = "mC4 (arXiv:2010.11934); datatrove C4ParagraphFilter"
FINEWEB: Final = "FineWeb (arXiv:2406.17557); datatrove fineweb_quality_filter"
DCLM: Final = "DCLM (arXiv:2406.11794), dclm_baseline_refinedweb.yaml"


def c4_decisions(document: Document) -> list[Decision | None]:
    """C4's decision on each line of `document.lines`."""
    return [c4_decision(line) for line in document.lines]


def dclm_decisions(document: Document) -> list[Decision | None]:
    """DCLM's decision on each line of `document.lines`."""
    shares = document.once(upper_shares)
    return [dclm_decision(line, upper) for line, upper in zip(document.lines, shares, strict=True)]


def upper_shares(document: Document) -> list[float]:
    """Share of capitals in each line."""
    if not document.lines:
        return []
    lengths = np.array([len(line) for line in document.lines])
    starts = np.concatenate(([0], np.cumsum(lengths + 1)[:-1]))
    capitals = np.add.reduceat((document.once(characters).kinds & UPPER) != 0, starts, dtype=np.int64)
    shares: list[float] = (capitals / lengths).tolist()
    return shares


def _c4_kept(document: Document) -> float:
    found = document.once(c4_decisions)
    return share(sum(one is None for one in found), len(found))


def c4_sentences(document: Document) -> float:
    """Sentences in the lines C4 keeps."""
    pairs = zip(document.lines, document.once(c4_decisions), strict=True)
    return float(sum(len(split_sentences(line)) for line, decision in pairs if decision is None))


def _c4_lorem(document: Document) -> float:
    return float(document.text.lower().count("lorem ipsum"))


def _c4_curly(document: Document) -> float:
    return float(document.text.count("{"))


def _c4_reason(name: str, word: str) -> Measure:
    def value(document: Document) -> float:
        found = document.once(c4_decisions)
        return share(sum(one is not None and word in one.reason for one in found), len(found))

    definition = f"lines that C4 drops because the line {word}…"
    return Measure(f"c4.lines-{name}", value, "share 0..1", definition, C4)


def _mc4_long_lines(document: Document) -> float:
    return float(sum(len(line) >= 200 for line in document.lines))


def punctuated_lines(document: Document) -> float:
    """Share of lines that end in a mark FineWeb counts."""
    lines = document.lines
    return share(sum(line.endswith(TERMINALS) for line in lines), len(lines))


def _wide_punctuated_lines(document: Document) -> float:
    lines = document.lines
    return share(sum(line.endswith(WIDE_TERMINALS) for line in lines), len(lines))


def _short_lines(document: Document) -> float:
    lines = document.lines
    return share(sum(len(line) <= 30 for line in lines), len(lines))


def _duplicate_characters(document: Document) -> float:
    return share(document.once(line_duplicates).characters, len(document.text) - len(document.lines) + 1)


def _newlines(document: Document) -> float:
    return share(max(len(document.lines) - 1, 0), token_count(document))


def dclm_removed(document: Document) -> float:
    """Share of words that DCLM's line rules remove."""
    removed = 0
    for line, decision in zip(document.lines, document.once(dclm_decisions), strict=True):
        removed += len(line.split()) if decision else dclm_cut(line)
    return share(removed, len(document.text.split()))


def _letterless(document: Document) -> float:
    found = document.once(counts)
    return share(found.words - found.with_letter, found.words)


MEASURES: Final = (
    Measure("c4.kept-lines", _c4_kept, "share 0..1", "non-empty lines that C4's line rules keep", C4),
    Measure("c4.sentences", c4_sentences, "sentences", "sentences in the lines kept", C4, 5),
    Measure("c4.lorem-ipsum", _c4_lorem, "occurrences", "“lorem ipsum”: one drops the page", C4, None, 0),
    Measure("c4.curly-brackets", _c4_curly, "occurrences", "occurrences of “{”: one drops the page", C4, None, 0),
    _c4_reason("unended", "does not end"),
    _c4_reason("cut", "ends in an ellipsis"),
    _c4_reason("short", "has fewer"),
    _c4_reason("javascript", "mentions javascript"),
    _c4_reason("policy", "holds “"),
    Measure("mc4.long-lines", _mc4_long_lines, "lines", "lines of at least 200 characters", MC4, 3),
    Measure("fineweb.punctuated-lines", punctuated_lines, "share 0..1", "lines that end in . ? ! \" or '", FINEWEB,
            0.12),
    Measure("fineweb.short-lines", _short_lines, "share 0..1", "lines of at most 30 characters", FINEWEB, None, 0.67),
    Measure("fineweb.dup-line-characters", _duplicate_characters, "share 0..1",
            "characters in lines equal to an earlier one, of the characters without newlines", FINEWEB, None, 0.01),
    Measure("fineweb.newlines", _newlines, "a token", "newlines between non-empty lines by words and marks", FINEWEB,
            None, 0.30),
    Measure("text.punctuated-lines", _wide_punctuated_lines, "share 0..1",
            "lines that end in a closing mark of any script", "FineWeb's measure with the marks of other scripts"),
    Measure("dclm.removed-words", dclm_removed, "share 0..1",
            "words in lines that are shouted, only a number, a counter or one word, and stock phrases cut from short "
            "lines", DCLM, None, 0.05),
    Measure("dclm.letterless-words", _letterless, "share 0..1", "words without a letter", DCLM, None, 0.20),
)  # fmt: skip
