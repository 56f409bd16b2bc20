"""GitLab code quality (a subset of Code Climate's format): an array of issues with paths and lines."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, BinaryIO

import orjson

from detector.audit.scopes import relative
from detector.report.rows import Json, level_of, pages, placed

if TYPE_CHECKING:
    from detector.audit.session import Audit

SEVERITIES = {"error": "critical", "warning": "major", "note": "info"}


def write(audit: Audit, stream: BinaryIO) -> None:
    """Write every finding of the pages that are stopped."""
    before = b"[\n"
    for verdict, facts in pages(audit):
        if verdict["verdict"] not in ("review", "reject"):
            continue
        for finding, place in placed(verdict, facts):
            stream.write(before + orjson.dumps(_issue(verdict, finding, place)))
            before = b",\n"
    stream.write(b"[]\n" if before == b"[\n" else b"\n]\n")


def _issue(verdict: Json, finding: Json, place: tuple[int, int, int, int] | None) -> Json:
    path = verdict["url"] or relative(verdict["source"])
    return {
        "description": finding["message"],
        "check_name": finding["rule"],
        "fingerprint": sha256(f"{path}\n{finding['fingerprint']}".encode("utf-8", "replace")).hexdigest()[:32],
        "severity": SEVERITIES[level_of(verdict, finding)],
        "location": {"path": path, "lines": {"begin": place[0] if place else 1}},
    }
