"""One decision of an operator on one page: what the program said of it and what the operator says; no page text."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from detector.errors import ConfigError, DetectorError
from detector.nouns import Verdict
from detector.scoring import combine_strengths

if TYPE_CHECKING:
    from detector.engine import Detector
    from detector.records import Record

LABELS = ("good", "spam", "low_quality")
WORDS = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision on one page. `contributions` are log-odds by rule without any adaptation, `base` likewise."""

    url: str
    source: str  # the site
    fingerprint: str  # of the page's words
    label: str  # one of LABELS
    reason: str
    verdict: str  # what the program said
    probability: float
    base: float
    contributions: Mapping[str, float]
    strengths: Mapping[str, float]
    signals: Mapping[str, float]
    language: str = "und"
    versions: Mapping[str, str] = field(default_factory=dict)
    decided: str = ""  # ISO date and time in UTC; now when empty
    id: int = 0  # given by the store

    @property
    def bad(self) -> bool:
        """Whether the operator called the page spam or low quality."""
        return self.label != "good"

    @property
    def page(self) -> str:
        """What makes two decisions be about one page: its address, or its words where it has none."""
        return self.url or self.fingerprint


def page_fingerprint(text: str) -> str:
    """Sixteen hex digits of a page's words, case and punctuation folded; the text cannot be had back from them."""
    words = " ".join(WORDS.findall(text.casefold()))
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:16]


def decide(plain: Verdict, seen: Verdict, text: str, label: str, *, source: str = "", reason: str = "") -> Decision:
    """Make the decision on a judged page.

    Args:
        plain: the verdict under the policy without adaptation, with signals.
        seen: the verdict as the operator saw it.
        text: the page text, of which only the fingerprint is kept.
        label: one of LABELS.
        source: the site's name; the url's host when empty.
        reason: the operator's own words.

    Raises:
        ConfigError: the label is unknown.
    """
    if label not in LABELS:
        raise ConfigError(f"unknown label {label!r}; the labels are {', '.join(LABELS)}")
    contributions, strengths = _by_rule(plain)
    return Decision(
        plain.url,
        source or urlsplit(plain.url).hostname or "-",
        page_fingerprint(text),
        label,
        reason,
        seen.verdict,
        round(seen.probability, 6),
        round(plain.base, 6),
        contributions,
        strengths,
        {name: round(value, 6) for name, value in plain.signals.items()},
        plain.language.code,
        dict(plain.versions),
    )


def _by_rule(verdict: Verdict) -> tuple[dict[str, float], dict[str, float]]:
    """Log-odds by rule and model term, and strength by rule."""
    contributions: dict[str, float] = {}
    strengths: dict[str, list[float]] = {}
    for finding in verdict.findings:
        contributions[finding.rule] = contributions.get(finding.rule, 0.0) + finding.contribution
        if finding.group != "model":
            strengths.setdefault(finding.rule, []).append(finding.strength)
    return (
        {rule: round(value, 6) for rule, value in contributions.items()},
        {rule: round(combine_strengths(values), 6) for rule, values in strengths.items()},
    )


class Decider:
    """Judges pages for the record: as the operator's policy says, and without its adaptation.

    What is stored is the verdict that the operator saw and the contributions before any adaptation, so that the next
    adaptation starts from the shipped weights again and not from its own.
    """

    def __init__(self, detector: Detector) -> None:
        from detector.engine import Detector as Engine

        policy = replace(detector.policy, scale=1.0, shift=0.0, factors={})
        self._seen = detector
        self._plain = Engine(policy, catalogue=detector.catalogue, models=bool(detector.models))
        self._wanted: Collection[str] = {s.name for s in detector.catalogue.signals.values() if s.model}

    def decide(self, record: Record, label: str, *, source: str = "", reason: str = "") -> Decision:
        """Judge one page and make the decision; `DetectorError` where it cannot be read."""
        from detector.engine import measure_signals, observe

        if record.error:
            raise DetectorError(record.error)
        kind = record.kind
        page = self._plain.read(record.content, url=record.url, source=record.source, kind=kind, charset=record.charset)
        reading = self._plain.start_reading(page)
        observed, failures = observe(reading, self._plain.catalogue.rules)
        plain = self._plain.judge(reading, observed, failures)
        seen = self._seen.judge(reading, observed, failures)
        signals = {name: self._plain.catalogue.signals[name] for name in sorted(self._wanted)}
        measured, _ = measure_signals(reading, signals)
        return decide(replace(plain, signals=measured), seen, page.text, label, source=source, reason=reason)
