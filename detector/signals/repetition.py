"""Repeated lines, paragraphs and n-grams as the Gopher filter measures them, by sorting hashes.

Of the published variants we take datatrove's: a repeat counts from the second copy on, repeats do not overlap, and
character shares divide by the length of the text. The "most frequent n-gram" must occur at least twice (as in
RedPajama-V2); words are taken without punctuation.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final, NamedTuple

import numpy as np
from numpy.typing import NDArray

from detector.signals.document import Document, tokens
from detector.signals.measures import Measure, share

SOURCE: Final = "Gopher (arXiv:2112.11446, table A1); datatrove gopher_repetition_filter"
TOP: Final = {2: 0.20, 3: 0.18, 4: 0.16}  # n → limit of the share of the most frequent n-gram
REPEATED: Final = {5: 0.15, 6: 0.14, 7: 0.13, 8: 0.12, 9: 0.11, 10: 0.10}  # n → limit of the share of repeats
_STEP: Final = np.uint64(0x9E3779B97F4A7C15)


class Top(NamedTuple):
    """The most frequent n-gram: characters times count, and (start, end, count) of one copy in the text."""

    characters: int
    place: tuple[int, int, int]


class Duplicates(NamedTuple):
    """Elements and characters that are copies of an earlier element."""

    elements: int
    characters: int


def top_ngrams(document: Document) -> dict[int, Top]:
    """The n-grams of 2, 3 and 4 words that fill most characters among those that occur most often."""
    starts, ends, hashes = document.once(tokens)
    found: dict[int, Top] = {}
    keys, places = hashes, np.arange(len(hashes))
    for n in TOP:
        keys, places = _longer(keys, places, hashes, n)
        order, first, sizes = _groups(keys)
        most = int(sizes.max()) if len(sizes) else 1
        if most < 2:
            found.update({m: Top(0, (0, 0, 0)) for m in TOP if m >= n})
            return found
        begin = places[order[first[sizes == most]]]
        lengths = ends[begin + n - 1] - starts[begin]
        best = int(np.argmax(lengths))
        place = (int(starts[begin[best]]), int(ends[begin[best] + n - 1]), most)
        found[n] = Top(int(lengths[best]) * most, place)
        again = order[np.repeat(sizes > 1, sizes)]
        keys, places = keys[again], places[again]
    return found


class Repeats(NamedTuple):
    """Characters of n-grams that occurred before; keys and places of all that repeat, the first ones too."""

    characters: int
    keys: NDArray[np.uint64]
    places: NDArray[np.int64]


def repeated_fives(document: Document) -> Repeats:
    """N-grams of 5 words that occurred before."""
    hashes = document.once(tokens).hashes
    keys, places = hashes, np.arange(len(hashes))
    for n in range(2, 6):
        keys, places = _longer(keys, places, hashes, n)
    return _repeats(document, keys, places, 5)


def repeated_ngrams(document: Document) -> dict[int, int]:
    """Characters of n-grams of 5 to 10 words that occurred before, by n."""
    hashes = document.once(tokens).hashes
    repeats = document.once(repeated_fives)
    found = {5: repeats.characters}
    for n in range(6, 11):  # a longer n-gram repeats only where the shorter one does
        repeats = _repeats(document, *_longer(repeats.keys, repeats.places, hashes, n), n)
        found[n] = repeats.characters
    return found


def _repeats(document: Document, keys: NDArray[np.uint64], places: NDArray[np.int64], n: int) -> Repeats:
    starts, ends, _ = document.once(tokens)
    order, first, sizes = _groups(keys)
    again = order[np.repeat(sizes > 1, sizes)]
    if not len(again):
        return Repeats(0, keys[again], places[again])
    own = places[order]
    earliest = np.repeat(np.minimum.reduceat(own, first), sizes)
    return Repeats(_covered(own[own != earliest], n, starts, ends), keys[again], places[again])


def _longer(
    keys: NDArray[np.uint64], places: NDArray[np.int64], hashes: NDArray[np.uint64], n: int
) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Extend (n-1)-grams at `places` by one word."""
    keep = places + n <= len(hashes)
    places = places[keep]
    return keys[keep] * _STEP + hashes[places + n - 1], places


def _groups(keys: NDArray[np.uint64]) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Sort keys; return the order, where each group of equal keys begins in it, and the groups' sizes."""
    order = np.argsort(keys)
    if not len(order):
        return order, order, order
    arranged = keys[order]
    first = np.flatnonzero(np.concatenate(([True], arranged[1:] != arranged[:-1])))
    return order, first, np.diff(np.append(first, len(order)))


def _covered(later: NDArray[np.int64], n: int, starts: NDArray[np.int64], ends: NDArray[np.int64]) -> int:
    """Characters under the n-grams that begin at `later`, from left to right without overlap."""
    total = free = 0
    for begin in np.sort(later).tolist():
        if begin >= free:
            total += int(ends[begin + n - 1] - starts[begin])
            free = begin + n
    return total


def duplicates(parts: Iterable[str]) -> Duplicates:
    """Count copies of earlier elements."""
    seen: set[str] = set()
    elements = size = 0
    for part in parts:
        if part in seen:
            elements += 1
            size += len(part)
        seen.add(part)
    return Duplicates(elements, size)


def line_duplicates(document: Document) -> Duplicates:
    """Lines that are copies of an earlier line."""
    return duplicates(document.lines)


def paragraph_duplicates(document: Document) -> Duplicates:
    """Paragraphs that are copies of an earlier paragraph."""
    return duplicates(document.paragraphs)


def _line_share(document: Document) -> float:
    return share(document.once(line_duplicates).elements, len(document.lines))


def _line_characters(document: Document) -> float:
    return share(document.once(line_duplicates).characters, len(document.text))


def _paragraph_share(document: Document) -> float:
    return share(document.once(paragraph_duplicates).elements, len(document.paragraphs))


def _paragraph_characters(document: Document) -> float:
    return share(document.once(paragraph_duplicates).characters, len(document.text))


def _top(n: int, limit: float) -> Measure:
    def value(document: Document) -> float:
        return share(document.once(top_ngrams)[n].characters, len(document.text))

    definition = f"characters of the most frequent {n}-gram times its count, per character of the text"
    return Measure(f"gopher.top-{n}gram", value, "share 0..1", definition, SOURCE, None, limit, n == 2)


def _repeated(n: int, limit: float) -> Measure:
    def value(document: Document) -> float:
        return share(document.once(repeated_ngrams)[n], len(document.text))

    definition = f"characters in {n}-grams that occurred before, per character of the text"
    return Measure(f"gopher.dup-{n}gram", value, "share 0..1", definition, SOURCE, None, limit, n in (5, 10))


MEASURES: Final = (
    Measure("gopher.dup-lines", _line_share, "share 0..1", "lines equal to an earlier line, of non-empty lines",
            SOURCE, None, 0.30),
    Measure("gopher.dup-paragraphs", _paragraph_share, "share 0..1", "paragraphs equal to an earlier one", SOURCE,
            None, 0.30),
    Measure("gopher.dup-line-characters", _line_characters, "share 0..1",
            "characters in lines equal to an earlier line, of the text", SOURCE, None, 0.20),
    Measure("gopher.dup-paragraph-characters", _paragraph_characters, "share 0..1",
            "characters in paragraphs equal to an earlier one, of the text", SOURCE, None, 0.20),
    *(_top(n, limit) for n, limit in TOP.items()),
    *(_repeated(n, limit) for n, limit in REPEATED.items()),
)  # fmt: skip
