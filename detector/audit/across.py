"""Which pages of an audit hang together: duplicates, rewrites, templates, networks; by the analysis of collections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from detector.audit.session import Audit
    from detector.corpus.collection import Analysis


@dataclass(frozen=True, slots=True)
class Across:
    """The analysis, and which row each of its pages is."""

    analysis: Analysis
    rows: tuple[int, ...]  # card index → row index
    without: int  # pages of an interrupted run that could not be read again

    def row_of(self, card: int) -> int:
        """Return the index of the row that a page of the analysis stands for."""
        return self.rows[card]


def analyse_audit(audit: Audit) -> Across | None:
    """Return what ties the pages together; None where it was not asked for or nothing could be compared."""
    if not audit.request.plan.across:
        return None
    from pickle import loads

    from detector.corpus.analysis import analyse_cards

    rows = tuple(i for i, card in enumerate(audit.cards) if card)
    if not rows:
        return None
    # These bytes were made by our own workers in this run and never stood in a file.
    analysis = analyse_cards([loads(audit.cards[i]) for i in rows])
    return Across(analysis, rows, len(audit.cards) - len(rows))
