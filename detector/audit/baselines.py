"""Baselines: the findings that were there when a site began to be watched. Only what is not among them fails."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from detector.audit.scopes import relative
from detector.errors import ConfigError
from detector.records import Record

FORMAT = 1


def page_key(source: str, url: str, root: str) -> str:
    """Return the name of a page in a baseline: its path from the configuration's folder on, or its address."""
    return url or relative(source, root)


def known_findings(path: Path, record: Record, root: str) -> frozenset[str]:
    """Return the fingerprints that the baseline knows of this page."""
    return load_baseline(path).get(page_key(record.source, record.url, root), frozenset())


@cache
def load_baseline(path: Path) -> Mapping[str, frozenset[str]]:
    """Return page → fingerprints; `ConfigError` says what is wrong with the file."""
    try:
        data = json.loads(path.read_text(encoding="utf-8"))
        if data["baseline"] != FORMAT:
            raise ConfigError(f"{path}: a baseline of format {data['baseline']}, not {FORMAT}; make it anew")
        return {page: frozenset(found) for page, found in data["pages"].items()}
    except FileNotFoundError as error:
        raise ConfigError(f"{path}: there is no such baseline; make one with `detector baseline`") from error
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ConfigError(f"{path}: is not a baseline: {error}; make it with `detector baseline`") from error


def render_baseline(rows: Iterable[Mapping[str, Any]], root: str = "") -> str:
    """Return the baseline of these verdicts (as in the JSON contract), sorted, a page a line, for version control."""
    pages: dict[str, list[str]] = {}
    for row in rows:
        found = {f["fingerprint"] for f in row["findings"] if f["contribution"] > 0 and f["group"] != "model"}
        if found:
            pages[page_key(row["source"], row["url"], root)] = sorted(found)
    lines = [f"  {json.dumps(page, ensure_ascii=False)}: {json.dumps(pages[page])}" for page in sorted(pages)]
    return f'{{"baseline": {FORMAT}, "pages": {{\n' + ",\n".join(lines) + "\n}}\n"
