"""An evaluation as one HTML file: inline SVG and style, nothing loaded, light and dark, readable on a phone.

Everything from a page (addresses, quotes, sources) is a stranger's: it is escaped, isolated in its direction and never
made a link.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from math import isnan
from pathlib import Path

from detector.lab import evaluation_charts as charts
from detector.lab.breakdown import Slice
from detector.lab.charts import legend
from detector.lab.evaluation import Comparison, Evaluation
from detector.lab.evaluation_text import caveats, headline, share
from detector.lab.judging import Judged, main_mode
from detector.lab.panel import FIGURES
from detector.lab.resampling import Figure

SIGNS = {"better": "▲", "worse": "▼", "could be chance": "≈", "cannot be said": "?"}


def render(result: Evaluation) -> str:
    """The whole file."""
    style = (Path(__file__).parent / "report.css").read_text(encoding="utf-8")
    title = escape(result.judgement.title)
    body = "".join((
        _head(result), _figures(result), _curves(result), _comparisons(result.comparisons), _sites(result),
        _examples("Good pages that would be stopped", "alarms", result.false_alarms, result),
        _examples("Bad pages that would pass", "misses", result.misses, result),
        _slices(result), _reading(result),
    ))  # fmt: skip
    policy = "default-src 'none'; style-src 'unsafe-inline'"
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="color-scheme" content="light dark"><title>Evaluation: {title}</title>'
        f"<style>{style}</style></head><body><main>{body}</main></body></html>\n"
    )


def strange(text: str) -> str:
    """A stranger's words, escaped and isolated."""
    return f"<bdi>{escape(text)}</bdi>"


def table(caption: str, head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """A table whose first column names the row; cells are HTML already, numbers stand right."""
    top = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in head)
    body = "".join(
        f'<tr><th scope="row">{row[0]}</th>{"".join(f"<td>{cell}</td>" for cell in row[1:])}</tr>' for row in rows
    )
    name = escape(caption)
    return (
        f'<div class="wide" role="region" tabindex="0" aria-label="{name}"><table><caption>{name}</caption>'
        f"<thead><tr>{top}</tr></thead><tbody>{body}</tbody></table></div>"
    )


def _head(result: Evaluation) -> str:
    counts = result.counts
    about = "".join(f"<div><dt>{escape(k)}</dt><dd>{strange(v)}</dd></div>" for k, v in result.judgement.about.items())
    numbers = "".join(
        f"<div><dt>{name}</dt><dd>{counts[f'{name} pages']:,} of {counts[f'{name} sources']} sources</dd></div>"
        for name in ("bad", "good")
    )
    notes = "".join(f'<p class="note">{escape(line)}</p>' for line in caveats(result))
    return (
        f"<header><h1>Evaluation: {escape(result.judgement.title)}</h1><p>{escape(result.judgement.made)}</p>"
        f'<p class="lead">{escape(headline(result))}</p><dl class="facts">{numbers}{about}</dl>{notes}</header>'
    )


def _figures(result: Evaluation) -> str:
    names = list(result.modes)
    rows = []
    for figure, meaning in FIGURES.items():
        cells = [result.modes[name].figures[figure] for name in names]
        if not all(isnan(cell.value) for cell in cells):
            direction = "higher is better" if meaning.more else "lower is better"
            rows.append([f"{escape(meaning.words)} <small>{direction}</small>", *map(_cell, cells)])
    speeds = [result.modes[name].milliseconds for name in names]
    if not all(isnan(speed) for speed in speeds):
        rows.append(["milliseconds a page", *("–" if isnan(s) else f"{s:.2f}" for s in speeds)])
    grid = table("Figures with 95 % intervals over sources", ["", *names], rows)
    return f"<section><h2>Figures</h2>{grid}</section>"


def _cell(figure: Figure) -> str:
    if isnan(figure.low):
        return share(figure.value)
    return f"{share(figure.value)} <small>{share(figure.low)}–{share(figure.high)}</small>"


def _comparisons(comparisons: Sequence[Comparison]) -> str:
    if not comparisons:
        return ""
    text = "Same pages, paired bootstrap over sources: a difference is real where 95 % of the draws leave out zero."
    return f"<section><h2>Side by side</h2><p>{text}</p>{''.join(map(_comparison, comparisons))}</section>"


def _comparison(comparison: Comparison) -> str:
    """The figures that moved, as a table; the others named below it."""
    rows, same = [], []
    for name, d in comparison.changes.items():
        words = escape(FIGURES[name].words)
        if d.outcome == "the same":
            same.append(words)
        elif not isnan(d.change.value):
            span = "" if isnan(d.change.low) else f" <small>{d.change.low:+.3f} to {d.change.high:+.3f}</small>"
            badge = f'<span class="badge {d.outcome.split()[0]}">{SIGNS[d.outcome]} {d.outcome}</span>'
            rows.append([words, badge, f"{d.before:.3f}", f"{d.after:.3f}", f"{d.change.value:+.3f}{span}"])
    title = f"From {comparison.before} to {comparison.after}"
    moved = table(title, ["", "real?", "before", "after", "change"], rows) if rows else f"<p><b>{escape(title)}</b></p>"
    return moved + (f"<p>The same: {'; '.join(same)}.</p>" if same else "")


