"""GitHub workflow commands: each finding of a page that fails is an annotation at its line."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO

from detector.audit.scopes import relative
from detector.report.rows import Json, level_of, name_of, pages, placed

if TYPE_CHECKING:
    from detector.audit.session import Audit

COMMANDS = {"error": "error", "warning": "warning", "note": "notice"}
SHOWN = 50  # GitHub shows ten of each kind a step; more than this is noise in the log


def write(audit: Audit, stream: BinaryIO) -> None:
    """Write the commands, worst pages first as far as they were counted, and one line of summary."""
    left = SHOWN
    for verdict, facts in pages(audit):
        if not facts["fails"] or left <= 0:
            continue
        for finding, place in placed(verdict, facts):
            stream.write(_command(verdict, finding, place).encode())
            left -= 1
    for source, reason in audit.summary.lost_named[:SHOWN]:
        stream.write(f"::error::{_message(reason or source)}\n".encode())


def _command(verdict: Json, finding: Json, place: tuple[int, int, int, int] | None) -> str:
    told = {"title": f"{verdict['verdict']}: {finding['rule']}"}
    if not verdict["url"]:
        told["file"] = relative(verdict["source"].partition("#")[0])
        line, column, end, _ = place or (1, 1, 1, 1)
        told |= {"line": str(line), "col": str(column), "endLine": str(end)}
    options = ",".join(f"{key}={_property(value)}" for key, value in told.items())
    message = finding["message"] if not verdict["url"] else f"{name_of(verdict)}: {finding['message']}"
    return f"::{COMMANDS[level_of(verdict, finding)]} {options}::{_message(message)}\n"


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")
