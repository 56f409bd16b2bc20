"""The rhythm of prose: how much the lengths of sentences and paragraphs vary."""

from __future__ import annotations

from collections.abc import Sequence
from math import nan, sqrt
from typing import NamedTuple

from detector.nouns import Reading, Span
from detector.signals.sentences import main_sentences

ENDS = frozenset(".!?…\"”’»)")
SHORT = 60  # characters below which a paragraph is a label


class Rhythm(NamedTuple):
    """Lengths in words of the sentences and paragraphs of the main prose that end like sentences do."""

    sentences: tuple[int, ...]
    paragraphs: tuple[int, ...]
    spans: tuple[Span, ...]  # of the paragraphs

    @property
    def sentence_variation(self) -> float:
        """Coefficient of variation of the sentence lengths; NaN below two."""
        return variation(self.sentences)

    @property
    def paragraph_variation(self) -> float:
        """Coefficient of variation of the paragraph lengths; NaN below two."""
        return variation(self.paragraphs)


def variation(lengths: Sequence[int]) -> float:
    """Standard deviation over mean."""
    if len(lengths) < 2:
        return nan
    mean = sum(lengths) / len(lengths)
    return sqrt(sum((x - mean) ** 2 for x in lengths) / len(lengths)) / mean


def prose_rhythm(reading: Reading) -> Rhythm:
    """Measure the visible main paragraphs; scripts written without blanks count for nothing here."""
    blocks = reading.page.blocks
    lengths: dict[int, list[int]] = {}
    for text, _, index in reading.once(main_sentences):
        block = blocks[index]
        if block.kind == "paragraph" and not block.hidden and len(block.text) >= SHORT and block.text[-1] in ENDS:
            lengths.setdefault(index, []).append(text.count(" ") + 1)
    return Rhythm(
        tuple(length for own in lengths.values() for length in own),
        tuple(sum(own) for own in lengths.values()),
        tuple(blocks[index].span for index in lengths),
    )
