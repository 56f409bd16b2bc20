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

from detector.signals.document import Document, line_texts, tokens
from detector.signals.measures import Measure, share

SOURCE: Final = "Gopher (arXiv:2112.11446, table A1); datatrove gopher_repetition_filter"
TOP: Final = {2: 0.20, 3: 0.18, 4: 0.16}  # n → limit of the share of the most frequent n-gram
REPEATED: Final = {5: 0.15, 6: 0.14, 7: 0.13, 8: 0.12, 9: 0.11, 10: 0.10}  # n → limit of the share of repeats
_STEP: Final = np.uint64(0x9E3779B97F4A7C15)


class Repeats(NamedTuple):
    """How much of a document repeats itself, in characters, by length of the n-gram."""

    top: dict[int, int]
    top_place: dict[int, tuple[int, int, int]]  # n → (start, end, count) of the most frequent n-gram's first copy
    repeated: dict[int, int]


class Duplicates(NamedTuple):
    """Elements and characters that are copies of an earlier element."""

    elements: int
    characters: int


def repeats(document: Document) -> Repeats:
    """Measure all n-gram repetition in one pass from pairs of words to runs of ten."""
    starts, ends, hashes = document.once(tokens)
    found = Repeats({}, {}, {})
    keys, places = hashes, np.arange(len(hashes))
    for n in range(2, 11):
        keep = places + n <= len(hashes)
        places, keys = places[keep], keys[keep]
        keys = keys * _STEP + hashes[places + n - 1]
        order = np.argsort(keys, kind="stable")
        same = keys[order][1:] == keys[order][:-1]
        if n in TOP:
            _note_top(found, n, order, same, places, starts, ends)
        else:
            later = places[order[1:][same]]
            found.repeated[n] = _covered(later, n, starts, ends)
        again = np.zeros(len(keys), dtype=np.bool_)  # a longer n-gram repeats only where this one does
        again[order[1:][same]] = again[order[:-1][same]] = True
        keys, places = keys[again], places[again]
    return found


def _note_top(
    found: Repeats, n: int, order: NDArray[np.int64], same: NDArray[np.bool_], places: NDArray[np.int64],
    starts: NDArray[np.int64], ends: NDArray[np.int64],
) -> None:  # fmt: skip
    """Find the n-gram that fills most characters among those that occur most often."""
    found.top[n] = 0
    if not same.any():
        return
    first = np.flatnonzero(np.concatenate(([True], ~same)))
    sizes = np.diff(np.append(first, len(order)))
    most = first[sizes == sizes.max()]
    begin = places[order[most]]
    lengths = ends[begin + n - 1] - starts[begin]
    best = int(np.argmax(lengths))
    count = int(sizes.max())
    found.top[n] = int(lengths[best]) * count
    found.top_place[n] = (int(starts[begin[best]]), int(ends[begin[best] + n - 1]), count)


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
    return duplicates(document.once(line_texts))


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
        return share(document.once(repeats).top[n], len(document.text))

    definition = f"characters of the most frequent {n}-gram times its count, per character of the text"
    return Measure(f"gopher.top-{n}gram", value, "share 0..1", definition, SOURCE, None, limit, n == 2)


def _repeated(n: int, limit: float) -> Measure:
    def value(document: Document) -> float:
        return share(document.once(repeats).repeated[n], len(document.text))

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
