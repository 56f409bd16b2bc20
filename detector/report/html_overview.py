"""The overview of the HTML report: counts, charts, reasons, places, sites, what could not be judged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape
from typing import TYPE_CHECKING

from detector.audit.scopes import relative
from detector.report import svg
from detector.report.words import site_verdicts

if TYPE_CHECKING:
    from detector.audit.session import Audit
    from detector.audit.sitewide import SiteVerdict

WORDS = {
    "reject": "should not be published or crawled as they are",
    "review": "need a person's look",
    "publish": "nothing stops them",
    "abstain": "too little text to judge",
}
AREAS = 40
RULES = 25
SITES = 30
GROUPS = 20


def overview(audit: Audit) -> str:
    """Return the section."""
    from detector.report.html_across import across_section

    sites = site_verdicts(audit)
    parts = [
        '<section id="overview" aria-labelledby="overview-title"><h2 id="overview-title">Overview</h2>',
        _tiles(audit), _scores(audit), _reasons(audit), _areas(audit), _months(audit), _sites(audit, sites),
        _repeated(audit), across_section(audit), _lost(audit), _about(audit), "</section>\n",
    ]  # fmt: skip
    return "".join(parts)


def strange(text: str) -> str:
    """A stranger's words, escaped and isolated in their direction."""
    return f"<bdi>{escape(text)}</bdi>"


def table(head: Sequence[str], rows: Iterable[Sequence[str]], name: str) -> str:
    """A table that scrolls by itself on a narrow screen; cells are HTML already."""
    top = "".join(f'<th scope="col">{escape(cell)}</th>' for cell in head)
    body = "".join("<tr>" + "".join(f"<td>{cell}</td>" for cell in row) + "</tr>" for row in rows)
    label = escape(name, quote=True)
    return (
        f'<div class="wide" role="region" tabindex="0" aria-label="{label}"><table><thead><tr>{top}</tr></thead>'
        f"<tbody>{body}</tbody></table></div>"
    )


def _tiles(audit: Audit) -> str:
    counts, total = audit.summary.bands, audit.summary.pages or 1
    tiles = "".join(
        f'<a class="tile {band}" href="#pages?band={band}"><strong>{counts[band]:,}</strong> {band}'
        f"<small>{100 * counts[band] / total:.1f} % · {words}</small></a>"
        for band, words in WORDS.items()
    )
    return f'<div class="tiles">{tiles}</div>{svg.stacked_bar(counts)}'


def _scores(audit: Audit) -> str:
    from detector.recipes import engine_of

    bands = engine_of(audit.request.plan.engine).policy.bands
    chart = svg.histogram(audit.summary.bins, bands.review, bands.reject)
    note = "How probable it is that a page is poor. Heights are square roots, so that few pages show beside many."
    return f"<h3>Scores</h3>{_legend()}{chart}<p class='note'>{note}</p>"


def _legend() -> str:
    return '<p class="legend">' + "".join(f'<span class="{band}">{band}</span> ' for band in svg.BANDS) + "</p>"


def _reasons(audit: Audit) -> str:
    rules = audit.rules
    found = [(i, c) for i, c in audit.summary.rules.items() if i in rules and c.total > 0]
    found.sort(key=lambda item: (-item[1].total, item[0]))
    if not found:
        return "<h3>Reasons</h3><p>No rule spoke against any page.</p>"
    most = found[0][1].total
    rows = [
        (
            f'<a href="#pages?rule={escape(rule, quote=True)}">{escape(rule)}</a>'
            f"<br><small>{escape(rules[rule].summary)}</small>",
            _meter(count.total / most, f"{count.total:.1f} log-odds in all"),
            f"{count.pages:,}",
            f"{count.stopped:,}",
        )
        for rule, count in found[:RULES]
    ]
    return "<h3>Reasons</h3>" + table(("Rule", "Weight", "Pages", "Of them stopped"), rows, "Reasons")


def _meter(share: float, title: str) -> str:
    return (
        f'<svg class="meter" viewBox="0 0 100 10" role="img" aria-label="{escape(title, quote=True)}">'
        f'<title>{escape(title)}</title><rect width="{100 * share:.1f}" height="10"/></svg>'
    )


