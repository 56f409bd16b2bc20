"""What an audit comes to, gathered while rows go by: counts, reasons, places, times, and the worst pages."""

from __future__ import annotations

import heapq
from array import array
from collections import Counter, defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from hashlib import blake2b
from posixpath import dirname
from typing import Any
from urllib.parse import urlsplit

BANDS = ("publish", "abstain", "review", "reject")
BINS = 20  # of the distribution of probabilities
WORST = 25  # pages told in an overview
LOST = 1000  # unreadable records named; further ones are counted


@dataclass(slots=True)
class RuleCount:
    """How often a rule spoke, and what it added."""

    severity: str = ""
    pages: int = 0
    stopped: int = 0  # of those, pages sent to review or rejected
    total: float = 0.0  # log-odds


@dataclass(slots=True)
class Site:
    """The scores of one site's pages, for its own verdict."""

    places: array[int] = field(default_factory=lambda: array("Q"))  # indices of rows
    scores: array[float] = field(default_factory=lambda: array("d"))  # log-odds
    bands: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Summary:
    """Everything counted; grows with the number of pages by some tens of bytes each."""

    pages: int = 0
    reused: int = 0  # judged by an earlier run
    failing: int = 0  # pages at or above the threshold, with something new where there is a baseline
    accepted: int = 0  # findings suppressed
    degraded: int = 0
    words: int = 0
    lost: int = 0  # records that could not be judged
    dead: int = 0  # links of a crawl that lead nowhere
    bands: Counter[str] = field(default_factory=Counter)
    languages: Counter[str] = field(default_factory=Counter)
    rules: defaultdict[str, RuleCount] = field(default_factory=lambda: defaultdict(RuleCount))
    bins: dict[str, list[int]] = field(default_factory=lambda: {band: [0] * BINS for band in BANDS})
    areas: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    months: defaultdict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    sites: defaultdict[str, Site] = field(default_factory=lambda: defaultdict(Site))
    failures: Counter[str] = field(default_factory=Counter)
    lost_named: list[tuple[str, str]] = field(default_factory=list)
    same: dict[str, array[int]] = field(  # digests of each page's title and description with its site, 0 for none
        default_factory=lambda: {"title": array("Q"), "description": array("Q")}
    )
    worst_heap: list[tuple[float, int]] = field(default_factory=list)

    def add(self, facts: Mapping[str, Any]) -> None:
        """Count a page; its index is the number of pages before it."""
        index, band = self.pages, facts["band"]
        self.pages += 1
        self.failing += facts["fails"]
        self.accepted += len(facts.get("accepted", ()))
        self.degraded += bool(facts["degraded"])
        self.words += facts["words"]
        self.bands[band] += 1
        self.languages[facts["language"]] += 1
        self.bins[band][min(BINS - 1, int(facts["probability"] * BINS))] += 1
        self.areas[area_of(facts["source"], facts["url"])][band] += 1
        if facts["published"]:
            self.months[facts["published"][:7]][band] += 1
        self.failures.update(facts["failures"])
        self._add_rules(facts, band)
        self._add_to_site(index, facts, band)

    def _add_rules(self, facts: Mapping[str, Any], band: str) -> None:
        for rule, severity, contribution in facts["rules"]:
            count = self.rules[rule]
            count.severity = severity
            count.pages += 1
            count.stopped += band in ("review", "reject")
            count.total += contribution

    def _add_to_site(self, index: int, facts: Mapping[str, Any], band: str) -> None:
        site = self.sites[facts["site"]]
        site.bands[band] += 1
        if band != "abstain":
            site.places.append(index)
            site.scores.append(facts["log_odds"])
        for name, seen in self.same.items():
            seen.append(_digest(facts["site"], " ".join(facts[name].split())))
        item = (facts["log_odds"] if band in ("review", "reject") else -1e9, -index)
        if item[0] > -1e9:
            (heapq.heappush if len(self.worst_heap) < WORST else heapq.heappushpop)(self.worst_heap, item)

    def lose(self, source: str, reason: str, dead: bool = False) -> None:
        """Count a record that could not be judged, or a dead link."""
        self.lost += not dead
        self.dead += dead
        if len(self.lost_named) < LOST:
            self.lost_named.append((source, reason))

    @property
    def worst(self) -> list[int]:
        """Indices of the worst pages that were stopped, worst first."""
        return [-index for _, index in sorted(self.worst_heap, reverse=True)]


def _digest(site: str, text: str) -> int:
    if not text:
        return 0
    return int.from_bytes(blake2b(f"{site}\n{text}".encode("utf-8", "surrogatepass"), digest_size=8).digest())


def area_of(source: str, url: str) -> str:
    """Return the part of a site that a page belongs to: host and first folder of its address, or its folder."""
    if not url:
        return dirname(source.partition("#")[0]) or "."
    parts = urlsplit(url)
    first, _, rest = parts.path.lstrip("/").partition("/")
    return f"{parts.hostname or ''}/{first}/" if rest else f"{parts.hostname or ''}/"
