"""Across pages: what a page states, which pages tell the same, and how sites hang together.

`skeleton(page)` reduces a page to facts with their places, `compare(a, b)` says whether one of two pages derives
from the other, `analyse(pages)` finds duplicates, rewrites, templates and networks in a collection, and
`store.ReferenceIndex` keeps prints of pages on disk to search new ones against.
"""

from detector.corpus.analysis import analyse
from detector.corpus.collection import Analysis
from detector.corpus.comparison import compare
from detector.corpus.facts import skeleton
from detector.corpus.records import Comparison, Fact, Skeleton

__all__ = ["Analysis", "Comparison", "Fact", "Skeleton", "analyse", "compare", "skeleton"]
