"""The kinds that count occurrences: phrases, pattern, slot and density."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from functools import cached_property
from typing import Any

from detector.dataclassing import dataclass
from detector.matching.folding import folded, plain
from detector.matching.literals import spellings
from detector.nouns import Evidence, Reading, Span
from detector.packs.places import Where, page_word_count
from detector.packs.schema import PHRASE_KEYS

SPANS = 20  # kept as evidence of one finding
QUOTE = 80  # characters of a quote inside a message


@dataclass(frozen=True, slots=True)
class Scale:
    """Strength that grows in a straight line from `weakest` at `low` to `full` at `high`."""

    weakest: float
    full: float
    low: float
    high: float

    def at(self, value: float) -> float:
        """Return the strength for a value at or beyond `low`; either end may be the larger."""
        if self.high == self.low:
            return self.weakest
        share = (value - self.low) / (self.high - self.low)
        return round(self.weakest + (self.full - self.weakest) * min(max(share, 0.0), 1.0), 4)


@dataclass(frozen=True)
class Counted:
    """A check that counts the occurrences of everything a rule declares."""

    keys: tuple[str, ...]  # to ask `reading.matches` for
    where: Where
    message: str
    scale: Scale
    unless: str
    provenance: tuple[tuple[str, Mapping[str, str]], ...] = ()
    min_count: int = 1
    distinct: int = 1
    density: float = 0.0  # occurrences per 1,000 words
    min_words: int = 0
    by_density: bool = field(default=False)  # what the scale measures: density instead of count

    def __call__(self, reading: Reading) -> Iterator[Evidence]:
        """Yield one piece of evidence for all occurrences."""
        declared = sorted(span for key in self.keys for span in reading.matches(key))
        if len(declared) < self.min_count or (self.unless and reading.matches(self.unless)):
            return
        spans = self.where.keep(reading, declared)
        if len(spans) < self.min_count:
            return
        words = reading.once(page_word_count) if self.min_words or self.density or self.by_density else 0
        density = 1000 * len(spans) / max(words, 1)
        if words < self.min_words or density < self.density:
            return
        yield from self._evidence(reading, spans, density)

    def _evidence(self, reading: Reading, spans: list[Span], density: float) -> Iterator[Evidence]:
        text = reading.page.text
        seen = dict.fromkeys(folded(text[start:end]) for start, end in spans)
        if len(seen) < self.distinct:
            return
        quote = text[spans[0].start : spans[0].end]
        values = {
            **dict.fromkeys(PHRASE_KEYS[1:], ""),
            **next((self.origins[form] for form in seen if form in self.origins), {}),
        }
        message = self.message.format(
            quote=short(quote), count=len(spans), distinct=len(seen), density=f"{density:.1f}", **values
        )
        strength = self.scale.at(density if self.by_density else len(spans))
        yield Evidence(message, strength, tuple(spans[:SPANS]))

    @cached_property
    def origins(self) -> dict[str, Mapping[str, str]]:
        """Where each phrase comes from, by its folded spellings."""
        return {
            literal.folded: {key: value for key, value in about.items() if key != "text"}
            for phrase, about in self.provenance
            for literal in spellings(phrase)
        }


def short(quote: str) -> str:
    """Return a quote for a sentence: in quotation marks, on one line, cut where it is long."""
    line = " ".join(plain(quote).split())
    return f"“{line if len(line) <= QUOTE else line[: QUOTE - 1] + '…'}”"


def counted(rule: Mapping[str, Any], keys: tuple[str, ...]) -> Counted:
    """Make the check of a rule of kind phrases, pattern, slot or density."""
    by_density = rule["kind"] == "density"
    return Counted(
        keys=tuple(f"{rule['id']}/{key}" for key in keys),
        where=Where.of(rule),
        message=rule["message"],
        scale=scale_of(rule, by_density),
        unless=f"{rule['id']}/unless" if "unless" in rule else "",
        provenance=tuple((p["text"], p) for p in rule.get("phrases", ()) if isinstance(p, dict)),
        min_count=rule.get("min_count", 1),
        distinct=rule.get("distinct", 1),
        density=rule["low"] if by_density else rule.get("per_1000_words", 0.0),
        min_words=rule.get("min_words", 100 if by_density else 0),
        by_density=by_density,
    )


def scale_of(rule: Mapping[str, Any], by_density: bool = False) -> Scale:
    """Return how the strength of a counting rule grows."""
    weakest = rule.get("strength", 0.5)
    if by_density:
        low, high = rule["low"], rule.get("high", rule["low"])
    else:
        low = rule.get("min_count", 1)
        high = rule.get("saturate", low)
    return Scale(weakest, rule.get("full", 1.0) if high != low else weakest, low, high)
