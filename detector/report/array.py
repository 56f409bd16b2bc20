"""Verdicts as one JSON array, written row by row."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from detector.audit.session import Audit


def write(audit: Audit, stream: BinaryIO) -> None:
    """Write every row."""
    before = b"[\n"
    for row in audit.rows():
        stream.write(before + row.verdict)
        before = b",\n"
    stream.write(b"[]\n" if before == b"[\n" else b"\n]\n")
