"""What ties pages together, for the HTML report: stories told twice, templates, networks of sites."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from detector.report.html_overview import links, strange, table
from detector.report.words import site_verdicts

if TYPE_CHECKING:
    from detector.audit.across import Across
    from detector.audit.session import Audit

SHOWN = 30  # groups and templates
SLOTS = 4  # of a template


def across_section(audit: Audit) -> str:
    """Return the part of the overview; "" where no analysis was asked for."""
    found = audit.across
    if found is None:
        return ""
    left_out = f"<p class='note'>{found.without:,} pages of the interrupted run were not compared.</p>"
    return _stories(found) + _templates(found) + (left_out if found.without else "") + _networks(audit, found)


def _stories(found: Across) -> str:
    clusters = sorted(found.analysis.clusters, key=lambda c: (-len(c.members), c.members))[:SHOWN]
    if not clusters:
        return "<h3>The same story more than once</h3><p>No two pages tell the same.</p>"
    cards = found.analysis.cards
    rows = [
        (
            strange(cards[c.members[0]].title or cards[c.members[0]].url or cards[c.members[0]].source),
            f"{len(c.members):,}",
            strange(", ".join(c.sites[:5])),
            links([found.row_of(i) for i in c.members]),
        )
        for c in clusters
    ]
    name = "The same story more than once"
    counts = found.analysis.counts
    told = f"{counts['exact']:,} pairs are equal, {counts['near']:,} nearly, {counts['rewrite']:,} are rewrites."
    return f"<h3>{name}</h3><p class='note'>{told}</p>" + table(("Story", "Pages", "Sites", "Which"), rows, name)


def _templates(found: Across) -> str:
    templates = found.analysis.templates[:SHOWN]
    if not templates:
        return ""
    rows = []
    for template in templates:
        slots = "; ".join(", ".join(slot.values[:3]) for slot in template.slots[:SLOTS])
        shown = slots or " / ".join(template.headings[:6])
        rows.append((
            strange(", ".join(template.sites[:5])), f"{len(template.members):,}", f"{100 * template.share:.0f} %",
            f"{template.strength:.2f}", strange(shown[:300]), links([found.row_of(i) for i in template.members]),
        ))  # fmt: skip
    name = "Pages made from one template"
    head = ("Sites", "Pages", "Shared text", "Strength", "What differs", "Which")
    return f"<h3>{name}</h3>" + table(head, rows, name)


def _networks(audit: Audit, found: Across) -> str:
    from detector.report.graph import SiteNote, render_graph

    if not found.analysis.networks:
        return ""
    notes = {}
    for site in site_verdicts(audit):
        rejected = site.bands.get("reject", 0)
        level: Literal["bad", "doubtful", "good"] = "bad" if site.convicted else "doubtful" if rejected else "good"
        notes[site.name] = SiteNote(level, f"{rejected} of {site.pages} pages rejected")
    return "<h3>Sites that hang together</h3>" + render_graph(found.analysis.networks, notes)
