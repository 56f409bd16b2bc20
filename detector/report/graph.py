"""Networks of sites as an interactive drawing: one HTML fragment, offline, usable by keyboard and without script.

The fragment holds an SVG, what ties its sites as a table, the same as JSON, and the script that lets a reader search,
filter by reason, zoom, move sites and read what ties one to another. Nothing is fetched. Without script the drawing
and the table are there all the same.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from html import escape
from importlib.resources import files
from math import sqrt
from typing import TYPE_CHECKING, Any, Literal, NamedTuple

from detector.report.layout import pack

if TYPE_CHECKING:
    from detector.corpus.collection import Network

MAX_SITES = 300  # drawn in all; the strongest networks first, in each the highest scores
MAX_IN_ONE = 80  # of one network
MAX_EVIDENCE = 200  # characters of a line of evidence
MAX_LABEL = 26  # characters of a name under its site; the whole name stands in the label
KINDS = {
    "shared-id": "share an id", "footer": "have the same footer", "reciprocal-links": "link to each other",
    "same-outlinks": "link to the same pages", "comment-voices": "have the same comments",
    "rewrites": "tell the same stories",
}  # fmt: skip
HINT = "Choose a site to read what ties it to others. Arrow keys move between sites, + and - zoom, Escape lets go."


class SiteNote(NamedTuple):
    """What a report knows of a site: a level that colours it, and a short sentence without full stop."""

    level: Literal["good", "doubtful", "bad", ""]
    text: str


def graph_data(networks: Sequence[Network], notes: Mapping[str, SiteNote] | None = None) -> dict[str, Any]:
    """Return nodes, edges and reasons as plain values, with places for a drawing.

    Returns:
        `{"nodes": [{"site", "network", "score", "level", "note", "x", "y"}], "edges": [{"a", "b", "weight",
        "reasons": [{"kind", "words", "weight", "evidence"}]}], "width", "height", "left_out"}`; `a` and `b` index
        nodes, `left_out` counts the sites that are not drawn.
    """
    drawn = list(_drawn(networks))
    edges = [_edges(network, sites) for network, sites in drawn]
    links = [(len(sites), tuple(own)) for (_, sites), own in zip(drawn, edges, strict=True)]
    places, width, height = pack(links)
    nodes: list[dict[str, Any]] = []
    told: list[dict[str, Any]] = []
    for k, (network, sites) in enumerate(drawn):
        first = len(nodes)
        nodes += [
            _node(k, network, site, (notes or {}).get(site), at) for site, at in zip(sites, places[k], strict=True)
        ]
        told += [{"a": first + a, "b": first + b, **edge} for (a, b), edge in edges[k].items()]
    left_out = sum(len(network.sites) for network in networks) - len(nodes)
    return {"nodes": nodes, "edges": told, "width": width, "height": height, "left_out": left_out}


def _drawn(networks: Sequence[Network]) -> Iterator[tuple[Network, list[str]]]:
    room = MAX_SITES
    for network in networks:
        best = sorted(network.sites, key=lambda site: (-network.scores.get(site, 0.0), site))
        sites = best[: min(MAX_IN_ONE, room)]
        if len(sites) < 2:
            return
        room -= len(sites)
        yield network, sites


def _edges(network: Network, sites: Sequence[str]) -> dict[tuple[int, int], dict[str, Any]]:
    """Return one edge a pair of sites, with every reason for it."""
    at = {site: i for i, site in enumerate(sites)}
    found: dict[tuple[int, int], dict[str, Any]] = {}
    for tie in network.ties:
        if tie.a in at and tie.b in at:
            edge = found.setdefault((at[tie.a], at[tie.b]), {"weight": 0.0, "reasons": []})
            edge["weight"] = round(edge["weight"] + tie.weight, 3)
            evidence = [line[:MAX_EVIDENCE] for line in tie.evidence]
            reason = {"kind": tie.kind, "words": KINDS[tie.kind], "weight": tie.weight, "evidence": evidence}
            edge["reasons"].append(reason)
    return found


def _node(number: int, network: Network, site: str, note: SiteNote | None, at: tuple[float, float]) -> dict[str, Any]:
    level, text = note or SiteNote("", "")
    score = network.scores.get(site, 0.0)
    return {"site": site, "network": number, "score": score, "level": level, "note": text, "x": at[0], "y": at[1]}


def render_graph(
    networks: Sequence[Network], notes: Mapping[str, SiteNote] | None = None, *, name: str = "networks", nonce: str = ""
) -> str:
    """Return the networks as an HTML fragment, "" where there are none; the same for the same networks.

    Args:
        networks: as `analyse` returns them, the strongest first.
        notes: what to say of a site, by site.
        name: id of the fragment, unique in the page.
        nonce: for pages with a content security policy: set on the fragment's style and script.
    """
    if not networks:
        return ""
    data = graph_data(networks, notes)
    mark = f' nonce="{escape(nonce)}"' if nonce else ""
    return "".join(
        (
            f'<style{mark}>{asset("graph.css")}</style><section class="graph" id="{escape(name)}" data-graph>',
            _tools(data),
            _drawing(data),
            f'<div class="graph-told" aria-live="polite" data-hint="{HINT}"></div>',
            _table(data),
            f'<script type="application/json"{mark}>{_embedded(data)}</script></section>',
            f"<script{mark}>{asset('graph.js')}</script>",
        )
    )


@lru_cache(maxsize=4)
def asset(name: str) -> str:
    """Return the script or style sheet of the fragment, for instance to hash it for a content security policy."""
    return files("detector.report").joinpath(name).read_text("utf-8")


def _embedded(data: Mapping[str, Any]) -> str:
    """Return JSON that cannot end the script element that holds it."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026")


