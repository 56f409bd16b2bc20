"""Pelican plugin: judges each written page, warns (`pelican --fatal warnings` then fails) or fails the build.

PLUGINS = ["detector.hosts.pelican"]
DETECTOR = {"warn_on": "review", "fail_on": "reject"}
"""

from __future__ import annotations

import logging
from pathlib import Path
from typing import Any

from pelican import signals  # type: ignore[import-untyped, unused-ignore]

from detector.hosts.building import BuildCheck, start_check

log = logging.getLogger(__name__)
_running: list[BuildCheck] = []  # of the build that goes on: Pelican's signals carry nothing to hang it on


def start(pelican: Any) -> None:
    """Load the rules once a build."""
    _running[:] = [start_check(pelican.settings.get("DETECTOR", {}))]


def judge(path: str, context: Any) -> None:
    """Judge an article or page that was written; lists of articles are none."""
    one = context.get("article") or context.get("page")
    if one is None or not path.endswith(".html") or not _running:
        return
    html = Path(path).read_text("utf-8")
    url = f"{context.get('SITEURL', '')}/{one.url}" if context.get("SITEURL") else ""
    if warning := _running[0].judge(html, str(one.relative_source_path), url):
        log.warning("detector: %s", warning)


def finish(pelican: Any) -> None:
    """Fail the build where pages ask for it."""
    if _running:
        _running.pop().finish()


def register() -> None:
    """Called by Pelican."""
    signals.initialized.connect(start)
    signals.content_written.connect(judge)
    signals.finalized.connect(finish)
