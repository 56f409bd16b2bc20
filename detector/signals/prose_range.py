"""Where the running prose of a page begins and ends: what stands between is inside the article."""

from __future__ import annotations

from typing import NamedTuple

from detector.nouns import Block, Reading
from detector.signals.block_places import places_by_kind

PROSE = 100  # code points of a paragraph that counts as prose; about 16 English words
DENSE = 40  # the same in scripts that write a word in one or two characters


class ProseRange(NamedTuple):
    """Indices of the first and last prose blocks; (0, -1) where there is none."""

    first: int
    last: int
    paragraphs: int


def is_prose(block: Block) -> bool:
    """Whether a block is a main paragraph long enough to be read as prose."""
    size = len(block.text)
    if not block.main or block.kind != "paragraph" or size < DENSE or block.link_density > 0.5:
        return False
    return size >= PROSE or ord(block.text[size // 2]) >= 0x2E80


def prose_range(reading: Reading) -> ProseRange:
    """Return where the prose of the page begins and ends."""
    blocks = reading.page.blocks
    places = [index for index in reading.once(places_by_kind).get("paragraph", ()) if is_prose(blocks[index])]
    return ProseRange(places[0], places[-1], len(places)) if places else ProseRange(0, -1, 0)


def in_form(block: Block) -> bool:
    """Whether the block stands in a real form: there, prompts are what a reader expects."""
    return "form" in block.locator and " form" in block.locator.replace(">", " ")
