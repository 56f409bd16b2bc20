"""detector as a step of a datatrove pipeline, next to its Gopher, C4 and FineWeb filters.

from detector.hosts.datatrove import DetectorFilter

DetectorFilter(drop=("reject",), exclusion_writer=JsonlWriter("removed/detector"))   # filters
DetectorFilter(drop=())                                                             # annotates only
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from detector.hosts.datatrove.step import DetectorFilter

__all__ = ["DetectorFilter"]


def __getattr__(name: str) -> object:
    """Import the step, and datatrove with it, when it is asked for."""
    if name == "DetectorFilter":
        from detector.hosts.datatrove.step import DetectorFilter

        return DetectorFilter
    raise AttributeError(f"module 'detector.hosts.datatrove' has no attribute {name!r}")
