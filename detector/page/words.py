"""The words of `words.toml`, loaded once and shaped for look-up."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Final, NamedTuple

from detector.tables import read_toml

EDGES: Final = " \t\n-–—*|•·:!.…»«›‹>_=~[](){}#"  # stripped from both ends of a short line before it is looked up


class Words(NamedTuple):
    """Look-up tables; keys are lower case, without closing punctuation."""

    exact: dict[str, str]  # whole line → kind
    starts: dict[str, tuple[tuple[str, str], ...]]  # first four letters → (beginning of a line, kind), longest first
    heads: frozenset[str]  # their first two letters
    question: frozenset[str]
    answer: frozenset[str]
    months: dict[str, int]


@cache
def words() -> Words:
    """Return the tables."""
    data = read_toml(Path(__file__).with_name("words.toml").read_bytes())
    exact: dict[str, str] = {}
    for kind, lines in data["exact"].items():
        for line in lines:
            exact.setdefault(line.strip(EDGES), kind)
    starts: dict[str, list[tuple[str, str]]] = {}
    for kind, lines in data["start"].items():
        for line in lines:
            starts.setdefault(line[:4], []).append((line, kind))
    months = {name: number for line in data["months"]["names"] for number, name in enumerate(line.split(), 1)}
    return Words(
        exact,
        {key: tuple(sorted(found, key=lambda entry: -len(entry[0]))) for key, found in starts.items()},
        frozenset(line[:2] for lines in data["start"].values() for line in lines),
        frozenset(data["question"]["question"]),
        frozenset(data["question"]["answer"]),
        months,
    )


def beginnings(low: str) -> tuple[tuple[str, str], ...]:
    """Return the known beginnings that a lower-cased line could begin with, as (beginning, kind)."""
    table = words()
    if low[:2] not in table.heads and low[:1] not in table.heads:
        return ()
    starts = table.starts
    return starts.get(low[:4], ()) + starts.get(low[:3], ()) + starts.get(low[:2], ()) + starts.get(low[:1], ())