def _curves(result: Evaluation) -> str:
    modes = result.modes
    drawn = [
        (charts.roc_chart(modes), "ROC, macro over bad sources; shaded: 95 % over sources"),
        (charts.det_chart(modes), "DET: misses against false alarms"),
        (charts.reliability_chart(modes), "Reliability, weighted by source; dashed: what is claimed is so"),
    ]
    if any(mode.sites.bad and mode.sites.good for mode in modes.values()):
        drawn.append((charts.sites_chart(modes), "Bad sites convicted by up to n of their pages"))
    figures = "".join(f"<figure>{svg}<figcaption>{escape(text)}</figcaption></figure>" for svg, text in drawn)
    return f'<section><h2>Curves</h2>{legend(list(modes))}<div class="charts">{figures}</div></section>'


def _sites(result: Evaluation) -> str:
    tables = []
    for name, mode in result.modes.items():
        site = mode.sites
        if not site.bad or not site.good:
            continue
        rows = [[f"{s.pages}", share(s.auroc), share(s.convicted_bad), share(s.convicted_good)] for s in site.steps]
        rows.append(["all", "", share(site.convicted_bad), share(site.convicted_good)])
        tables.append(table(f"Sites, {name}", ["up to n pages", "AUROC", "bad convicted", "good convicted"], rows))
        wrong = [("not convicted", *item) for item in site.missed] + [
            ("wrongly convicted", *item) for item in site.wronged
        ]
        told = "".join(f"<li>{what}: {strange(n)} ({pages} pages, {p:.2f})</li>" for what, n, pages, p in wrong)
        alone, given = share(site.page_alone), share(site.page_given_site)
        tables.append(f"<p>Page AUROC alone {alone}, given its site {given}.</p><ul>{told}</ul>")
    if not tables:
        return ""
    first = next(iter(result.modes.values())).sites
    head = f"{first.bad} bad and {first.good} good sites with at least five pages. Parameters: {first.parameters}."
    return f"<section><h2>Sites</h2><p>{escape(head)}</p>{''.join(tables)}</section>"


def _examples(title: str, name: str, rows: Sequence[Judged], result: Evaluation) -> str:
    if not rows:
        return ""
    mode = main_mode(result.modes)
    cards = "".join(_card(row, mode) for row in rows)
    text = "The surest mistakes, two of one source at most."
    return f'<section id="{name}"><h2>{title}</h2><p>{text}</p>{cards}</section>'


def _card(row: Judged, mode: str) -> str:
    opinion = row.opinions[mode]
    told = []
    for reason in row.reasons:
        quotes = "".join(f"<q>{strange(quote)}</q> " for quote in reason.quotes)
        head = f"<b>{reason.contribution:+.2f}</b> <code>{escape(reason.rule)}</code>"
        told.append(f"<li>{head} {strange(reason.message)} {quotes}</li>")
    why = f"<ul>{''.join(told)}</ul>" if told else "<p>No finding at all.</p>"
    facts = " · ".join(strange(x) for x in (row.label, row.source, row.language, f"{row.words:,} words", *row.hard))
    return (
        f'<article><h3><span class="verdict">{opinion.verdict} {opinion.probability:.2f}</span> {strange(row.url)}</h3>'
        f"<p>{facts}</p>{why}</article>"
    )


def _slices(result: Evaluation) -> str:
    main = main_mode(result.modes)
    head = ["", "bad", "good", "reject bad", "flag bad", "reject good", "flag good", "abstain", "AUROC", "AUROC within"]
    parts = []
    for key, slices in result.modes[main].slices.items():
        grid = table(f"By {key} ({main})", head, (_slice_row(s) for s in slices))
        parts.append(f"<details><summary>By {escape(key)} ({len(slices)})</summary>{grid}</details>")
    return f"<section><h2>Where</h2>{''.join(parts)}</section>" if parts else ""


def _slice_row(s: Slice) -> list[str]:
    shares = (s.reject_bad, s.flag_bad, s.reject_good, s.flag_good, s.abstain, s.auroc, s.auroc_within)
    return [strange(s.name), f"{s.bad}", f"{s.good}", *map(share, shares)]


def _reading(result: Evaluation) -> str:
    """How to read the figures."""
    lines = (
        "Macro figures count each bad source once (sources with fewer than five pages together as one), whatever their "
        "number of pages: a source is one template.",
        "Intervals: the middle 95 % over "
        f"{result.rounds:,} samples of sources drawn with replacement, bad and good sources apart.",
        "AUROC within: against the good pages of the same row only, where its format, language or length cannot help.",
        "Calibration error, weighted: sources by the root of their pages, "
        f"bad pages {result.bad_share:.0%} of the weight.",
        "An interval of 0.000-0.000 says that no source here showed a case, not that none exists: where n sources are "
        "clean, up to 3/n of such sources may still show one.",
        "Models alone: what the models say when no rule's finding is told to them.",
    )
    failed = "".join(f"<li>failed on {n} pages: {strange(what)}</li>" for what, n in result.failures.items())
    told = "".join(f"<li>{escape(line)}</li>" for line in lines)
    return f"<section><h2>How to read this</h2><ul>{told}{failed}</ul></section>"
