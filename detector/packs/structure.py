"""The kinds that look at more than occurrences: ratio, block, composite and signal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import isnan
from typing import Any

from detector.dataclassing import dataclass
from detector.nouns import Block, Evidence, Reading, Span
from detector.packs.counting import SPANS, Scale, scale_of, short
from detector.packs.places import Where, count_words, page_word_count


@dataclass(frozen=True, slots=True)
class Bound:
    """A threshold with a direction, and how the strength grows beyond it."""

    threshold: float
    upward: bool
    scale: Scale

    @classmethod
    def of(cls, rule: Mapping[str, Any]) -> Bound:
        """Read `above` or `below`, `full_at`, `strength` and `full` from a rule's table."""
        upward = "above" in rule
        threshold = float(rule["above" if upward else "below"])
        weakest = rule.get("strength", 0.5)
        high = rule.get("full_at", threshold)
        return cls(threshold, upward, Scale(weakest, rule.get("full", 1.0), threshold, high))

    def holds(self, value: float) -> bool:
        """Whether the value is at the threshold or beyond."""
        return value >= self.threshold if self.upward else value <= self.threshold


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a ratio: occurrences of a key, or words of blocks of some kinds."""

    key: str
    blocks: frozenset[str]

    def measure(self, reading: Reading, where: Where) -> tuple[int, list[Span]]:
        """Return the amount and the spans it stands in."""
        if self.key:
            spans = where.keep(reading, reading.matches(self.key))
            return len(spans), spans
        chosen = [b for b in reading.page.blocks if b.kind in self.blocks and where.admits(b)]
        return sum(count_words(block.text) for block in chosen), [block.span for block in chosen]


@dataclass(frozen=True, slots=True)
class Ratio:
    """A check that compares two amounts."""

    of: Side
    to: Side
    where: Where
    bound: Bound
    message: str
    unless: str
    min_total: int
    min_words: int

    def __call__(self, reading: Reading) -> Iterator[Evidence]:
        """Yield evidence where the ratio is at the threshold or beyond."""
        total, _ = self.to.measure(reading, self.where)
        if total < self.min_total or (self.unless and reading.matches(self.unless)):
            return
        if self.min_words and reading.once(page_word_count) < self.min_words:
            return
        part, spans = self.of.measure(reading, self.where)
        value = part / total
        if self.bound.holds(value):
            quote = short(reading.page.text[spans[0].start : spans[0].end]) if spans else ""
            message = self.message.format(value=f"{value:.2f}", part=part, total=total, quote=quote)
            yield Evidence(message, self.bound.scale.at(value), tuple(spans[:SPANS]))


@dataclass(frozen=True, slots=True)
class Blocks:
    """A check for blocks of some kind, size, place and neighbourhood."""

    keys: tuple[str, ...]  # one of these must occur in the block; empty: nothing need
    where: Where
    message: str
    scale: Scale
    unless: str
    min_count: int
    min_words: int
    max_words: int
    followed_by: frozenset[str]
    not_followed_by: frozenset[str]

    def __call__(self, reading: Reading) -> Iterator[Evidence]:
        """Yield one piece of evidence for all such blocks."""
        if self.unless and reading.matches(self.unless):
            return
        spans = [block.span for index, block in enumerate(reading.page.blocks) if self._fits(reading, index, block)]
        if len(spans) >= self.min_count:
            quote = short(reading.page.text[spans[0].start : spans[0].end])
            message = self.message.format(quote=quote, count=len(spans))
            yield Evidence(message, self.scale.at(len(spans)), tuple(spans[:SPANS]))

    def _fits(self, reading: Reading, index: int, block: Block) -> bool:
        if not self.where.admits(block) or (self.where.position and not self.where.stands(reading, block.span)):
            return False
        if not self.min_words <= count_words(block.text) <= self.max_words:
            return False
        if self.keys and not any(
            block.span.start <= span.start and span.end <= block.span.end
            for key in self.keys
            for span in reading.matches(key)
        ):
            return False
        if not (self.followed_by or self.not_followed_by):
            return True
        following = next((b.kind for b in reading.page.blocks[index + 1 :] if not b.hidden), "")
        return following not in self.not_followed_by and (not self.followed_by or following in self.followed_by)


@dataclass(frozen=True, slots=True)
class Composite:
    """A check over the strengths of rules that have run before it."""

    all: tuple[str, ...]
    any: tuple[str, ...]
    none: tuple[str, ...]
    at_least: int
    min_strength: float
    message: str
    strength: float
    full: float
    unless: str

    def __call__(self, reading: Reading) -> Iterator[Evidence]:
        """Yield evidence where the combination holds."""
        spoke = {
            rule: strength
            for rule in (*self.all, *self.any, *self.none)
            if (strength := reading.signal(f"rule:{rule}")) > 0 and strength >= self.min_strength
        }
        chosen = [rule for rule in self.any if rule in spoke]
        if any(rule in spoke for rule in self.none) or any(rule not in spoke for rule in self.all):
            return
        if (self.any and len(chosen) < self.at_least) or (self.unless and reading.matches(self.unless)):
            return
        rules = dict.fromkeys((*self.all, *chosen))
        message = self.message.format(rules=", ".join(rules), count=len(rules))
        scale = Scale(self.strength, self.full, self.at_least, max(len(self.any), self.at_least))
        yield Evidence(message, scale.at(len(chosen)) if self.any else self.strength)


@dataclass(frozen=True, slots=True)
class Threshold:
    """A check of a named signal against a threshold."""

    signal: str
    bound: Bound
    message: str
    unless: str

    def __call__(self, reading: Reading) -> Iterator[Evidence]:
        """Yield evidence where the signal is at the threshold or beyond; NaN is silence."""
        value = reading.signal(self.signal)
        if isnan(value) or not self.bound.holds(value) or (self.unless and reading.matches(self.unless)):
            return
        message = self.message.format(value=f"{value:.3g}", threshold=f"{self.bound.threshold:.3g}")
        yield Evidence(message, self.bound.scale.at(value))


def ratio(rule: Mapping[str, Any], unless: str) -> Ratio:
    """Make the check of a rule of kind ratio."""
    sides = {name: _side(rule, name) for name in ("of", "to")}
    return Ratio(
        sides["of"], sides["to"], Where.of(rule), Bound.of(rule), rule["message"], unless,
        rule.get("min_total", 1), rule.get("min_words", 0),
    )  # fmt: skip


def _side(rule: Mapping[str, Any], name: str) -> Side:
    blocks = rule[name].get("blocks", ())
    return Side("" if blocks else f"{rule['id']}/{name}", frozenset(blocks))


def blocks(rule: Mapping[str, Any], keys: tuple[str, ...], unless: str) -> Blocks:
    """Make the check of a rule of kind block."""
    return Blocks(
        tuple(f"{rule['id']}/{key}" for key in keys), Where.of(rule), rule["message"], scale_of(rule), unless,
        rule.get("min_count", 1), rule.get("min_words", 0), rule.get("max_words", 10**9),
        frozenset(rule.get("followed_by", ())), frozenset(rule.get("not_followed_by", ())),
    )  # fmt: skip


def composite(rule: Mapping[str, Any], unless: str) -> Composite:
    """Make the check of a rule of kind composite."""
    strength = rule.get("strength", 0.5)
    return Composite(
        tuple(rule.get("all", ())), tuple(rule.get("any", ())), tuple(rule.get("none", ())), rule.get("at_least", 1),
        rule.get("min_strength", 0.0), rule["message"], strength, rule.get("full", strength), unless,
    )  # fmt: skip


def threshold(rule: Mapping[str, Any], unless: str) -> Threshold:
    """Make the check of a rule of kind signal."""
    return Threshold(rule["signal"], Bound.of(rule), rule["message"], unless)
