"""An evaluation for a terminal: the same table for rules alone, models alone and both, then the details."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import isnan

from detector.lab.breakdown import Slice
from detector.lab.evaluation import Comparison, Evaluation, ModeResult
from detector.lab.judging import Judged, main_mode
from detector.lab.panel import FIGURES
from detector.lab.resampling import FEW_SOURCES, Figure

SHOWN = 60  # slices of one kind
NAME = 44  # characters of a source


def render(result: Evaluation) -> str:
    """The whole text."""
    lines = [*_head(result), *_figures(result), *_comparisons(result.comparisons), *_sites(result)]
    main = result.modes[main_mode(result.modes)]
    for key, slices in main.slices.items():
        lines += ["", *_slices(key, slices)]
    lines += _reliability(main)
    lines += _examples("good pages that would be stopped", result.false_alarms, main_mode(result.modes))
    lines += _examples("bad pages that would pass", result.misses, main_mode(result.modes))
    lines += [f"failed on {count} pages: {what}" for what, count in result.failures.items()]
    return "\n".join(lines) + "\n"


def share(value: float) -> str:
    """A share with three decimals, a dash where there is none."""
    return "-" if isnan(value) else f"{value:.3f}"


def headline(result: Evaluation) -> str:
    """The main mode in one sentence."""
    mode = main_mode(result.modes)
    values = {name: figure.value for name, figure in result.modes[mode].figures.items()}
    told = [
        f"{words} {values[name]:.1%}"
        for name, words in (
            ("tpr_at_1pct", "finds at 1 % false alarms"),
            ("reject_bad", "rejects of the bad pages"),
            ("reject_good", "rejects of the good pages"),
            ("reject_hard", "of the hard negatives"),
        )
        if not isnan(values[name])
    ]
    auroc = "" if isnan(values["auroc"]) else f"AUROC {values['auroc']:.3f}; "
    return f"{'Rules and models' if mode == 'both' else 'Rules alone'}: {auroc}{', '.join(told)}."


def caveats(result: Evaluation) -> list[str]:
    """What a reader of the intervals must know."""
    counts = result.counts
    few = [kind for kind in ("bad", "good") if 0 < counts[f"{kind} sources"] < FEW_SOURCES]
    told = [f"fewer than {FEW_SOURCES} {kind} sources: the intervals are too narrow to trust" for kind in few]
    none = [kind for kind in ("bad", "good") if not counts[f"{kind} pages"]]
    return told + [f"no {kind} pages: figures that need them are left out" for kind in none]


def _head(result: Evaluation) -> Iterator[str]:
    counts = result.counts
    yield f"{result.judgement.title} ({result.judgement.made})"
    yield (
        f"{counts['bad pages']} bad pages of {counts['bad sources']} sources, "
        f"{counts['good pages']} good pages of {counts['good sources']} sources"
        + (f", {counts['borderline']} borderline pages not scored" if counts.get("borderline") else "")
    )
    yield headline(result)
    for name, value in result.judgement.about.items():
        yield f"{name}: {value}"
    yield from (f"note: {line}" for line in caveats(result))


def _figures(result: Evaluation) -> Iterator[str]:
    names = list(result.modes)
    yield ""
    yield f"{'with 95 % intervals over sources':52}" + "".join(f"{name:>24}" for name in names)
    for figure, meaning in FIGURES.items():
        cells = [result.modes[name].figures[figure] for name in names]
        if not all(isnan(cell.value) for cell in cells):
            yield f"{meaning.words:52}" + "".join(f"{_cell(cell):>24}" for cell in cells)
    speeds = [result.modes[name].milliseconds for name in names]
    if not all(isnan(speed) for speed in speeds):
        cells_ms = ["-" if isnan(speed) else f"{speed:.2f}" for speed in speeds]
        yield f"{'milliseconds a page':52}" + "".join(f"{cell:>24}" for cell in cells_ms)


def _cell(figure: Figure) -> str:
    if isnan(figure.low):
        return share(figure.value)
    return f"{share(figure.value)} ({share(figure.low)}-{share(figure.high)})"


def _comparisons(comparisons: Sequence[Comparison]) -> Iterator[str]:
    for comparison in comparisons:
        yield ""
        yield f"from {comparison.before} to {comparison.after} (same pages, paired bootstrap over sources)"
        same = [name for name, d in comparison.changes.items() if d.outcome == "the same"]
        for name, d in comparison.changes.items():
            if name not in same and not isnan(d.change.value):
                span = "" if isnan(d.change.low) else f" ({d.change.low:+.3f} to {d.change.high:+.3f})"
                change = f"{d.before:.3f} -> {d.after:.3f}  {d.change.value:+.3f}{span}"
                yield f"  {FIGURES[name].words:52} {change:44} {d.outcome}"
        if same:
            yield f"  the same: {', '.join(same)}"


def _sites(result: Evaluation) -> Iterator[str]:
    for name, mode in result.modes.items():
        site = mode.sites
        if not site.bad or not site.good:
            continue
        yield ""
        yield f"sites, {name}: {site.bad} bad and {site.good} good ones with at least five pages ({site.parameters})"
        yield f"  {'up to n pages':>14} {'AUROC':>7} {'bad convicted':>14} {'good convicted':>15}"
        for step in site.steps:
            cells = f"{share(step.auroc):>7} {share(step.convicted_bad):>14} {share(step.convicted_good):>15}"
            yield f"  {step.pages:>14} {cells}"
        yield f"  by all their pages: bad {share(site.convicted_bad)}, good {share(site.convicted_good)}"
        yield f"  page AUROC alone {share(site.page_alone)}, given its site {share(site.page_given_site)}"
        yield from (f"  not convicted: {n} ({pages} pages, {p:.2f})" for n, pages, p in site.missed)
        yield from (f"  wrongly convicted: {n} ({pages} pages, {p:.2f})" for n, pages, p in site.wronged)


def _slices(key: str, slices: Sequence[Slice]) -> Iterator[str]:
    yield f"{'by ' + key:{NAME}} {'bad':>5} {'good':>5}  reject/flag bad  reject/flag good  abstain  AUROC  within"
    for s in slices[:SHOWN]:
        bad = f"{share(s.reject_bad)}/{share(s.flag_bad)}" if s.bad else "-"
        good = f"{share(s.reject_good)}/{share(s.flag_good)}" if s.good else "-"
        yield (
            f"{s.name[:NAME]:{NAME}} {s.bad:5} {s.good:5}  {bad:>15}  {good:>16}  {share(s.abstain):>7}"
            f"  {share(s.auroc):>5}  {share(s.auroc_within):>6}"
        )
    if len(slices) > SHOWN:
        yield f"… and {len(slices) - SHOWN} more (see --html or --json)"


def _reliability(mode: ModeResult) -> Iterator[str]:
    yield ""
    yield "reliability (weighted by source)     pages  claimed  observed"
    for part in mode.reliability:
        yield f"{'':35} {part.pages:6}  {part.claimed:7.3f}  {part.observed:8.3f}"


def _examples(title: str, rows: Sequence[Judged], mode: str) -> Iterator[str]:
    if rows:
        yield ""
        yield f"{title} (the surest mistakes, two a source at most)"
    for row in rows:
        opinion = row.opinions[mode]
        yield f"  {opinion.verdict} {opinion.probability:.2f}  {row.label}  {row.source}  {row.url}"
        for reason in row.reasons:
            quotes = " ".join(f"“{quote}”" for quote in reason.quotes)
            yield f"    {reason.contribution:+.2f} {reason.rule}: {reason.message} {quotes}".rstrip()
