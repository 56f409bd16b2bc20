"""Places for the sites of networks: each network by springs, the networks beside each other in rows."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, pi, sin, sqrt

Point = tuple[float, float]
Links = Sequence[tuple[int, int]]

ROUNDS = 120  # of the springs
ROOM = 120  # pixels a site: a network of n sites gets a square of ROOM × √n
LEAST = 320  # pixels a side: room for the names of two sites
MARGIN = 80
WIDTH = 1200  # of a row of networks


def pack(networks: Sequence[tuple[int, Links]]) -> tuple[list[list[Point]], float, float]:
    """Return the places of each network's sites, and width and height of the drawing.

    Args:
        networks: the number of sites and the linked pairs of each.
    """
    found: list[list[Point]] = []
    x, y, deepest, widest = 0.0, 0.0, 0.0, 0.0
    for number, links in networks:
        side = max(float(LEAST), ROOM * sqrt(number))
        if x and x + side > WIDTH:
            x, y, deepest = 0.0, y + deepest, 0.0
        found.append([(round(x + a), round(y + b)) for a, b in place(number, links, side)])
        x, deepest = x + side, max(deepest, side)
        widest = max(widest, x)
    return found, widest, y + deepest


def place(number: int, links: Links, side: float) -> list[Point]:
    """Return places in a square: springs along links, repulsion between all (Fruchterman & Reingold 1991)."""
    import numpy as np

    if number < 3:
        return [(side / 2, MARGIN + (side - 2 * MARGIN) * (i + 0.5) / max(1, number)) for i in range(number)]
    angles = [2 * pi * i / number for i in range(number)]
    at = np.array([(cos(angle), sin(angle)) for angle in angles])
    pull = np.zeros((number, number))
    for a, b in links:
        pull[a, b] = pull[b, a] = 1.0
    ideal = sqrt(4 / number)
    for step in range(ROUNDS):
        apart = at[:, None, :] - at[None, :, :]
        far = np.maximum(np.sqrt((apart**2).sum(axis=2)), 0.01)
        force = (apart * (ideal**2 / far**2 - pull * far / ideal)[:, :, None]).sum(axis=1)
        length = np.maximum(np.sqrt((force**2).sum(axis=1, keepdims=True)), 1e-9)
        at = at + force / length * np.minimum(length, 0.1 * (1 - step / ROUNDS))
    low, span = at.min(axis=0), np.maximum(np.ptp(at, axis=0), 1e-9)
    scaled = MARGIN + (at - low) / span * (side - 2 * MARGIN)
    return [(float(a), float(b)) for a, b in scaled]
