"""A row a page for spreadsheets."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, BinaryIO

from detector.report.rows import Json, faults, pages

if TYPE_CHECKING:
    from detector.audit.session import Audit

HEAD = (
    "url", "source", "site", "verdict", "probability", "language", "words", "published", "title", "findings", "rules",
    "first_reason", "would_change",
)  # fmt: skip
FORMULA = ("=", "+", "-", "@", "\t", "\r")  # beginnings that a spreadsheet would run
MARK = b"\xef\xbb\xbf"  # by which spreadsheets know UTF-8


def write(audit: Audit, stream: BinaryIO) -> None:
    """Write every row; words of strangers cannot become formulas."""
    stream.write(MARK)
    for cells in _rows(audit):
        line = io.StringIO()
        csv.writer(line, lineterminator="\r\n").writerow([safe(cell) for cell in cells])
        stream.write(line.getvalue().encode())


def _rows(audit: Audit) -> Iterator[Sequence[object]]:
    yield HEAD
    for verdict, facts in pages(audit):
        yield _cells(verdict, facts)


def _cells(verdict: Json, facts: Json) -> list[object]:
    found = faults(verdict)
    edits = (verdict["counterfactual"] or {}).get("edits", ())
    return [
        verdict["url"], verdict["source"], facts["site"], verdict["verdict"], verdict["probability"],
        verdict["language"], facts["words"], facts["published"], facts["title"], len(found),
        " ".join(dict.fromkeys(f["rule"] for f in found)), found[0]["message"] if found else verdict["reason"],
        " ".join(edit["rule"] for edit in edits),
    ]  # fmt: skip


def safe(cell: object) -> object:
    """Return a cell that a spreadsheet shows and does not run (OWASP: CSV injection)."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
