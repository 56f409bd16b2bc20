"""A network of sites as an SVG drawing that needs no script: hover a site or a tie to read what it is."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape
from math import cos, pi, sin, sqrt

from detector.corpus.collection import Network, Tie

SIZE = 640  # of the square drawing
MARGIN = 70
ROUNDS = 120  # of the layout
MAX_SITES = 80  # drawn; the highest scores first
KINDS = {
    "shared-id": "the same id", "footer": "the same footer", "reciprocal-links": "links both ways",
    "same-outlinks": "the same outlinks", "comment-voices": "the same comment voices", "rewrites": "the same stories",
}  # fmt: skip
STYLE = (
    ".net line{stroke:currentColor;opacity:.3}.net g:hover line,.net line:hover{opacity:1}"
    ".net circle{fill:#5b8def;stroke:currentColor}.net a:hover circle,.net g:hover circle{fill:#e4572e}"
    ".net text{font:12px system-ui,sans-serif;fill:currentColor;text-anchor:middle}"
)


def render_network(network: Network) -> str:
    """Return the network as one `<svg>`, the same for the same network."""
    sites = sorted(network.sites, key=lambda site: (-network.scores.get(site, 0.0), site))[:MAX_SITES]
    ties = [tie for tie in network.ties if tie.a in sites and tie.b in sites]
    places = dict(zip(sites, layout(sites, ties), strict=True))
    label = f"{len(network.sites)} sites, {len(network.ties)} ties"
    parts = [f'<svg class="net" viewBox="0 0 {SIZE} {SIZE}" role="img" aria-label="{label}"><style>{STYLE}</style>']
    parts += [_line(tie, places) for tie in ties]
    parts += [_node(site, network.scores.get(site, 0.0), *places[site]) for site in sites]
    return "".join([*parts, "</svg>"])


def _line(tie: Tie, places: dict[str, tuple[float, float]]) -> str:
    (x1, y1), (x2, y2) = places[tie.a], places[tie.b]
    told = escape(f"{tie.a} – {tie.b}: {KINDS[tie.kind]} ({tie.weight:.1f})\n" + "\n".join(tie.evidence))
    width = min(8.0, 1 + tie.weight / 2)
    place = f'x1="{x1:.0f}" y1="{y1:.0f}" x2="{x2:.0f}" y2="{y2:.0f}"'
    return f'<line {place} stroke-width="{width:.1f}"><title>{told}</title></line>'


def _node(site: str, score: float, x: float, y: float) -> str:
    radius = 6 + 24 * sqrt(score)
    name = escape(site)
    return (
        f'<g tabindex="0"><circle cx="{x:.0f}" cy="{y:.0f}" r="{radius:.1f}"><title>{name}: {score:.0%} of the weight'
        f'</title></circle><text x="{x:.0f}" y="{y + radius + 14:.0f}">{name}</text></g>'
    )


def layout(sites: Sequence[str], ties: Sequence[Tie]) -> list[tuple[float, float]]:
    """Return a place for each site: springs along ties, repulsion between all (Fruchterman & Reingold 1991)."""
    import numpy as np

    number = len(sites)
    at = {site: i for i, site in enumerate(sites)}
    angles = [2 * pi * i / max(1, number) for i in range(number)]
    place = np.array([(cos(angle), sin(angle)) for angle in angles]) if number else np.empty((0, 2))
    pull = np.zeros((number, number))
    for tie in ties:
        pull[at[tie.a], at[tie.b]] = pull[at[tie.b], at[tie.a]] = 1.0
    ideal = sqrt(4 / max(1, number))
    for step in range(ROUNDS):
        apart = place[:, None, :] - place[None, :, :]
        far = np.maximum(np.sqrt((apart**2).sum(axis=2)), 0.01)
        force = (apart * (ideal**2 / far**2 - pull * far / ideal)[:, :, None]).sum(axis=1)
        length = np.maximum(np.sqrt((force**2).sum(axis=1, keepdims=True)), 1e-9)
        place = place + force / length * np.minimum(length, 0.1 * (1 - step / ROUNDS))
    low, span = place.min(axis=0), np.maximum(np.ptp(place, axis=0), 1e-9)
    scaled = MARGIN + (place - low) / span * (SIZE - 2 * MARGIN)
    return [(float(x), float(y)) for x, y in scaled]
