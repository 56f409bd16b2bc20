"""How inputs are to be read."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol


@dataclass(frozen=True, slots=True)
class Columns:
    """Names of the columns of a table; empty to find them by their usual names."""

    content: str = ""
    url: str = ""


@dataclass(frozen=True, slots=True)
class CrawlLimits:
    """How far and how fast a crawl goes."""

    pages: int = 1000
    depth: int = 20  # links from the start page
    seconds: float = 3600.0
    delay: float = 0.5  # seconds between two requests to one host; a longer Crawl-delay of robots.txt counts
    robots: bool = True


@dataclass(frozen=True, slots=True)
class InputOptions:
    """Everything about reading inputs."""

    columns: Columns = Columns()
    exclude: tuple[str, ...] = ()  # patterns as in .gitignore
    root: str = ""  # where the configuration lies, whose patterns also count from there; "" for the working folder
    force: bool = False  # whether patterns also leave out files that were named
    gitignore: bool = True
    crawl: bool = False  # follow the links of addresses
    limits: CrawlLimits = CrawlLimits()
    private: bool = False  # whether private and link-local addresses may be fetched
    changed: frozenset[Path] | None = None  # only these files (resolved), None for all


class Gauge(Protocol):
    """Takes note of how much there is to read and how much is read, in bytes."""

    total: float
    done: float


@dataclass(frozen=True, slots=True)
class Past:
    """What an interrupted run knows: whether it judged a source, and the links found there."""

    knows: Callable[[str], bool] = lambda source: False
    links: Callable[[str], tuple[str, ...]] = lambda source: ()
