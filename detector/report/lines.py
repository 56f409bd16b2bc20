"""Verdicts as JSON lines: the objects of `verdict.schema.json`, one a line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from detector.audit.session import Audit
    from detector.audit.tasks import Row


def write(audit: Audit, stream: BinaryIO) -> None:
    """Write every row."""
    for row in audit.rows():
        stream.write(line_of(row))


def line_of(row: Row) -> bytes:
    """Return a row as one line."""
    return row.verdict + b"\n"


@contextmanager
def streaming(stream: BinaryIO) -> Iterator[Callable[[Row], None]]:
    """Yield what writes rows as they come."""

    def add(row: Row) -> None:
        stream.write(line_of(row))

    yield add
