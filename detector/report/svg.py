"""Charts as inline SVG: styled by the page's own style sheet, each with a sentence for who cannot see it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from html import escape

BANDS = ("publish", "abstain", "review", "reject")
WIDTH = 640
MONTHS = 72  # shown as such; longer times are shown by year
YEARS = 60  # a time longer than this is a mistake of some page's: years without pages are left out
LABELS = 12  # under a chart


def stacked_bar(counts: Mapping[str, int]) -> str:
    """Return one bar of the bands' shares."""
    total = sum(counts.values()) or 1
    parts, x = [], 0.0
    for band in BANDS:
        width = WIDTH * counts.get(band, 0) / total
        if width:
            parts.append(f'<rect class="{band}" x="{x:.1f}" width="{max(width - 1, 0.5):.1f}" height="18"/>')
        x += width
    return _svg(18, f"Shares of verdicts: {told(counts)}", "".join(parts), "bar")


def histogram(bins: Mapping[str, Sequence[int]], review: float, reject: float) -> str:
    """Return how probabilities are distributed, stacked by band, with the thresholds; heights are square roots."""
    number = len(next(iter(bins.values())))
    totals = [sum(bins[band][i] for band in BANDS) for i in range(number)]
    most, width, height = max(totals) or 1, WIDTH / number, 140
    parts = []
    for i in range(number):
        y = float(height)
        whole = height * (totals[i] / most) ** 0.5
        for band in BANDS:
            part = whole * bins[band][i] / totals[i] if totals[i] else 0
            if part:
                y -= part
                title = f"{i / number:.2f} to {(i + 1) / number:.2f}: {bins[band][i]:,} {band}"
                place = f'x="{i * width + 1:.1f}" y="{y:.1f}" width="{width - 2:.1f}" height="{part:.1f}"'
                parts.append(f'<rect class="{band}" {place}><title>{title}</title></rect>')
    for name, at in (("review", review), ("reject", reject)):
        parts.append(f'<line class="threshold" x1="{at * WIDTH:.1f}" x2="{at * WIDTH:.1f}" y1="0" y2="{height}"/>')
        anchor, gap = ("end", -4) if at > 0.7 else ("start", 4)
        parts.append(f'<text x="{at * WIDTH + gap:.1f}" y="10" text-anchor="{anchor}">{name}</text>')
    for i in range(0, 11, 2):
        anchor = "start" if i == 0 else "end" if i == 10 else "middle"
        parts.append(f'<text x="{i * WIDTH / 10:.0f}" y="{height + 14}" text-anchor="{anchor}">{i / 10:.1f}</text>')
    sentence = f"Distribution of the probability of being poor: most pages lie in {_mode(totals)}"
    return _svg(height + 18, sentence, "".join(parts))


def _mode(totals: Sequence[int]) -> str:
    at = max(range(len(totals)), key=totals.__getitem__)
    return f"{at / len(totals):.2f} to {(at + 1) / len(totals):.2f}"


def columns(months: Mapping[str, Mapping[str, int]]) -> str:
    """Return the verdicts by month of publication, by year over longer times; a time without pages is a gap."""
    periods = _periods(months)
    names = list(periods)
    most = max(sum(counts.values()) for counts in periods.values())
    width, height = WIDTH / len(names), 110
    parts = []
    for i, (name, counts) in enumerate(periods.items()):
        y = float(height)
        for band in BANDS:
            part = height * counts.get(band, 0) / most
            if part:
                y -= part
                place = f'x="{i * width + 0.5:.1f}" y="{y:.1f}" width="{max(width - 1, 0.8):.1f}" height="{part:.1f}"'
                parts.append(f'<rect class="{band}" {place}><title>{escape(name)}: {told(counts)}</title></rect>')
    every = -(-len(names) // LABELS)
    for i in range(0, len(names), every):
        x, anchor = (0.0, "start") if i == 0 and width < 40 else ((i + 0.5) * width, "middle")
        parts.append(f'<text x="{x:.1f}" y="{height + 14}" text-anchor="{anchor}">{escape(names[i])}</text>')
    parts.append(f'<text x="2" y="10">{most:,} pages</text><line x1="0" x2="{WIDTH}" y1="{height}" y2="{height}"/>')
    span = "month" if len(names[0]) == 7 else "year"
    return _svg(height + 18, f"Verdicts by {span} of publication, {names[0]} to {names[-1]}", "".join(parts))


def _periods(months: Mapping[str, Mapping[str, int]]) -> dict[str, Counter[str]]:
    """Return counts by month, or by year where that is more than six years, without holes where they are few."""
    first, last = (int(name[:4]) * 12 + int(name[5:7]) for name in (min(months), max(months)))
    by_year = last - first > MONTHS
    found: dict[str, Counter[str]] = {}
    if by_year and (last - first) // 12 < YEARS:
        found = {f"{year:04}": Counter() for year in range(first // 12, (last - 1) // 12 + 1)}
    elif not by_year:
        found = {f"{(m - 1) // 12:04}-{(m - 1) % 12 + 1:02}": Counter() for m in range(first, last + 1)}
    for name in sorted(months):
        found.setdefault(name[:4] if by_year else name, Counter()).update(months[name])
    return found


def told(counts: Mapping[str, int]) -> str:
    """Return counts in words, worst first."""
    return ", ".join(f"{counts[band]:,} {band}" for band in reversed(BANDS) if counts.get(band))


def _svg(height: int, sentence: str, body: str, kind: str = "chart") -> str:
    name = escape(sentence, quote=True)
    fit = ' preserveAspectRatio="none"' if kind == "bar" else ""
    return f'<svg class="{kind}" viewBox="0 0 {WIDTH} {height}" role="img" aria-label="{name}"{fit}>{body}</svg>'
