"""Which blocks a page has: by kind, by what short ones say, and from a place in the page text.

Most rules look for blocks that most pages do not have. They ask here, where one pass over the blocks is made for all.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence, Set
from typing import Final, NamedTuple

from detector.nouns import Block, BlockKind, Reading, Span

LABEL: Final = 40  # code points below which a block may be a label


def places_by_kind(reading: Reading) -> Mapping[str, Sequence[int]]:
    """Numbers of the blocks of each kind that the page has, hidden ones too, in order."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for index, kind in enumerate([block.kind for block in reading.page.blocks]):
        places[kind].append(index)
    return dict(places)


def of_kind(reading: Reading, kind: BlockKind) -> list[Block]:
    """The blocks of one kind, in order."""
    blocks = reading.page.blocks
    return [blocks[index] for index in reading.once(places_by_kind).get(kind, ())]


class Labels(NamedTuple):
    """Blocks of fewer than 40 code points, hidden ones too, and what each says in lower case without blanks around."""

    blocks: Sequence[Block]
    texts: Sequence[str]
    distinct: Set[str]


def labels(reading: Reading) -> Labels:
    """The short blocks of the page, in order."""
    short = [block for block in reading.page.blocks if len(block.text) < LABEL]
    texts = [block.text.strip().lower() for block in short]
    return Labels(short, texts, frozenset(texts))


def labelled(reading: Reading, texts: Set[str]) -> list[Block]:
    """The blocks that say one of the `texts`, which are in lower case, and nothing else; in order."""
    found = reading.once(labels)
    if found.distinct.isdisjoint(texts):  # as on most pages
        return []
    return [block for block, text in zip(found.blocks, found.texts, strict=True) if text in texts]


def main_blocks(reading: Reading) -> Sequence[Block]:
    """The visible blocks of the main content."""
    return [block for block in reading.page.blocks if block.main and not block.hidden]


def block_starts(reading: Reading) -> tuple[int, ...]:
    """Starts of all blocks, in order."""
    return tuple(block.span.start for block in reading.page.blocks)


def block_at(reading: Reading, place: int) -> Block | None:
    """Return the block that contains the code point at `place`; None between blocks."""
    index = bisect_right(reading.once(block_starts), place) - 1
    if index < 0:
        return None
    block = reading.page.blocks[index]
    return block if place < block.span.end else None


REACH: Final = 2000  # code points in which a quotation is looked for: its cost must not grow with the block
OPENING, CLOSING = "“„«「『", "”»」』"


def is_quoted(block: Block, place: int) -> bool:
    """Whether the code point at `place` stands inside quotation marks of its block: named, not used."""
    end = place - block.span.start
    before = block.text[max(0, end - REACH) : end]
    opened = max(before.rfind(mark) for mark in OPENING)
    closed = max(before.rfind(mark) for mark in CLOSING)
    return opened > closed or before.count('"') % 2 == 1 or before[-1:] in ("'", "‘", "`")


def within(block: Block, start: int, end: int) -> Span:
    """Return the span in the page text of `block.text[start:end]`."""
    return Span(block.span.start + start, block.span.start + end)
