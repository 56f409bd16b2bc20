"""What leaves the store: JSON lines without page content, and feedback for `detector adapt`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

import orjson

from detector.hosts.service.records import Feedback, Kept, Override
from detector.hosts.service.store import Store

KINDS: dict[str, Any] = {"decisions": Kept, "overrides": Override, "feedback": Feedback}


def export_lines(rows: Iterable[Any]) -> Iterator[bytes]:
    """Rows as JSON lines, without page content."""
    for row in rows:
        told = asdict(row)
        told.pop("content", None)
        if "body" in told:
            told["body"] = orjson.loads(told["body"])
        yield orjson.dumps(told) + b"\n"


def hand_over(store: Store, path: Path) -> int:
    """Add the feedback to the decisions at `path`, each once; return how many were new."""
    from detector.lab.decisions import Decision
    from detector.lab.feedback import FeedbackStore

    new = 0
    with FeedbackStore(path) as known:
        seen = {(d.page, d.label, d.decided) for d in known.decisions(history=True)}
        for row in store.export(Feedback):
            decision = Decision(**{**json.loads(row.body), "id": 0, "decided": _iso(row.made)})
            if (decision.page, decision.label, decision.decided) not in seen:
                known.add(decision)
                new += 1
    return new


def _iso(seconds: float) -> str:
    from datetime import UTC, datetime

    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")