def _tools(data: Mapping[str, Any]) -> str:
    """Return the controls, hidden until the script runs."""
    used = {reason["kind"] for edge in data["edges"] for reason in edge["reasons"]}
    top = max((edge["weight"] for edge in data["edges"]), default=1.0)
    boxes = "".join(
        f'<label><input type="checkbox" name="kind" value="{kind}" checked> {words}</label>'
        for kind, words in KINDS.items()
        if kind in used
    )
    return (
        '<form class="graph-tools" hidden><label>Find a site <input type="search"></label>'
        f"<fieldset><legend>Sites that …</legend>{boxes}</fieldset>"
        f'<label>Weakest tie shown <input type="range" name="least" min="0" max="{top:.1f}" step="0.1" value="0">'
        "</label>"
        '<span><button type="button" data-zoom="0.8" aria-label="Zoom in">+</button> '
        '<button type="button" data-zoom="1.25" aria-label="Zoom out">−</button> '
        '<button type="button" data-zoom="">Whole</button></span></form>'
    )


def _drawing(data: Mapping[str, Any]) -> str:
    nodes, edges = data["nodes"], data["edges"]
    label = f"{len(nodes)} sites, {len(edges)} pairs of them tied"
    box = f"0 0 {data['width']:.0f} {data['height']:.0f}"
    lines = "".join(_line(edge, nodes[edge["a"]], nodes[edge["b"]]) for edge in edges)
    drawn = "".join(map(_circle, nodes))
    left = f"<p>{data['left_out']} sites with less weight are not drawn.</p>" if data["left_out"] else ""
    return f'<svg viewBox="{box}" role="group" aria-label="{label}">{lines}{drawn}</svg>{left}'


def _line(edge: Mapping[str, Any], a: Mapping[str, Any], b: Mapping[str, Any]) -> str:
    told = escape(f"{a['site']} – {b['site']}: {', '.join(r['words'] for r in edge['reasons'])}")
    place = f'x1="{a["x"]}" y1="{a["y"]}" x2="{b["x"]}" y2="{b["y"]}"'
    width = min(8.0, 1 + edge["weight"] / 2)
    return f'<line class="edge" {place} stroke-width="{width:.1f}"><title>{told}</title></line>'


def _circle(node: Mapping[str, Any]) -> str:
    site, radius = escape(node["site"]), 6 + 24 * sqrt(node["score"])
    said = f"{site}, {node['score']:.0%} of its network's weight"
    note = f", {escape(node['note'])}" if node["note"] else ""
    return (
        f'<g class="node {node["level"]}" role="button" aria-label="{said}{note}" '
        f'transform="translate({node["x"]} {node["y"]})"><circle r="{radius:.1f}"><title>{said}{note}</title></circle>'
        f'<text y="{radius + 14:.0f}">{escape(_short(node["site"]))}</text></g>'
    )


def _short(site: str) -> str:
    return site if len(site) <= MAX_LABEL else f"{site[: MAX_LABEL - 1]}…"


def _table(data: Mapping[str, Any]) -> str:
    """Return every drawn tie in words: what screen readers, printers and browsers without script get."""
    rows = []
    for edge in sorted(data["edges"], key=lambda edge: -edge["weight"]):
        why = "; ".join(f"{r['words']}: {', '.join(r['evidence'])}" for r in edge["reasons"])
        a, b = data["nodes"][edge["a"]]["site"], data["nodes"][edge["b"]]["site"]
        rows.append(
            f"<tr><td>{escape(a)}</td><td>{escape(b)}</td><td>{edge['weight']:.1f}</td><td>{escape(why)}</td></tr>"
        )
    head = "<tr><th>Site</th><th>Site</th><th>Weight</th><th>They …</th></tr>"
    return f"<details><summary>All {len(rows)} ties as a table</summary><table>{head}{''.join(rows)}</table></details>"
