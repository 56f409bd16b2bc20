"""Where an occurrence counts: its block, the block's kind, and how far into the main text it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from detector.dataclassing import dataclass
from detector.nouns import Block, Reading, Span

WITHIN = 0.2  # share of the main text that counts as its start or end, where a rule does not say
MARKS = " \t\n\u00a0-–—*•·|:.!…()[]»«\"'“”‘’"  # around a text that is still all its block says


@dataclass(frozen=True, slots=True)
class Where:
    """The conditions of a rule on the places of its occurrences."""

    kinds: frozenset[str] = frozenset()  # empty: any
    never: frozenset[str] = frozenset()
    main_only: bool = False
    visible: bool = True
    whole_block: bool = False
    position: str = ""
    within: float = WITHIN
    unless: str = ""  # key of phrases that spoil the block

    @classmethod
    def of(cls, rule: Mapping[str, Any]) -> Where:
        """Read the conditions from a rule's table."""
        kinds = frozenset(rule.get("in", ()))
        return cls(
            kinds,
            frozenset(rule.get("not_in", ())),
            rule.get("main_only", False),
            rule.get("visible", "hidden" not in kinds),
            rule.get("whole_block", False),
            rule.get("position", ""),
            rule.get("within", WITHIN),
            f"{rule['id']}/unless_in_block" if "unless_in_block" in rule else "",
        )

    def admits(self, block: Block) -> bool:
        """Whether occurrences in this block count, wherever in it they stand."""
        return not (
            (self.kinds and block.kind not in self.kinds)
            or block.kind in self.never
            or (self.main_only and not block.main)
            or (self.visible and block.hidden)
        )

    def keep(self, reading: Reading, spans: Sequence[Span]) -> list[Span]:
        """Return the spans that count."""
        if not spans:
            return []
        spoiled = _blocks_with(reading, self.unless)
        blocks = reading.page.blocks
        return [
            span
            for span, index in _with_blocks(reading, spans)
            if index not in spoiled
            and self.admits(blocks[index])
            and not (self.whole_block and _says_more(blocks[index], span))
            and not (self.position and not self.stands(reading, span))
        ]

    def stands(self, reading: Reading, span: Span) -> bool:
        """Whether the span stands at the start or end of the main text, as far as that is asked for."""
        start, end = reading.once(main_extent)
        share = (span.start - start) / max(end - start, 1)
        return share <= self.within if self.position == "start" else share >= 1 - self.within


def block_starts(reading: Reading) -> list[int]:
    """Offsets at which the blocks start, in order."""
    return [block.span.start for block in reading.page.blocks]


def main_extent(reading: Reading) -> tuple[int, int]:
    """First and last offset of the visible main text; of the whole text where nothing is main."""
    main = [block.span for block in reading.page.blocks if block.main and not block.hidden]
    return (main[0].start, main[-1].end) if main else (0, len(reading.page.text))


def page_word_count(reading: Reading) -> int:
    """Words of the visible blocks, as blanks part them; each 2 characters of unspaced scripts are one."""
    return sum(count_words(block.text) for block in reading.page.blocks if not block.hidden)


def count_words(text: str) -> int:
    """Words of a text; runs without blanks, as in Chinese or Thai, count one word for two characters (estimate)."""
    pieces = text.split()
    if text.isascii() or len(text) < 8 * len(pieces):
        return len(pieces)
    return sum(max(1, len(piece) // 2) if not piece.isascii() and len(piece) > 20 else 1 for piece in pieces)


def _with_blocks(reading: Reading, spans: Iterable[Span]) -> Iterator[tuple[Span, int]]:
    """Pair spans with the index of their block, leaving out those that leave it."""
    starts = reading.once(block_starts)
    blocks = reading.page.blocks
    for span in spans:
        index = bisect_right(starts, span.start) - 1
        if index >= 0 and span.end <= blocks[index].span.end:
            yield span, index


def _blocks_with(reading: Reading, key: str) -> frozenset[int]:
    if not key:
        return frozenset()
    return frozenset(index for _, index in _with_blocks(reading, reading.matches(key)))


def _says_more(block: Block, span: Span) -> bool:
    before = block.text[: span.start - block.span.start]
    after = block.text[span.end - block.span.start :]
    return bool(before.strip(MARKS) or after.strip(MARKS))
