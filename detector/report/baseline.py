"""The baseline of an audit: the findings that are there now, so that later only new ones fail."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from detector.audit.baselines import render_baseline
from detector.report.rows import pages

if TYPE_CHECKING:
    from detector.audit.session import Audit


def write(audit: Audit, stream: BinaryIO) -> None:
    """Write every page's fingerprints."""
    root = audit.request.plan.root
    stream.write(render_baseline((verdict for verdict, _ in pages(audit)), root).encode())
