"""From a place in the page text to the block it stands in."""

from __future__ import annotations

from bisect import bisect_right

from detector.nouns import Block, Reading, Span


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


REACH = 2000  # code points in which a quotation is looked for: its cost must not grow with the block
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
