"""Looks over what plugins offer and checks say, so that a stranger's mistake costs only what is mistaken.

Each function returns what is wrong in words, or nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from typing import Final, get_args

from detector.nouns import Evidence, Rule, Severity, Signal
from detector.offers import Reader, Reporter
from detector.patterns import lazy

ID: Final = lazy(r"[a-z][a-z0-9]*(?:[.\-][a-z0-9]+)+")
MOST: Final = 10_000  # pieces of evidence taken from one rule on one page
SLACK: Final = 1e-9  # rounding that a strength may carry
TEXTS: Final = ("group", "summary", "why", "advice")


def vet_rule(record: object) -> str:
    """Return what is wrong with a rule."""
    if not isinstance(record, Rule):
        return f"is a {type(record).__name__}, not a Rule"
    if not isinstance(record.id, str) or not ID.fullmatch(record.id):
        return f"has the id {record.id!r}, which is not one such as template.theme-residue"
    for name in TEXTS:
        if not isinstance(text := getattr(record, name), str) or not text:
            return f"has no {name}"
    if record.severity not in get_args(Severity):
        return f"has the severity {record.severity!r}; there are {', '.join(get_args(Severity))}"
    if not callable(record.check):
        return "has a check that cannot be called"
    return _vet_declared(record)


def _vet_declared(rule: Rule) -> str:
    """Patterns are texts; phrases are tuples of texts: a text alone would be taken for its letters."""
    if not isinstance(rule.patterns, Mapping) or not _are_texts(rule.patterns.values()):
        return "has patterns that are not a mapping of key to text"
    if not isinstance(rule.phrases, Mapping) or not all(
        isinstance(own, tuple | list) and _are_texts(own) for own in rule.phrases.values()
    ):
        return "has phrases that are not a mapping of key to a tuple of texts"
    return ""


def _are_texts(values: Iterable[object]) -> bool:
    return all(issubclass(kind, str) for kind in set(map(type, values)))


def vet_signal(record: object) -> str:
    """Return what is wrong with a signal."""
    if not isinstance(record, Signal):
        return f"is a {type(record).__name__}, not a Signal"
    return "" if callable(record.measure) else "has a measure that cannot be called"


def vet_reader(record: object) -> str:
    """Return what is wrong with a reader."""
    if not isinstance(record, Reader):
        return f"is a {type(record).__name__}, not a Reader"
    return "" if callable(record.recognises) and callable(record.read) else "cannot be called"


def vet_reporter(record: object) -> str:
    """Return what is wrong with a reporter."""
    if not isinstance(record, Reporter):
        return f"is a {type(record).__name__}, not a Reporter"
    return "" if callable(record.render) else "cannot be called"


def vet_model(record: object) -> str:
    """Return what is wrong with a model."""
    lacking = [name for name in ("name", "version", "score") if not hasattr(record, name)]
    return f"has no {' and no '.join(lacking)}" if lacking else ""


VETTING: Final[dict[str, Callable[[object], str]]] = {
    "detector_rules": vet_rule,
    "detector_signals": vet_signal,
    "detector_readers": vet_reader,
    "detector_reporters": vet_reporter,
    "detector_models": vet_model,
}


def sound_evidence(said: Iterable[Evidence], length: int) -> tuple[Evidence, ...]:
    """Return what a check said of a text of this length; raises where it cannot be evidence."""
    evidence = tuple(islice(said, MOST))
    for piece in evidence:
        if not isinstance(piece, Evidence):
            raise TypeError(f"the check yielded a {type(piece).__name__}, not Evidence")
        if not 0 <= piece.strength <= 1 + SLACK:
            raise ValueError(f"the strength {piece.strength} does not lie between 0 and 1")
        for start, end in piece.spans:
            if not 0 <= start <= end <= length:
                raise ValueError(f"the span {start}-{end} does not lie in the text")
    return evidence
