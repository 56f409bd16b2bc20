"""A model that gives every finding the same weight."""

from __future__ import annotations

from detector import Finding, Reading
from detector.offers import Scored


class EvenModel:
    """Weighs evenly; abstains below twenty words."""

    name = "even"
    version = "1"

    def score(self, reading: Reading, findings: tuple[Finding, ...], /) -> Scored | None:
        """Return one unit of log-odds a rule."""
        if len(reading.page.text.split()) < 20:
            return None
        return Scored(base=-1.0, contributions={f.rule: 1.0 for f in findings}, own=(), half_width=0.5)
