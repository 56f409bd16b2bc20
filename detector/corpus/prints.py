"""The print of a page: its skeleton as arrays of hashes, small enough to keep a million of them.

Everything that pairs pages (candidates, verification, the reference index) works on prints; text and spans are
needed only to show what was found.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import blake2b
from math import nan

import numpy as np
from numpy.typing import NDArray

from detector.corpus.facts import skeleton
from detector.corpus.rarity import Keys, usually_lower
from detector.corpus.records import Skeleton
from detector.corpus.tokens import hash_key
from detector.corpus.writing import machine_odds
from detector.nouns import Page

MAX_STEMS = 4000  # of a page kept in its print; rewrites of longer pages still share their first 4,000 words
MAX_KEYS = 512  # facts kept in a print: a page that lists thousands of names pairs by the first of them only
FORMAT = 3
WITHOUT_WRITING = 2  # the format before, which is still read
TELLING = 13.0  # smaller whole numbers stand in too many stories to tell one from another
YEARS = (1900, 2100)


@dataclass(frozen=True, slots=True)
class Print:
    """A page as hashes: stems in order, where sentences end, fact keys, and a digest of the wording."""

    digest: bytes  # 16 bytes; equal for pages with the same words in the same order
    language: str
    stems: Keys
    ends: NDArray[np.uint32]  # index into stems after each sentence
    facts: Keys  # distinct, sorted
    figures: Keys = field(default_factory=lambda: np.empty(0, np.uint32))  # telling numbers by value alone, and days
    machine: float = nan  # log-odds that a language model wrote it, `detector.corpus.writing`; NaN where not judged

    @property
    def keys(self) -> Keys:
        """Distinct stems and fact keys, sorted."""
        return np.union1d(self.stems, self.facts)

    def to_bytes(self) -> bytes:
        """Return the print as bytes for storage (little-endian arrays behind a header of lengths)."""
        arrays = [part.astype("<u4") for part in (self.stems, self.ends, self.facts, self.figures)]
        head = np.array([FORMAT, *map(len, arrays), len(self.language)], "<u4")
        written = np.array(self.machine, "<f4").tobytes()
        name = self.language.encode("ascii")
        return head.tobytes() + self.digest + written + name + b"".join(a.tobytes() for a in arrays)

    @classmethod
    def from_bytes(cls, data: bytes) -> Print:
        """Read what `to_bytes` wrote.

        Raises:
            ValueError: the bytes are of another format or cut short.
        """
        form, stems, ends, facts, figures, letters = (int(n) for n in np.frombuffer(data, "<u4", 6))
        name = 40 if form == WITHOUT_WRITING else 44
        at = name + letters
        if form not in (WITHOUT_WRITING, FORMAT) or len(data) != at + 4 * (stems + ends + facts + figures):
            raise ValueError("not a print of this version")
        first, second, third, fourth = np.split(np.frombuffer(data, "<u4", offset=at), np.cumsum([stems, ends, facts]))
        machine = float(np.frombuffer(data, "<f4", 1, 40)[0]) if form == FORMAT else nan
        return cls(data[24:40], data[name:at].decode("ascii"), first, second, third, fourth, machine)


def page_print(page: Page) -> Print:
    """Return the print of a page."""
    return print_of(skeleton(page, usually_lower()), machine_odds(page))


def print_of(bones: Skeleton, machine: float = nan) -> Print:
    """Return the print of a page's skeleton, and what was found of its writing."""
    lengths = np.array([len(line.stems) for line in bones.sentences], np.int64)
    ends = np.cumsum(lengths)
    stems = np.fromiter(
        (h for line in bones.sentences for h in line.stems), np.uint32, int(ends[-1]) if len(ends) else 0
    )
    if len(stems) > MAX_STEMS:
        ends = np.append(ends[ends < MAX_STEMS], MAX_STEMS)
        stems = stems[:MAX_STEMS]
    return Print(
        blake2b(stems.tobytes(), digest_size=16).digest(),
        bones.language,
        stems,
        ends.astype(np.uint32),
        fact_keys(bones),
        figure_keys(bones),
        machine,
    )


def fact_keys(bones: Skeleton) -> Keys:
    """Return the distinct hashed keys of a page's facts: names whole and by their parts, numbers, dates, quotations."""
    found: dict[int, None] = {}
    for fact in bones.facts:
        if len(found) >= MAX_KEYS:
            break
        if fact.kind in ("name", "place"):
            parts = fact.key.split()
            found[hash_key("name", fact.key)] = None
            if len(parts) > 1:
                found.update(dict.fromkeys(hash_key("name", part) for part in parts))
        elif fact.kind == "number":
            found[hash_key("number", fact.key)] = None
        elif fact.kind == "date":
            found[hash_key("date", fact.key)] = None
        else:
            found[hash_key("quotation", fact.key)] = None
    return np.sort(np.fromiter(found, np.uint32, len(found)))


def figure_keys(bones: Skeleton) -> Keys:
    """Return the distinct hashed keys of figures that tell one story from another: days, and numbers without unit.

    A rewrite keeps the number and changes what is counted ("berths", "places"), or the language does.
    """
    found: dict[int, None] = {}
    for fact in bones.of_kind("number", "date"):
        if len(found) >= MAX_KEYS:
            break
        if fact.kind == "date":
            if fact.key.startswith("--"):
                found[hash_key("date", fact.key)] = None
        elif telling(value := float(fact.key.partition(" ")[0])):
            found[hash_key("value", f"{value:.6g}")] = None
    return np.sort(np.fromiter(found, np.uint32, len(found)))


def telling(value: float) -> bool:
    """Tell whether a number says which story it is from: not a small whole one, a year, or a round hundred."""
    if value != int(value):
        return True
    return value >= TELLING and not YEARS[0] <= value <= YEARS[1] and value not in (20, 30, 50, 100, 1000)
