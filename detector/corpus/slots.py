"""Pages laid over each other: the words all have are the template, the gaps between them its slots."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from statistics import median

from detector.corpus.collection import Slot
from detector.corpus.tokens import tokens_of

MAX_WORDS = 1500  # of a page that are laid over the others
STABLE = 0.8  # share of the pages that must have a word in its place for it to be the template's
SHORT = 8  # words; a longer gap is text of the page's own, not a slot
MAX_SLOTS = 12
MAX_VALUES = 12
CONTEXT = 4  # words shown on either side of a slot


@dataclass(frozen=True, slots=True)
class SlotTable:
    """What a group of pages shares, and what each fills in."""

    shared_words: int
    share: float  # template words in a page, median
    beyond: float  # words of a page outside of template and short slots, median
    own_numbers: float  # figures that only one page has, median
    slots: tuple[Slot, ...]


def find_slots(texts: Sequence[str]) -> SlotTable:
    """Lay pages over the one of median length.

    Args:
        texts: main texts of a few dozen pages at most.
    """
    words = [[token.text for token in tokens_of(text[: 10 * MAX_WORDS])][:MAX_WORDS] for text in texts]
    base = sorted(range(len(words)), key=lambda i: len(words[i]))[len(words) // 2]
    low = [[word.lower() for word in own] for own in words]
    places = [_places(low[base], own) if i != base else list(range(len(own))) for i, own in enumerate(low)]
    present = [sum(own[k] >= 0 for own in places) for k in range(len(low[base]))]
    stable = [k for k, number in enumerate(present) if number >= STABLE * len(texts)]
    gaps = [_gaps(own, stable, len(words[i])) for i, own in enumerate(places)]
    slots = _slots(words, gaps, [words[base][k] for k in stable])
    beyond = median(sum(b - a for a, b in own if b - a > SHORT) for own in gaps)
    share = median(len(stable) / max(1, len(own)) for own in words)
    return SlotTable(len(stable), min(1.0, share), float(beyond), _own_numbers(low), slots)


def _places(base: list[str], other: list[str]) -> list[int]:
    """Return for each word of the base where it stands in the other page, -1 where it does not."""
    found = [-1] * len(base)
    for block in SequenceMatcher(None, base, other).get_matching_blocks():
        found[block.a : block.a + block.size] = range(block.b, block.b + block.size)
    return found


def _gaps(places: list[int], stable: list[int], length: int) -> list[tuple[int, int]]:
    """Return, for each gap before, between and after the template's words, what of this page stands in it."""
    gaps, at = [], 0
    for k in stable:
        if places[k] >= at:
            gaps.append((at, places[k]))
            at = places[k] + 1
        else:
            gaps.append((at, at))
    return [*gaps, (at, length)]


def _slots(words: Sequence[list[str]], gaps: Sequence[list[tuple[int, int]]], stable: list[str]) -> tuple[Slot, ...]:
    """Return the short gaps that most pages fill, each with its values."""
    found = []
    for k in range(len(stable) + 1):
        filled = [(i, *own[k]) for i, own in enumerate(gaps) if own[k][1] > own[k][0]]
        values = Counter(" ".join(words[i][a:b]) for i, a, b in filled)
        length = median(b - a for _, a, b in filled) if filled else 0
        if len(filled) >= len(words) / 2 and len(values) > 1 and length <= SHORT:
            before, after = " ".join(stable[max(0, k - CONTEXT) : k]), " ".join(stable[k : k + CONTEXT])
            shown = tuple(value for value, _ in values.most_common(MAX_VALUES))
            found.append((len(values), Slot(before, after, shown, float(length))))
    best = sorted(found, key=lambda slot: -slot[0])[:MAX_SLOTS]
    return tuple(slot for _, slot in best)


def _own_numbers(pages: Sequence[list[str]]) -> float:
    holders = Counter(word for own in pages for word in set(own) if word[0].isdigit())
    return float(median(sum(holders[word] == 1 for word in set(own) if word[0].isdigit()) for own in pages))