def _areas(audit: Audit) -> str:
    areas = audit.summary.areas
    if len(areas) < 2:
        return ""
    order = sorted(areas, key=lambda a: (-(areas[a]["reject"] + areas[a]["review"]), -sum(areas[a].values()), a))
    rows = [
        (strange(relative(area)), svg.stacked_bar(areas[area]), f"{sum(areas[area].values()):,}",
         f"{areas[area]['reject'] + areas[area]['review']:,}")
        for area in order[:AREAS]
    ]  # fmt: skip
    more = f"<p class='note'>… and {len(areas) - AREAS:,} more.</p>" if len(areas) > AREAS else ""
    head = ("Folder or host", "Verdicts", "Pages", "Stopped")
    return "<h3>By folder and host</h3>" + table(head, rows, "Verdicts by folder and host") + more


def _months(audit: Audit) -> str:
    months = audit.summary.months
    if len(months) < 2:
        return ""
    dated = sum(sum(m.values()) for m in months.values())
    note = f"By the month that pages say they were published in; {dated:,} pages say so."
    return f"<h3>Over time</h3>{svg.columns(months)}<p class='note'>{note}</p>"


def _sites(audit: Audit, sites: Sequence[SiteVerdict]) -> str:
    told = [site for site in sites if site.convicted or site.outliers or len(sites) > 1][:SITES]
    if not told:
        return ""
    rows = [
        (
            strange(relative(site.name)),
            _together(site),
            f"{site.probability:.2f}",
            f"{site.pages:,}",
            links(site.strongest if site.convicted else ()),
            links(site.outliers),
        )
        for site in told
    ]
    head = ("Site", "Its pages together", "Probability", "Pages", "Pages that make the case", "Far from its norm")
    note = "One page alone rarely convicts; a site's pages share a maker, so they are weighed together."
    return f"<h3>Sites</h3>{table(head, rows, 'Sites')}<p class='note'>{note}</p>"


def _together(site: SiteVerdict) -> str:
    if site.convicted:
        return "<strong class='reject'>speaks against the site</strong>"
    return "not enough to say" if site.probability >= 0.5 else "nothing against the site"


def links(indices: Sequence[int]) -> str:
    """Links to the first pages of a group, by their number in the run."""
    told = [f'<a href="#page-{i}">{i + 1}</a>' for i in indices[:8]]
    return " ".join(told) + (" …" if len(indices) > 8 else "")


def _repeated(audit: Audit) -> str:
    from detector.audit.sitewide import repeated

    found = repeated(audit)[:GROUPS]
    if not found:
        return ""
    rows = [
        (r.what, strange(r.text[:160]), strange(relative(r.site)), f"{len(r.pages):,}", links(r.pages))
        for r in found
    ]
    head = ("What", "Words", "Site", "Pages", "Which")
    name = "Titles and descriptions used more than once"
    return f"<h3>{name}</h3>{table(head, rows, name)}"


def _lost(audit: Audit) -> str:
    summary = audit.summary
    parts = []
    if summary.lost or summary.dead:
        items = "".join(f"<li>{strange(reason or source)}</li>" for source, reason in summary.lost_named[:200])
        parts.append(f"<h3>Not judged ({summary.lost + summary.dead:,})</h3><ul>{items}</ul>")
    if summary.failures:
        items = "".join(f"<li>{strange(what)} ({n:,} pages)</li>" for what, n in summary.failures.most_common(20))
        parts.append(f"<h3>What failed while judging</h3><ul>{items}</ul>")
    return "".join(parts)


def _about(audit: Audit) -> str:
    from importlib.metadata import version

    from detector.recipes import engine_of

    engine = engine_of(audit.request.plan.engine)
    summary = audit.summary
    languages = ", ".join(f"{code} {count:,}" for code, count in summary.languages.most_common(8))
    told = {
        "Pages": f"{summary.pages:,} with {summary.words:,} words",
        "Languages": languages,
        "Suppressed findings": f"{summary.accepted:,}",
        "Cut short by a limit": f"{summary.degraded:,} pages",
        "Policy": f"{engine.policy.name} {engine.policy.version} {engine.policy.digest}",
        "Models": ", ".join(f"{m.name} {m.version}" for m in engine.models) or "none (rules alone)",
        "detector": version("detector"),
    }
    items = "".join(f"<div><dt>{name}</dt><dd>{strange(text)}</dd></div>" for name, text in told.items())
    return f"<h3>About this run</h3><dl>{items}</dl>"
