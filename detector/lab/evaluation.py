"""Judged pages → everything an evaluation says, for rules alone, models alone and both."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import numpy as np

from detector.errors import InputError
from detector.lab.breakdown import Slice, breakdown
from detector.lab.curves import Bin, Curve, reliability, roc
from detector.lab.judging import MODES, Judged, main_mode
from detector.lab.panel import ROUNDS, Columns, Panel
from detector.lab.resampling import Difference, Figure, Resampled
from detector.lab.sitelevel import SiteReport, site_report

EXAMPLES = 12  # of false alarms and of misses
FROM_ONE_SOURCE = 2


@dataclass(frozen=True, slots=True)
class Judgement:
    """Judged pages and how they came about; what is saved."""

    title: str
    rows: Sequence[Judged]
    about: Mapping[str, str] = field(default_factory=dict)  # corpus, policy, versions …
    made: str = field(default_factory=lambda: datetime.now(UTC).isoformat(timespec="seconds"))


@dataclass(frozen=True, slots=True)
class ModeResult:
    """How one way of judging does."""

    figures: Mapping[str, Figure]
    slices: Mapping[str, Sequence[Slice]]
    reliability: Sequence[Bin]
    curve: Curve
    sites: SiteReport
    milliseconds: float  # a page, reading included; NaN where it was not measured


@dataclass(frozen=True, slots=True)
class Comparison:
    """The differences between two ways of judging the same pages."""

    before: str
    after: str
    changes: Mapping[str, Difference]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The whole result."""

    judgement: Judgement
    counts: Mapping[str, int]
    modes: Mapping[str, ModeResult]
    comparisons: Sequence[Comparison]
    false_alarms: Sequence[Judged]  # good pages that the main mode rejects or sends to review, worst first
    misses: Sequence[Judged]  # bad pages that it lets pass, worst first
    failures: Mapping[str, int]
    bad_share: float
    rounds: int
    against: Evaluation | None = None


def evaluate(
    judgement: Judgement, *, against: Judgement | None = None, bad_share: float, rounds: int = ROUNDS, seed: int = 0
) -> Evaluation:
    """Compute all figures; with `against`, also of that judgement, and the differences on the pages they share.

    Raises:
        InputError: no page is scored, or the two judgements share none.
    """
    rows = [row for row in judgement.rows if row.scored]
    if not rows:
        raise InputError("there is no labelled page to evaluate: check the labels and the inputs")
    drawn = {m: Resampled(panel_of(rows, m, bad_share), rounds=rounds, seed=seed) for m in _modes(rows)}
    compared = _between_modes(drawn)
    other = None
    if against is not None:
        other = evaluate(against, bad_share=bad_share, rounds=rounds, seed=seed)
        compared.insert(0, _compare(against, judgement, bad_share, rounds, seed))
    alarms, misses = _examples(rows, main_mode(drawn))
    modes = {mode: _mode(rows, mode, own, seed) for mode, own in drawn.items()}
    failures = Counter(failure.split(": ")[0] for row in rows for failure in row.failures)
    counts = _counts(judgement.rows)
    return Evaluation(judgement, counts, modes, compared, alarms, misses, failures, bad_share, rounds, other)


def _between_modes(drawn: Mapping[str, Resampled]) -> list[Comparison]:
    """What both together have over rules alone and models alone."""
    if "both" not in drawn:
        return []
    alone = [mode for mode in drawn if mode != "both"]
    return [Comparison(f"{mode} alone", "both", drawn[mode].differences(drawn["both"])) for mode in alone]


def _modes(rows: Sequence[Judged]) -> list[str]:
    """The modes that every row has; models that never said anything are no mode."""
    modes = [mode for mode in MODES if all(mode in row.opinions for row in rows)]
    if "models" in modes and all(row.opinions["models"].verdict == "abstain" for row in rows):
        return ["rules"]
    return modes


def panel_of(rows: Sequence[Judged], mode: str, bad_share: float) -> Panel:
    """The panel of one mode's opinions."""
    columns = Columns(
        np.array([row.opinions[mode].probability for row in rows]),
        [row.opinions[mode].verdict for row in rows],
        [row.bad for row in rows],
        [row.source for row in rows],
        [row.group for row in rows],
        [bool(row.hard) for row in rows],
    )
    return Panel(columns, bad_share=bad_share)


def _compare(before: Judgement, after: Judgement, bad_share: float, rounds: int, seed: int) -> Comparison:
    """Compare the main modes on the pages that both judged."""
    known = {row.url: row for row in before.rows if row.scored}
    pairs = [(known[row.url], row) for row in after.rows if row.scored and row.url in known]
    pairs = [(old, new) for old, new in pairs if old.label == new.label]
    if not pairs:
        raise InputError("the two results share no page with the same label: they cannot be compared")
    first, second = [old for old, _ in pairs], [_at(new, old) for old, new in pairs]
    one = panel_of(first, main_mode(_modes(first)), bad_share)
    two = panel_of(second, main_mode(_modes(second)), bad_share)
    drawn = [Resampled(panel, rounds=rounds, seed=seed) for panel in (one, two)]
    return Comparison(before.title, after.title, drawn[0].differences(drawn[1]))


def _at(new: Judged, old: Judged) -> Judged:
    """The new opinion on a page, under the source and groups that the old result has for it."""
    return replace(new, source=old.source, group=old.group, hard=old.hard, bad=old.bad)


def _mode(rows: Sequence[Judged], mode: str, drawn: Resampled, seed: int) -> ModeResult:
    seconds = [row.seconds[mode] for row in rows if mode in row.seconds]
    return ModeResult(
        drawn.intervals(),
        breakdown(rows, mode),
        reliability(drawn.panel),
        roc(drawn.panel, seed=seed),
        site_report(rows, mode, seed=seed),
        1000 * sum(seconds) / len(seconds) if seconds else float("nan"),
    )


def _counts(rows: Sequence[Judged]) -> dict[str, int]:
    found: Counter[str] = Counter(row.label for row in rows)
    scored = [row for row in rows if row.scored]
    return {
        **dict(sorted(found.items())),
        "bad pages": sum(row.bad for row in scored),
        "good pages": sum(not row.bad for row in scored),
        "bad sources": len({row.source for row in scored if row.bad}),
        "good sources": len({row.source for row in scored if not row.bad}),
    }


def _examples(rows: Sequence[Judged], mode: str) -> tuple[list[Judged], list[Judged]]:
    """The surest mistakes, at most two from one source."""
    alarms = [row for row in rows if not row.bad and row.opinions[mode].verdict in ("reject", "review")]
    misses = [row for row in rows if row.bad and row.opinions[mode].verdict in ("publish", "abstain")]
    alarms.sort(key=lambda row: (-row.opinions[mode].probability, row.url))
    misses.sort(key=lambda row: (row.opinions[mode].probability, row.url))
    return _spread(alarms), _spread(misses)


def _spread(rows: Sequence[Judged]) -> list[Judged]:
    taken: Counter[str] = Counter()
    found: list[Judged] = []
    for row in rows:
        if taken[row.source] < FROM_ONE_SOURCE and len(found) < EXAMPLES:
            taken[row.source] += 1
            found.append(row)
    return found
