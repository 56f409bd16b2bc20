"""Which overrides hold for a page, by its path or host."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from detector.audit.settings import Override, Plan

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


def scope_of(plan: Plan, source: str, url: str) -> Override:
    """Return the last override that fits the page, else the plan's own engine and threshold."""
    for override in reversed(plan.overrides):
        if fits_path(override.paths, source, plan.root) or _fits_host(override.hosts, url):
            return override
    return Override(plan.engine, plan.fail_on)


def fits_path(patterns: tuple[str, ...], source: str, root: str = "") -> bool:
    """Whether a source's path fits one of the patterns, written as in .gitignore; never for no patterns."""
    return bool(patterns) and _spec(patterns).match_file(relative(source.partition("#")[0], root))


@cache
def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec:
    from pathspec import GitIgnoreSpec

    return GitIgnoreSpec.from_lines(patterns)


def relative(source: str, root: str = "") -> str:
    """Return a path as seen from a folder (the working folder), with forward slashes; other sources as they are."""
    if "://" in source or source == "-":
        return source
    base, path = Path(root or Path.cwd()), Path(source)
    if root and not path.is_absolute():
        path = Path.cwd() / path
    if path.is_absolute() and path.is_relative_to(base):
        path = path.relative_to(base)
    return path.as_posix()


def _fits_host(patterns: tuple[str, ...], url: str) -> bool:
    if not patterns or not url:
        return False
    host = (urlsplit(url).hostname or "").lower()
    return any(host == p or (p.startswith("*.") and host.endswith(p[1:])) for p in (p.lower() for p in patterns))
