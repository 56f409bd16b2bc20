"""The charts of an evaluation: ROC, DET, reliability and what more pages of a site tell."""

from __future__ import annotations

from collections.abc import Mapping
from math import isnan, log10

from detector.lab.charts import Axis, Series, line_chart, probit
from detector.lab.curves import Curve
from detector.lab.evaluation import ModeResult
from detector.lab.sitelevel import STEPS

SHARES = [(v / 10, f"{v / 10:.1f}") for v in range(0, 11, 2)]
LEAST = 0.001  # smallest rate drawn on a log or probit axis
RATES = [(0.001, "0.1 %"), (0.01, "1 %"), (0.1, "10 %"), (1.0, "100 %")]
DEVIATES = [(0.001, "0.1"), (0.01, "1"), (0.05, "5"), (0.2, "20"), (0.5, "50"), (0.8, "80"), (0.98, "98")]


def roc_chart(modes: Mapping[str, ModeResult]) -> str:
    """Share of bad pages found at each rate of false alarms, which runs on a log scale: the left end matters."""
    series = [
        Series(name, _points(m.curve), [(max(f, LEAST), lo, hi) for f, lo, hi in _band(m.curve)])
        for name, m in modes.items()
    ]
    chance = Series("chance", [(10 ** (k / 10), 10 ** (k / 10)) for k in range(-30, 1)], dashed=True)
    x = Axis("false alarms among good pages", LEAST, 1.0, RATES, log10)
    told = _told("Macro share of bad pages found at 1 % false alarms", {n: _found(m, 0.01) for n, m in modes.items()})
    return line_chart("roc", "ROC curve", told, x, Axis("bad pages found", 0, 1, SHARES), [*series, chance])


def det_chart(modes: Mapping[str, ModeResult]) -> str:
    """Misses against false alarms on normal-deviate axes."""
    series = []
    for name, mode in modes.items():
        pairs = zip(mode.curve.false_alarms, mode.curve.found, strict=True)
        series.append(Series(name, [(f, 1 - t) for f, t in pairs if f >= LEAST and not isnan(t)]))
    x = Axis("false alarms, % of good pages", LEAST, 0.98, DEVIATES, probit)
    y = Axis("missed, % of bad pages", LEAST, 0.98, DEVIATES, probit)
    missed = {name: 1 - _found(mode, 0.05) for name, mode in modes.items()}
    told = _told("Macro share of bad pages missed at 5 % false alarms", missed)
    return line_chart("det", "DET curve", told, x, y, series)


def reliability_chart(modes: Mapping[str, ModeResult]) -> str:
    """What was claimed and what was so; on the dashed line a claim is kept."""
    kept = Series("kept", [(0, 0), (1, 1)], dashed=True)
    series = [Series(n, [(b.claimed, b.observed) for b in m.reliability], marked=True) for n, m in modes.items()]
    told = _told("Calibration error", {n: m.figures["ece"].value for n, m in modes.items()})
    x = Axis("probability claimed", 0, 1, SHARES)
    y = Axis("share of bad pages", 0, 1, SHARES)
    return line_chart("reliability", "Reliability diagram", told, x, y, [kept, *series])


def sites_chart(modes: Mapping[str, ModeResult]) -> str:
    """Share of bad sites convicted by up to n of their pages."""
    series = [Series(n, [(s.pages, s.convicted_bad) for s in m.sites.steps], marked=True) for n, m in modes.items()]
    x = Axis("up to n pages of a site", 1, max(STEPS), [(n, str(n)) for n in STEPS], log10)
    told = _told("Bad sites convicted by all their pages", {n: m.sites.convicted_bad for n, m in modes.items()})
    return line_chart("sites", "Bad sites convicted", told, x, Axis("bad sites convicted", 0, 1, SHARES), series)


def _points(curve: Curve) -> list[tuple[float, float]]:
    return [(max(f, LEAST), t) for f, t in zip(curve.false_alarms, curve.found, strict=True)]


def _band(curve: Curve) -> list[tuple[float, float, float]]:
    return list(zip(curve.false_alarms, curve.low, curve.high, strict=True))


def _found(mode: ModeResult, rate: float) -> float:
    return mode.curve.found[mode.curve.false_alarms.index(rate)]


def _told(what: str, values: Mapping[str, float]) -> str:
    known = [f"{name} {value:.3f}" for name, value in values.items() if not isnan(value)]
    return f"{what}: {', '.join(known)}." if known else f"{what}: not enough pages."
