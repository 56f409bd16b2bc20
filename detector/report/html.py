"""An audit as one self-contained HTML file: overview, searchable list, a view of each page with its evidence.

Nothing is loaded: style and script stand inside, named by their digests in the content security policy. Words of pages
travel as JSON in which no `<` stands, and the script shows them as text only. Addresses of pages are never made links.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from collections.abc import Iterator
from html import escape
from importlib import resources
from typing import TYPE_CHECKING, BinaryIO

import orjson

from detector.audit.scopes import relative
from detector.report.graph import asset
from detector.report.html_overview import overview
from detector.report.rows import Json

if TYPE_CHECKING:
    from array import array

    from detector.audit.session import Audit

DETAILED = 1000  # worst pages that get a view of their own; the others stand in the list with their reasons
STATIC = 200  # worst pages listed for who runs no scripts
QUOTES = 6  # of a finding


def write(audit: Audit, stream: BinaryIO) -> None:
    """Write the report; pages go by one at a time."""
    style, script = _asset("audit.css"), _asset("audit.js")
    scores, worst = _ranked(audit)
    least = sorted(scores, reverse=True)[DETAILED - 1] if len(scores) > DETAILED else float("-inf")
    stream.write(_head(audit, style, script).encode())
    stream.write(overview(audit).encode())
    stream.write(_list(worst).encode())
    stream.write(b'<section id="page" aria-labelledby="page-name" hidden></section></main>\n')
    stream.write(_data("rules", _rules(audit)))
    stream.writelines(_listed(audit))
    stream.writelines(_details(audit, scores, least))
    stream.write(f"<script>{script}</script>\n</body></html>\n".encode())


def _asset(name: str) -> str:
    return resources.files("detector.report").joinpath(name).read_text("utf-8")


def _head(audit: Audit, style: str, script: str) -> str:
    styles, scripts = ((own, asset(name)) for own, name in ((style, "graph.css"), (script, "graph.js")))
    allowed = [" ".join(f"'{_digest(text)}'" for text in texts) for texts in (styles, scripts)]
    policy = f"default-src 'none'; style-src {allowed[0]}; script-src {allowed[1]}; base-uri 'none'"
    title = escape(", ".join(audit.request.inputs)[:200])
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}; form-action \'none\'">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f'<meta name="color-scheme" content="light dark"><title>Audit of {title}</title>'
        f'<style>{style}</style></head>\n<body><a class="skip" href="#main">Skip to the content</a>'
        f'<header><p class="brand">detector</p><h1>Audit of <bdi>{title}</bdi></h1>'
        f"<p>{audit.started:%Y-%m-%d %H:%M} UTC</p>"
        '<nav aria-label="Views"><a href="#overview">Overview</a> <a href="#pages">Pages</a></nav></header>'
        '<main id="main" tabindex="-1">\n'
    )


def _digest(text: str) -> str:
    return "sha256-" + b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _data(name: str, value: object) -> bytes:
    content = orjson.dumps(value).replace(b"<", b"\\u003c")
    return b'<script type="application/json" id="data-%s">%s</script>\n' % (name.encode(), content)


def _rules(audit: Audit) -> Json:
    """What the list and the page views say of rules: [summary, severity, group, why, advice, policy]."""
    spoke = audit.summary.rules
    return {
        rule.id: [rule.summary, rule.severity, rule.group, rule.why, rule.advice, rule.policy]
        for rule in audit.rules.values()
        if rule.id in spoke
    }


def _ranked(audit: Audit) -> tuple[array[float], list[tuple[float, int, str, str]]]:
    """Return every page's score, those stopped above all others, and (probability, −index, band, name) of the worst."""
    from array import array
    from heapq import heappush, heappushpop

    scores, worst = array("d"), list[tuple[float, int, str, str]]()
    for index, row in enumerate(audit.rows()):
        facts = orjson.loads(row.facts)
        scores.append(facts["log_odds"] + (1000 if facts["band"] in ("review", "reject") else 0))
        item = (round(facts["probability"], 3), -index, facts["band"], _name(facts))
        (heappush if index < STATIC else heappushpop)(worst, item)
    return scores, sorted(worst, reverse=True)


def _name(facts: Json) -> str:
    return facts["url"] or relative(facts["source"])


def _listed(audit: Audit) -> Iterator[bytes]:
    """Yield the data of the list, a row a page: [name, title, band, probability, words, language, {rule: weight}]."""
    before = b'<script type="application/json" id="data-pages">['
    for row in audit.rows():
        facts = orjson.loads(row.facts)
        rules = {rule: round(value, 2) for rule, _, value in facts["rules"]}
        told = [_name(facts), facts["title"], facts["band"], round(facts["probability"], 3), facts["words"]]
        yield before + orjson.dumps([*told, facts["language"], rules]).replace(b"<", b"\\u003c")
        before = b","
    yield b"]</script>\n" if before == b"," else before + b"]</script>\n"


def _list(worst: list[tuple[float, int, str, str]]) -> str:
    """Return the list's frame; the script fills it, and without scripts the worst pages stand in it."""
    rows = "".join(
        f"<tr><td>{band}</td><td>{probability}</td><td><bdi>{escape(name)}</bdi></td></tr>"
        for probability, _, band, name in worst
    )
    head = "<thead><tr><th>Verdict</th><th>Probability</th><th>Page</th></tr></thead>"
    return (
        '<section id="pages" aria-labelledby="pages-title"><h2 id="pages-title">Pages</h2><div id="list"></div>'
        f"<noscript><p>The list can be searched where scripts are allowed. These are the {len(worst)} worst pages.</p>"
        f"<table>{head}<tbody>{rows}</tbody></table></noscript></section>\n"
    )


def _details(audit: Audit, scores: array[float], least: float) -> Iterator[bytes]:
    """Yield the data of the pages that get a view of their own."""
    for index, row in enumerate(audit.rows()):
        if scores[index] >= least:
            yield _data(str(index), _detail(orjson.loads(row.verdict), orjson.loads(row.facts), row.view))


def _detail(verdict: Json, facts: Json, view: bytes) -> Json:
    findings = [
        [
            f["rule"], f["severity"], f["message"], round(f["contribution"], 3),
            [[q["start"], q["end"], q["quote"][:400]] for q in f["evidence"][:QUOTES]], f["fingerprint"],
            f["group"], f.get("baseline", ""), bool(f.get("shadow")),
        ]
        for f in verdict["findings"]
    ]  # fmt: skip
    change = verdict["counterfactual"]
    return {
        "findings": findings,
        "base": verdict["base"],
        "interval": verdict["interval"],
        "bands": facts["bands"],
        "reason": verdict["reason"],
        "change": [change["verdict"], change["probability"], change["edits"]] if change else None,
        "degraded": verdict["degraded"],
        "failures": facts["failures"],
        "published": facts["published"],
        "description": facts["description"],
        "accepted": [[a["rule"], a["message"], a["reason"]] for a in facts.get("accepted", ())],
        "view": orjson.loads(view) if view else None,
    }
