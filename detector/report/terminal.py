"""An audit for a person at a terminal: counts, sites, worst pages with their reasons, top reasons."""

from __future__ import annotations

from io import StringIO
from typing import TYPE_CHECKING, Any, BinaryIO

import orjson

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text

    from detector.audit.session import Audit
    from detector.report.rulelinks import RuleLinks

STYLES = {"publish": "green", "review": "yellow", "reject": "bold red", "abstain": "dim"}
PAGES = 10  # worst pages shown
REASONS = 3  # of each
RULES = 10
CONTEXT = 100  # characters of a quote


def write(audit: Audit, stream: BinaryIO) -> None:
    """Write the overview: with colours where the stream is a terminal, plain elsewhere."""
    from rich.console import Console

    if stream.isatty():
        console = Console()
        console.file.flush()
        _print(audit, console)
        return
    text = StringIO()
    _print(audit, Console(file=text, width=120, no_color=True, force_terminal=False, legacy_windows=False))
    stream.write("\n".join(line.rstrip() for line in text.getvalue().splitlines()).encode() + b"\n")


def _print(audit: Audit, console: Console) -> None:
    from detector.report.rulelinks import RuleLinks

    # Where the words go to a file, no page is made for a link that nobody can follow.
    links = RuleLinks(audit.rules if console.is_terminal else {}, audit.request.rule_pages)
    _counts(audit, console)
    _sites(audit, console)
    _across(audit, console)
    _worst(audit, console, links)
    _rules(audit, console, links)
    for source, reason in audit.summary.lost_named[:PAGES]:
        console.print(f"  not judged: {reason or source}", style="red", markup=False, highlight=False)


def _counts(audit: Audit, console: Console) -> None:
    from rich.text import Text

    summary = audit.summary
    line = Text(f"{summary.pages:,} page{'' if summary.pages == 1 else 's'}{': ' if summary.pages else ''}")
    parts = [(name, summary.bands[name]) for name in ("reject", "review", "publish", "abstain") if summary.bands[name]]
    for i, (name, count) in enumerate(parts):
        line.append(", " if i else "")
        line.append(f"{count:,} {name}", STYLES[name])
    console.print(line)


def _sites(audit: Audit, console: Console) -> None:
    from detector.report.words import site_sentence, site_verdicts

    found = [site for site in site_verdicts(audit) if site.convicted]
    for site in found[:PAGES]:
        console.print(f"  {site_sentence(site)}", markup=False, highlight=False, style="bold red", soft_wrap=True)


def _across(audit: Audit, console: Console) -> None:
    found = audit.across
    if found is not None:
        counts = found.analysis.counts
        told = f"{counts['exact'] + counts['near']:,} pairs of duplicates, {counts['rewrite']:,} of rewrites"
        told += f", {counts['templates']:,} templates, {counts['networks']:,} networks of sites"
        console.print(f"  across pages: {told} (--report FILE.html shows them)")


def _worst(audit: Audit, console: Console, links: RuleLinks) -> None:
    for index in audit.summary.worst[:PAGES]:
        row = orjson.loads(audit.row(index).verdict)
        console.print(_heading(row), soft_wrap=True)
        told = _by_rule(row)
        for finding in told[:REASONS]:
            console.print(_reason(finding, links), soft_wrap=True)
        if len(told) > REASONS:
            console.print(f"    … and {len(told) - REASONS} more", style="dim")


def _by_rule(row: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the heaviest finding of each rule against the page, with what all of its rule add and their number."""
    found: dict[str, dict[str, Any]] = {}
    for f in row["findings"]:
        if f["contribution"] > 0 and not f.get("shadow") and f["group"] != "model":
            first = found.setdefault(f["rule"], {**f, "contribution": 0.0, "places": 0})
            first["contribution"] += f["contribution"]
            first["places"] += 1
    return sorted(found.values(), key=lambda f: -f["contribution"])


def _heading(row: dict[str, Any]) -> Text:
    from rich.text import Text

    line = Text("\n")
    line.append(f"{row['verdict'].upper():8}", STYLES[row["verdict"]])
    line.append(f"{row['probability']:.2f}  ")
    line.append(clean(row["url"] or row["source"]), "bold")
    return line


def _reason(finding: dict[str, Any], links: RuleLinks) -> Text:
    from rich.text import Text

    line = Text("  ")
    line.append(f"{finding['contribution']:+.2f} ", "cyan")
    line.append(_linked(finding["rule"], links, "dim"))
    line.append(": ", "dim")
    line.append(clean(finding["message"]))
    if finding["places"] > 1:
        line.append(f" (and {finding['places'] - 1} more of this kind)", "dim")
    for quote in finding["evidence"][:1]:
        line.append("\n         “")
        line.append(short(quote["quote"]), "underline")
        line.append("”")
    return line


def _linked(rule: str, links: RuleLinks, style: str = "") -> Text:
    """Return a rule's name with a link to its page, which most terminals open on a click (OSC 8)."""
    from rich.style import Style
    from rich.text import Text

    return Text(rule, Style.parse(style) + Style(link=links.link(rule) or None))


def _rules(audit: Audit, console: Console, links: RuleLinks) -> None:
    from rich.table import Table

    counts = [(rule, count) for rule, count in audit.summary.rules.items() if count.total > 0 and "." in rule]
    counts = [(rule, count) for rule, count in counts if rule in audit.rules]
    if not counts:
        return
    table = Table("pages", "stopped", "reason", "what it finds", title="Reasons", title_justify="left", box=None)
    table.columns[0].justify = table.columns[1].justify = "right"
    rules = audit.rules
    for rule, count in sorted(counts, key=lambda item: (-item[1].total, item[0]))[:RULES]:
        table.add_row(f"{count.pages:,}", f"{count.stopped:,}", _linked(rule, links), clean(rules[rule].summary))
    console.print()
    console.print(table)
    console.print("\n`detector docs RULE` says why a rule minds and what to do.", style="dim")


def clean(text: str) -> str:
    """Return a stranger's words without what a terminal would obey."""
    return "".join(c if c.isprintable() else " " for c in text)


def short(text: str) -> str:
    """Return a quote on one line."""
    flat = clean(" ".join(text.split()))
    return flat if len(flat) <= CONTEXT else flat[: CONTEXT - 1] + "…"
