"""What a crawl has seen of each host: enough to stop asking one whose pages convict it together, with the evidence.

A host is condemned when two things hold: the site model (`detector.sites`) convicts it on the log-odds of all its
pages, good ones included, and at least N different pages of it were rejected. Nothing of Scrapy is needed here.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any, NamedTuple

from detector.errors import ConfigError
from detector.sites import SiteModel, evidence_of

KEPT = 5  # pages of a host kept as evidence, the most telling ones
MAX_HOSTS = 200_000  # hosts remembered; the longest unseen one without a rejected page is forgotten first
FORMAT = 1  # of the file


class Seen(NamedTuple):
    """A page as the reputation keeps it."""

    url: str
    log_odds: float
    verdict: str
    digest: str  # of its content: the same page under many addresses is one page
    reasons: tuple[str, ...]  # sentences


@dataclass(slots=True)
class Host:
    """What is known of one host."""

    pages: int = 0
    total: float = 0.0  # of the pages' log-odds
    rejected: int = 0  # different pages
    strongest: list[Seen] = field(default_factory=list)
    log_odds: float = 0.0  # of the host, by the site model
    condemned_after: int = 0  # pages; 0 while it is not condemned


class HostReputation:
    """Grows with every judged page; `add` tells when a host is condemned by it.

    Args:
        model: parameters of the combination of a site's pages.
        convincing: different rejected pages without which no host is condemned.
    """

    def __init__(self, model: SiteModel, convincing: int = 3) -> None:
        self.model = model
        self.convincing = convincing
        self.hosts: dict[str, Host] = {}

    def add(self, name: str, page: Seen) -> bool:
        """Take a judged page into account; whether its host is condemned by it and was not before."""
        host = self.hosts.pop(name, None) or Host()
        self.hosts[name] = host  # last seen, last in order
        host.pages += 1
        host.total += page.log_odds
        known = any(kept.digest == page.digest for kept in host.strongest)
        if page.verdict == "reject" and not known:
            host.rejected += 1
            self._keep(host, page)
        host.log_odds = self.model.prior + evidence_of(host.total, host.pages, self.model)
        convicted = host.rejected >= self.convincing and host.log_odds >= self.model.convict
        newly = convicted and not host.condemned_after
        if newly:
            host.condemned_after = host.pages
        self._forget()
        return newly

    def _keep(self, host: Host, page: Seen) -> None:
        host.strongest.append(page)
        host.strongest.sort(key=lambda seen: (-seen.log_odds, seen.url))
        del host.strongest[max(KEPT, self.convincing) :]

    def _forget(self) -> None:
        if len(self.hosts) > MAX_HOSTS:
            oldest = next((name for name, host in self.hosts.items() if not host.rejected), None)
            del self.hosts[next(iter(self.hosts)) if oldest is None else oldest]

    def is_condemned(self, name: str) -> bool:
        """Whether requests to this host are wasted."""
        host = self.hosts.get(name)
        return host is not None and host.condemned_after > 0

    def condemned(self) -> Iterator[tuple[str, Host]]:
        """Yield condemned hosts with their evidence, by name."""
        return ((name, self.hosts[name]) for name in sorted(self.hosts) if self.hosts[name].condemned_after)

    def save(self, path: Path) -> None:
        """Write everything to `path`, whole or not at all."""
        path.parent.mkdir(parents=True, exist_ok=True)
        rows = {name: asdict(host) for name, host in self.hosts.items()}
        unfinished = path.with_name(f".{path.name}.{os.getpid()}")
        unfinished.write_text(json.dumps({"format": FORMAT, "hosts": rows}), "utf-8")
        unfinished.replace(path)

    def load(self, path: Path) -> None:
        """Go on from what `save` wrote; `ConfigError` when the file is another's or damaged."""
        try:
            data = json.loads(path.read_text("utf-8"))
            if data["format"] != FORMAT:
                raise ValueError(f"format {data['format']}, not {FORMAT}")
            self.hosts = {name: _host(row) for name, row in data["hosts"].items()}
        except FileNotFoundError:
            return
        except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
            raise ConfigError(f"{path}: cannot be read as evidence on hosts ({error}); move it away") from error


def _host(row: dict[str, Any]) -> Host:
    seen = [Seen(url, odds, verdict, digest, tuple(why)) for url, odds, verdict, digest, why in row.pop("strongest")]
    return Host(**row, strongest=seen)
