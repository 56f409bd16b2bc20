"""Records by which plugins offer readers, reporters and models."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from typing import Protocol

from detector.dataclassing import dataclass
from detector.nouns import Finding, Page, Reading, Verdict


@dataclass(frozen=True, slots=True)
class Reader:
    """Reads one further format: `recognises(head, name)` looks at the first 4 KiB and the input's name."""

    name: str
    recognises: Callable[[bytes, str], bool]
    read: Callable[[bytes, str, str], Page]  # (content, source, url)


@dataclass(frozen=True, slots=True)
class Reporter:
    """Renders verdicts in one output format."""

    name: str
    render: Callable[[Iterable[Verdict]], str]


@dataclass(frozen=True, slots=True)
class Scored:
    """A model's opinion in log-odds of spam or low quality: `base + Σ contributions + Σ contributions of own`."""

    base: float
    contributions: Mapping[str, float]  # rule id → log-odds
    own: tuple[Finding, ...]  # the model's other terms (signals), each explained as a finding of group "model"
    half_width: float  # of the 90 % interval, in log-odds


class Model(Protocol):
    """Weighs the strengths of findings and the signals of a page."""

    name: str
    version: str

    def score(self, reading: Reading, findings: tuple[Finding, ...], /) -> Scored | None:
        """Return the score, or None to abstain (too little text, unsupported language)."""
        ...
