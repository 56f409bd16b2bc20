"""Baselines: the findings that were there when a site began to be watched. Only what is not among them fails."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any, NamedTuple

from detector.audit.scopes import relative
from detector.errors import ConfigError
from detector.records import Record

FORMAT = 2
OLDER = 1  # had fingerprints without their rules


class Gone(NamedTuple):
    """A finding of the baseline that is no longer there."""

    page: str
    fingerprint: str
    rule: str  # "" where the baseline does not say


def page_key(source: str, url: str, root: str) -> str:
    """Return the name of a page in a baseline: its path from the configuration's folder on, or its address."""
    return url or relative(source, root)


def known_findings(path: Path, record: Record, root: str) -> Mapping[str, str]:
    """Return the fingerprints that the baseline knows of this page, and the rule of each."""
    return load_baseline(path).get(page_key(record.source, record.url, root), {})


def load_baseline(path: Path) -> Mapping[str, Mapping[str, str]]:
    """Return page → fingerprint → rule; `ConfigError` says what is wrong with the file."""
    try:
        return _loaded(path.resolve(), path.stat().st_mtime_ns)
    except FileNotFoundError as error:
        raise ConfigError(f"{path}: there is no such baseline; make one with `detector baseline`") from error
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise ConfigError(f"{path}: is not a baseline: {error}; make it with `detector baseline`") from error


@lru_cache(maxsize=2)
def _loaded(path: Path, changed: int) -> Mapping[str, Mapping[str, str]]:
    data = json.loads(path.read_text(encoding="utf-8"))
    if data["baseline"] not in (FORMAT, OLDER):
        raise ConfigError(f"{path}: a baseline of format {data['baseline']}, not {FORMAT}; make it anew")
    return {page: _by_fingerprint(found) for page, found in data["pages"].items()}


def _by_fingerprint(found: Mapping[str, str] | list[str]) -> Mapping[str, str]:
    return dict.fromkeys(found, "") if isinstance(found, list) else dict(found)


def gone(path: Path, rows: Iterable[tuple[Mapping[str, Any], Mapping[str, Any]]], root: str) -> Iterator[Gone]:
    """Yield what the baseline knows and the pages no longer have.

    A page that was not judged is passed over, unless it is a file that is no longer there: nobody has looked at it.

    Args:
        path: the baseline.
        rows: (verdict, facts) of every page that was judged.
        root: folder that the baseline's paths are relative to, "" for the working folder.
    """
    left = dict(load_baseline(path))
    for verdict, facts in rows:
        page = page_key(verdict["source"], verdict["url"], root)
        there = {f["fingerprint"] for f in (*verdict["findings"], *facts.get("accepted", ()))}
        yield from (Gone(page, *pair) for pair in left.pop(page, {}).items() if pair[0] not in there)
    for page, found in left.items():
        if "://" not in page and not (Path(root) / page.partition("#")[0]).exists():
            yield from (Gone(page, *pair) for pair in found.items())


def render_baseline(rows: Iterable[Mapping[str, Any]], root: str = "") -> str:
    """Return the baseline of these verdicts (as in the JSON contract), sorted, a page a line, for version control."""
    pages: dict[str, dict[str, str]] = {}
    for row in rows:
        faults = (f for f in row["findings"] if f["contribution"] > 0 and f["group"] != "model")
        found = {f["fingerprint"]: f["rule"] for f in faults}
        if found:
            pages[page_key(row["source"], row["url"], root)] = dict(sorted(found.items()))
    lines = [f"  {json.dumps(page, ensure_ascii=False)}: {json.dumps(pages[page])}" for page in sorted(pages)]
    return f'{{"baseline": {FORMAT}, "pages": {{\n' + ",\n".join(lines) + "\n}}\n"
