"""What an audit is asked to do; plain records that travel to worker processes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Final

from detector.recipes import Recipe

EDITOR: Final = Recipe("editor")


@dataclass(frozen=True, slots=True)
class Override:
    """Another engine or threshold for some pages."""

    engine: Recipe
    fail_on: str
    paths: tuple[str, ...] = ()  # patterns as in .gitignore, matched against the source
    hosts: tuple[str, ...] = ()  # host names; "*.example.org" for all below it


@dataclass(frozen=True, slots=True)
class Suppression:
    """A finding that somebody decided to accept, with the reason."""

    reason: str
    rule: str = ""  # id or pattern; empty for every rule
    fingerprint: str = ""
    paths: tuple[str, ...] = ()  # patterns as in .gitignore; empty for every page
    until: date | None = None  # last day on which it holds


@dataclass(frozen=True, slots=True)
class Plan:
    """How every page of a run is judged."""

    engine: Recipe = EDITOR
    fail_on: str = "reject"
    overrides: tuple[Override, ...] = ()
    suppressions: tuple[Suppression, ...] = ()
    inline: bool = True  # whether comments in local files may suppress findings
    baseline: Path | None = None
    root: str = ""  # folder that path patterns are relative to, "" for the working folder
    today: date = date.min  # the day of the run: suppressions expire
    signals: bool = False  # all named signals in the verdicts
    texts: bool = False  # keep page text and blocks for a page view
    places: bool = False  # find the lines of findings in local files
    across: bool = False  # keep of each page what tells which pages hang together
