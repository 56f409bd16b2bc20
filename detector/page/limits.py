"""Bounds on what one page may cost to read."""

from __future__ import annotations

from detector.dataclassing import dataclass


@dataclass(frozen=True, slots=True)
class Limits:
    """Bounds for one page; whatever is cut is told in `Page.degraded`. The policy may lower or raise them.

    The defaults leave every one of ~6,000 real pages untouched but for a handful of multi-megabyte ones.
    """

    bytes: int = 8_000_000  # of the input; the rest is not read
    nodes: int = 200_000  # elements and texts walked
    depth: int = 512  # open elements; deeper markup is read as text of the deepest one kept
    text: int = 2_000_000  # code points of Page.text
    blocks: int = 20_000
    links: int = 10_000
    attributes: int = 100_000  # bytes of one attribute value that are looked at


DEFAULT = Limits()
