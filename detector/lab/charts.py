"""Line charts as inline SVG: no script, no network, colours from the page's style sheet, a description for each.

Series differ by dash and mark as well as by colour. Numbers on an axis are written as their labels say, whatever the
scale: `probit` is the normal-deviate scale of DET curves (Martin et al. 1997).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from html import escape
from math import isnan
from statistics import NormalDist

WIDTH, HEIGHT = 360, 300
LEFT, RIGHT, TOP, BOTTOM = 46, 20, 12, 42
MARKS = ("circle", "square", "triangle")

Point = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Axis:
    """One axis: its title, what it spans, the labelled ticks and the scale."""

    title: str
    low: float
    high: float
    ticks: Sequence[tuple[float, str]]
    scale: Callable[[float], float] = float

    def place(self, value: float) -> float:
        """Position of a value, 0..1, clipped to the axis."""
        low, high = self.scale(self.low), self.scale(self.high)
        inside = min(max(value, self.low), self.high)
        return (self.scale(inside) - low) / (high - low)


@dataclass(frozen=True, slots=True)
class Series:
    """A named line; `band` is its lower and upper limit at the same x."""

    name: str
    points: Sequence[Point]
    band: Sequence[tuple[float, float, float]] = ()  # x, low, high
    marked: bool = False  # a mark at each point
    dashed: bool = False  # a guide, not data


def probit(share: float) -> float:
    """Normal deviate of a share."""
    return NormalDist().inv_cdf(share)


def line_chart(name: str, title: str, description: str, x: Axis, y: Axis, series: Sequence[Series]) -> str:
    """Return one `<svg>`; `name` must be unique in the page and safe as an id."""
    parts = [
        f'<svg viewBox="0 0 {WIDTH} {HEIGHT}" role="img" aria-labelledby="{name}-t {name}-d" class="chart">',
        f'<title id="{name}-t">{escape(title)}</title><desc id="{name}-d">{escape(description)}</desc>',
        _grid(x, y),
    ]
    data = 0
    for one in series:
        if one.dashed:
            parts.append(f'<path class="guide" d="{_path(x, y, one.points)}"/>')
            continue
        parts.append(_band(x, y, one, data) + _line(x, y, one, data))
        data += 1
    return "".join(parts) + "</svg>"


def legend(names: Sequence[str]) -> str:
    """The key to the series of the charts, in order; nothing for a single one."""
    if len(names) < 2:
        return ""
    items = []
    for index, name in enumerate(names):
        sample = f'<path class="line s{index % 3}" d="M0 7H28"/>{_mark(index, 14, 7)}'
        drawn = f'<svg viewBox="0 0 28 14" width="28" height="14" aria-hidden="true">{sample}</svg>'
        items.append(f"<li>{drawn}{escape(name)}</li>")
    return f'<ul class="legend">{"".join(items)}</ul>'


def _at(x: Axis, y: Axis, point: Point) -> tuple[float, float]:
    across = LEFT + x.place(point[0]) * (WIDTH - LEFT - RIGHT)
    down = TOP + (1 - y.place(point[1])) * (HEIGHT - TOP - BOTTOM)
    return across, down


def _path(x: Axis, y: Axis, points: Sequence[Point]) -> str:
    known = [point for point in points if not isnan(point[0]) and not isnan(point[1])]
    placed = [_at(x, y, point) for point in known]
    return "M" + "L".join(f"{a:.1f} {b:.1f}" for a, b in placed) if placed else ""


def _line(x: Axis, y: Axis, one: Series, index: int) -> str:
    path = _path(x, y, one.points)
    if not path:
        return ""
    drawn = f'<path class="line s{index % 3}" d="{path}"/>'
    if one.marked:
        known = [p for p in one.points if not isnan(p[0]) and not isnan(p[1])]
        drawn += "".join(_mark(index, *_at(x, y, point)) for point in known)
    return drawn


def _band(x: Axis, y: Axis, one: Series, index: int) -> str:
    known = [(a, low, high) for a, low, high in one.band if not isnan(low) and not isnan(high)]
    if not known:
        return ""
    edge = [(a, high) for a, _, high in known] + [(a, low) for a, low, _ in reversed(known)]
    return f'<path class="band s{index % 3}" d="{_path(x, y, edge)}Z"/>'


def _mark(index: int, a: float, b: float) -> str:
    style = f'class="mark s{index % 3}"'
    kind = MARKS[index % len(MARKS)]
    if kind == "circle":
        return f'<circle {style} cx="{a:.1f}" cy="{b:.1f}" r="3.5"/>'
    if kind == "square":
        return f'<rect {style} x="{a - 3:.1f}" y="{b - 3:.1f}" width="6" height="6"/>'
    return f'<path {style} d="M{a:.1f} {b - 4:.1f}L{a + 4:.1f} {b + 3:.1f}H{a - 4:.1f}Z"/>'


def _grid(x: Axis, y: Axis) -> str:
    parts = []
    floor, right = HEIGHT - BOTTOM, WIDTH - RIGHT
    for value, label in x.ticks:
        a, _ = _at(x, y, (value, y.low))
        parts.append(f'<path class="grid" d="M{a:.1f} {TOP}V{floor}"/>')
        parts.append(f'<text class="tick" x="{a:.1f}" y="{floor + 15}" text-anchor="middle">{escape(label)}</text>')
    for value, label in y.ticks:
        _, b = _at(x, y, (x.low, value))
        parts.append(f'<path class="grid" d="M{LEFT} {b:.1f}H{right}"/>')
        parts.append(f'<text class="tick" x="{LEFT - 5}" y="{b + 4:.1f}" text-anchor="end">{escape(label)}</text>')
    middle = (LEFT + right) / 2
    parts.append(f'<text class="axis" x="{middle}" y="{HEIGHT - 6}" text-anchor="middle">{escape(x.title)}</text>')
    down = (TOP + floor) / 2
    parts.append(
        f'<text class="axis" x="11" y="{down}" text-anchor="middle" transform="rotate(-90 11 {down})">'
        f"{escape(y.title)}</text>"
    )
    return "".join(parts)
