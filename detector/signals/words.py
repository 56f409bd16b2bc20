"""Words of a page with their places."""

from __future__ import annotations

import re
from typing import NamedTuple

from detector.nouns import Reading

WORD = re.compile(r"[^\W_]+(?:['’ʼ‑-][^\W_]+)*")  # linear: one character class, no nesting over the same characters


class Words(NamedTuple):
    """Lower-cased words in order, with their start and end offsets in the text they came from."""

    words: list[str]
    starts: list[int]
    ends: list[int]


def split_words(text: str, offset: int = 0) -> Words:
    """Split `text` into words; offsets count from `offset`."""
    found = [(m.start() + offset, m.end() + offset) for m in WORD.finditer(text)]
    return Words(
        [text[a - offset : b - offset].lower() for a, b in found], [a for a, _ in found], [b for _, b in found]
    )


def page_words(reading: Reading) -> Words:
    """Words of the whole page text."""
    return split_words(reading.page.text)


def block_words(reading: Reading) -> tuple[tuple[str, ...], ...]:
    """Lower-cased words of each block, in the order of `Page.blocks`."""
    return tuple(tuple(split_words(block.text).words) for block in reading.page.blocks)


def main_words(reading: Reading) -> tuple[str, ...]:
    """Lower-cased words of the visible main blocks."""
    words = reading.once(block_words)
    return tuple(w for block, own in zip(reading.page.blocks, words, strict=True) if block.main for w in own)
