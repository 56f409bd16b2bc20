"""Across pages: what a page states, which pages tell the same, and how sites hang together.

`skeleton(page)` reduces a page to facts with their places, `compare(a, b)` says whether one of two pages derives
from the other, `analyse(pages)` finds duplicates, rewrites, templates and networks in a collection, and
`store.ReferenceIndex` keeps prints of pages on disk to search new ones against.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from detector.corpus.analysis import analyse
    from detector.corpus.collection import Analysis
    from detector.corpus.comparison import compare
    from detector.corpus.facts import skeleton
    from detector.corpus.records import Comparison, Fact, Skeleton

__all__ = ["Analysis", "Comparison", "Fact", "Skeleton", "analyse", "compare", "skeleton"]
HOMES: Final = {
    "Analysis": "collection", "Comparison": "records", "Fact": "records", "Skeleton": "records",
    "analyse": "analysis", "compare": "comparison", "skeleton": "facts",
}  # fmt: skip


def __getattr__(name: str) -> object:
    """Import a name when it is first asked for: rules need one module of thirty, and every run pays for imports."""
    if name in HOMES:
        return getattr(import_module(f"detector.corpus.{HOMES[name]}"), name)
    raise AttributeError(f"module 'detector.corpus' has no attribute {name!r}")
