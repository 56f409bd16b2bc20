"""Scored pages split by source, language, kind, format, group, look-alike and length."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

import numpy as np

from detector.lab import metrics
from detector.lab.judging import Judged

LENGTHS = ((100, "under 100 words"), (300, "100-299"), (1000, "300-999"), (3000, "1,000-2,999"))
LONGEST = "3,000 words and more"


@dataclass(frozen=True, slots=True)
class Slice:
    """Pages that share something. Rates are over pages, 0..1; NaN where there are no such pages."""

    name: str
    bad: int  # pages
    good: int
    sources: int
    mean_bad: float  # probability
    mean_good: float
    reject_bad: float
    flag_bad: float  # rejected or sent to review
    reject_good: float
    flag_good: float
    abstain: float
    auroc: float  # macro over its bad sources, against ALL good pages
    auroc_within: float  # against its own good pages only: format, language or length cannot help here


def length_name(words: int) -> str:
    """The length class of a page."""
    return next((name for limit, name in LENGTHS if words < limit), LONGEST)


KEYS: dict[str, Callable[[Judged], Iterable[str]]] = {
    "source": lambda row: (row.source,),
    "language": lambda row: (row.language or "und",),
    "kind": lambda row: (row.kind or "-",),
    "format": lambda row: (row.format or "-",),
    "group": lambda row: (row.group or "-",),
    "look-alike": lambda row: row.hard,
    "length": lambda row: (length_name(row.words),),
}


def breakdown(rows: Sequence[Judged], mode: str) -> dict[str, list[Slice]]:
    """Every split of the scored rows; largest slices first, lengths in order."""
    good = np.array([row.opinions[mode].probability for row in rows if not row.bad])
    found = {}
    for key, names in KEYS.items():
        parts: dict[str, list[Judged]] = {}
        for row in rows:
            for name in names(row):
                parts.setdefault(name, []).append(row)
        slices = [_slice(name, part, mode, good) for name, part in parts.items()]
        found[key] = sorted(slices, key=_by_length if key == "length" else _by_size)
    return found


def _by_size(part: Slice) -> tuple[float, str]:
    return -(part.bad + part.good), part.name


def _by_length(part: Slice) -> tuple[float, str]:
    order = [name for _, name in LENGTHS] + [LONGEST]
    return order.index(part.name), part.name


def _slice(name: str, rows: Sequence[Judged], mode: str, all_good: metrics.Floats) -> Slice:
    bad = [row for row in rows if row.bad]
    good = [row for row in rows if not row.bad]
    scores = metrics.by_source(_scores(bad, mode), [row.source for row in bad])
    return Slice(
        name,
        len(bad),
        len(good),
        len({row.source for row in rows}),
        _mean(_scores(bad, mode)),
        _mean(_scores(good, mode)),
        _share(bad, mode, "reject"),
        _share(bad, mode, "reject", "review"),
        _share(good, mode, "reject"),
        _share(good, mode, "reject", "review"),
        _share(rows, mode, "abstain"),
        metrics.macro_auroc(scores, all_good),
        metrics.macro_auroc(scores, _scores(good, mode)),
    )


def _scores(rows: Sequence[Judged], mode: str) -> metrics.Floats:
    return np.array([row.opinions[mode].probability for row in rows])


def _mean(values: metrics.Floats) -> float:
    return float(values.mean()) if len(values) else float("nan")


def _share(rows: Sequence[Judged], mode: str, *verdicts: str) -> float:
    return sum(row.opinions[mode].verdict in verdicts for row in rows) / len(rows) if rows else float("nan")
