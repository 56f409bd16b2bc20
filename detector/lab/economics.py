"""What each rule earns, after SpamAssassin's masses: hits on bad and good pages by source, S/O, gain, standing.

Every source weighs the same within bad and good (one with fewer than five pages less: each page a fifth), and the two
classes weigh the same, so rates are means over sources and S/O = bad rate / (bad rate + good rate) is the precision
that a rule would have where half of the sites were bad.

The gate (SpamAssassin's nightly promotion asks S/O ≥ .95, ham ≤ 1.00 %, 3 contributors): S/O ≥ .95, at most 1 % of
good pages, at least 3 bad sources; for a good sign the same with good and bad changed over. Standing of a scored rule:

- `sound`: passes the gate; `weak`: does not, and scores by its fitted weight;
- `harmful`: speaks against its purpose, S/O below .5;
- `spare`: once a rule that tells more is known it tells less than 0.0005 bits (on 3 sources or more: on fewer, two
  rules may meet by chance);
- `idle`: tells less than 0.0005 bits;
- `unseen`: never fires here, so these pages neither speak for it nor against it.

The last four earn nothing. Take out one at a time and measure again: rules stand in for each other. A shadow rule is
measured and never scored; it is `shadow`, or `ready` when it passes the gate and would not be spare.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np
import numpy.typing as npt

from detector.lab.measure import Measured
from detector.lab.pagecorpora import WILD
from detector.nouns import Rule
from detector.policy import Policy

Floats = npt.NDArray[np.float64]
Standing = Literal["sound", "weak", "harmful", "spare", "idle", "unseen", "ready", "shadow"]
EARN_NOTHING: tuple[Standing, ...] = ("harmful", "spare", "idle", "unseen")

LEAST_SO = 0.95
MOST_WRONG = 0.01  # rate over the pages of the wrong class
LEAST_SOURCES = 3
LEAST_GAIN = 0.0005  # bits, of 1: SpamAssassin's hit floor of .02 % has no counterpart on so few sources
AGAINST = 0.5  # S/O below which a rule speaks against its purpose
TOLD_SOURCES = 3


@dataclass(frozen=True, slots=True)
class Earning:
    """What one rule earns. Rates are means over sources, 0..1."""

    rule: str
    group: str
    good_sign: bool
    shadow: bool
    weight: float  # log-odds at strength 1 under the policy
    bad_rate: float
    good_rate: float
    bad_pages: int  # hits
    good_pages: int
    precision: float  # share of bad pages among its hits, as they are in this corpus; NaN without hits
    so: float  # NaN without hits
    bad_sources: int  # that show it
    good_sources: int
    gain: float  # bits
    left: float  # bits that it still tells when `nearest` is known; equals `gain` where there is no such rule
    nearest: str
    strength_bad: float  # mean where it fires
    strength_good: float
    most_good: tuple[tuple[str, float], ...]  # good sources that show it most, with their rate
    milliseconds: float  # a page, its share of shared measures not counted; NaN where not timed
    standing: Standing
    why: str  # what keeps it from better standing


@dataclass(frozen=True, slots=True)
class Hits:
    """Which rule fired where: strengths (pages, rules), labels, and weights that make sources count alike."""

    names: tuple[str, ...]
    strengths: Floats
    bad: npt.NDArray[np.bool_]
    source: Sequence[str]
    weight: Floats  # each class sums to 1

    @property
    def fired(self) -> Floats:
        """(pages, rules): 1 where the rule spoke."""
        return (self.strengths > 0).astype(np.float64)


def collect(rows: Sequence[Measured], names: Sequence[str]) -> Hits:
    """Arrange the scored rows."""
    from detector.lab.fit import strength_matrix

    scored = [row for row in rows if row.scored]
    bad = np.array([row.bad for row in scored], dtype=np.bool_)
    counts: dict[tuple[str, bool], int] = {}
    for row in scored:
        counts[row.source, row.bad] = counts.get((row.source, row.bad), 0) + 1
    weight = np.array([1 / max(counts[row.source, row.bad], WILD) for row in scored])
    for kind in (bad, ~bad):
        weight[kind] /= max(float(weight[kind].sum()), 1e-12)
    return Hits(tuple(names), strength_matrix(scored, names), bad, [row.source for row in scored], weight)


def earnings(
    rows: Sequence[Measured], rules: Sequence[Rule], policy: Policy, times: Mapping[str, float] | None = None
) -> list[Earning]:
    """What every rule earns, most informative first; `times` are milliseconds a page by rule."""
    from detector.lab.overlap import conditional_gains, gains

    hits = collect(rows, [rule.id for rule in rules])
    gain = gains(hits)
    left = conditional_gains(hits)
    scored = np.array([not rule.shadow for rule in rules])
    found = []
    for index, rule in enumerate(rules):
        twins = np.isclose(gain, gain[index], atol=1e-12) & (np.arange(len(rules)) < index)
        better = scored & ((gain > gain[index] + 1e-12) | twins)  # of two that tell the same, the later one is spare
        nearest = int(np.argmin(np.where(better, left[index], np.inf))) if better.any() else index
        least = float(left[index, nearest]) if better.any() else float(gain[index])
        told = (float(gain[index]), min(least, float(gain[index])), hits.names[nearest] if better.any() else "")
        found.append(_earning(hits, index, rule, policy.weight(rule), told, (times or {}).get(rule.id, float("nan"))))
    return sorted(found, key=lambda e: (-e.gain, e.rule))


def _earning(
    hits: Hits, index: int, rule: Rule, weight: float, told: tuple[float, float, str], milliseconds: float
) -> Earning:
    strength, bad = hits.strengths[:, index], hits.bad
    fired = strength > 0
    b, g = (float(hits.weight[fired & kind].sum()) for kind in (bad, ~bad))
    so = b / (b + g) if fired.any() else float("nan")
    shown = {
        kind: {s for s, f, x in zip(hits.source, fired, bad, strict=True) if f and x == kind} for kind in (True, False)
    }
    standing, why = _stand(rule, b, g, (len(shown[True]), len(shown[False])), told)
    return Earning(
        rule.id, rule.group, rule.good_sign, rule.shadow, weight, b, g,
        int((fired & bad).sum()), int((fired & ~bad).sum()),
        float(bad[fired].mean()) if fired.any() else float("nan"),
        so, len(shown[True]), len(shown[False]), *told,
        _mean(strength[fired & bad]), _mean(strength[fired & ~bad]),
        _most_good(hits, fired), milliseconds, standing, why,
    )  # fmt: skip


def _stand(
    rule: Rule, bad: float, good: float, sources: tuple[int, int], told: tuple[float, float, str]
) -> tuple[Standing, str]:
    """Apply the gate and the tests that the module's docstring states."""
    right, wrong, shown = (good, bad, sources[1]) if rule.good_sign else (bad, good, sources[0])
    so = right / (right + wrong) if right + wrong else 0.0
    failed = [
        text
        for text, fails in (
            (f"S/O {so:.2f} < {LEAST_SO}", so < LEAST_SO),
            (f"fires on {wrong:.1%} of {'bad' if rule.good_sign else 'good'} pages", wrong > MOST_WRONG),
            (f"only {shown} {'good' if rule.good_sign else 'bad'} sources", shown < LEAST_SOURCES),
        )
        if fails
    ]
    nothing = _earns_nothing(right + wrong, so, shown, told)
    if rule.shadow:
        reasons = [nothing[1]] if nothing else failed
        return ("shadow", "; ".join(reasons)) if reasons else ("ready", "passes the gate: may be scored")
    if nothing:
        return nothing
    return ("weak", "; ".join(failed)) if failed else ("sound", "")


def _earns_nothing(rate: float, so: float, sources: int, told: tuple[float, float, str]) -> tuple[Standing, str] | None:
    gain, left, nearest = told
    if not rate:
        return "unseen", "never fires here"
    if gain < LEAST_GAIN:
        return "idle", f"tells {gain:.5f} bits (S/O {so:.2f})"
    if so < AGAINST:
        return "harmful", f"speaks against its purpose (S/O {so:.2f})"
    if left < LEAST_GAIN and sources >= LEAST_SOURCES:
        return "spare", f"tells {left:.5f} bits once {nearest} is known"
    return None


def _most_good(hits: Hits, fired: npt.NDArray[np.bool_]) -> tuple[tuple[str, float], ...]:
    counts: dict[str, list[int]] = {}
    for source, spoke, bad in zip(hits.source, fired, hits.bad, strict=True):
        if not bad:
            counts.setdefault(source, []).append(int(spoke))
    rates = [(source, sum(spoke) / len(spoke)) for source, spoke in counts.items() if any(spoke)]
    return tuple(sorted(rates, key=lambda item: (-item[1], item[0]))[:TOLD_SOURCES])


def _mean(values: Floats) -> float:
    return float(values.mean()) if len(values) else float("nan")
