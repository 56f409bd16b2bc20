"""What the components of one crawl share: the scoring processes, the hosts' reputation and the counting."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any, Final
from urllib.parse import urlsplit
from weakref import WeakKeyDictionary

from scrapy import signals
from scrapy.exceptions import NotConfigured
from scrapy.utils.asyncio import is_asyncio_available

from detector.errors import ModelError
from detector.hosts.scrapy.options import Options, read_options
from detector.hosts.scrapy.reputation import Host, HostReputation, Seen
from detector.hosts.scrapy.scoring import Opinion, ScoringPool
from detector.page.suffixes import registrable_domain
from detector.sites import load_site_model

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from detector.nouns import SourceKind

logger = logging.getLogger(__name__)
SAVED_EVERY: Final = 500  # judged pages; a crawl that is killed loses the evidence of at most these
_JUDGES: WeakKeyDictionary[Any, Judge] = WeakKeyDictionary()


def judge_of(crawler: Crawler) -> Judge:
    """Return the crawl's judge; `NotConfigured` where it is switched off or cannot run."""
    found = _JUDGES.get(crawler)
    if found is None:
        options = read_options(crawler.settings)
        if not options.enabled:
            raise NotConfigured("DETECTOR_ENABLED is off")
        if not is_asyncio_available():
            raise NotConfigured("detector needs Scrapy's asyncio reactor (the default since Scrapy 2.13)")
        found = _JUDGES[crawler] = Judge(crawler, options)
    return found


class Judge:
    """Judges pages for all components of a crawl."""

    def __init__(self, crawler: Crawler, options: Options) -> None:
        assert crawler.stats is not None
        self.options = options
        self.stats = crawler.stats
        self.pool = ScoringPool(options.recipe, options.workers)
        self.reputation = self._reputation()
        self._unsaved = 0
        crawler.signals.connect(self.close, signals.spider_closed)

    def _reputation(self) -> HostReputation | None:
        if not self.options.stop_hosts:
            return None
        try:
            found = HostReputation(load_site_model(), self.options.host_pages)
        except ModelError as error:
            logger.warning("no host will be stopped: %s", error)
            return None
        if self.options.hosts_file is not None:
            found.load(self.options.hosts_file)
        return found

    async def judge(self, content: bytes | str, url: str, charset: str, kind: SourceKind | None) -> Opinion:
        """Judge a page and count what was found."""
        opinion = await self.pool.score(content, url, charset, kind)
        if opinion.error:
            self.stats.inc_value("detector/errors")
            logger.warning("%s could not be judged: %s", url, opinion.error)
            return opinion
        self.stats.inc_value(f"detector/verdict/{opinion.verdict}")
        if opinion.verdict in ("review", "reject"):
            for rule, _ in opinion.reasons:
                self.stats.inc_value(f"detector/reason/{rule}")
        return opinion

    def remember(self, url: str, opinion: Opinion) -> None:
        """Let a page of the crawl count for its host; one that says nothing (`abstain`) does not."""
        if self.reputation is None or opinion.error or opinion.verdict == "abstain":
            return
        reasons = tuple(message for _, message in opinion.reasons)
        page = Seen(url, round(opinion.log_odds, 6), opinion.verdict, opinion.digest, reasons)
        name = self.host_of(url)
        if self.reputation.add(name, page):
            self.stats.inc_value("detector/hosts/condemned")
            logger.info("%s", _told(name, self.reputation.hosts[name]))
        self._unsaved += 1
        if self._unsaved >= SAVED_EVERY:
            self._save()

    def is_condemned(self, url: str) -> bool:
        """Whether a request to `url` would be wasted."""
        return self.reputation is not None and self.reputation.is_condemned(self.host_of(url))

    def host_of(self, url: str) -> str:
        """Return what a reputation is kept for: host and port, or the registrable domain."""
        parts = urlsplit(url)
        if self.options.scope == "domain":
            return registrable_domain(parts.hostname or "")
        return parts.netloc.rpartition("@")[2].lower()

    def _save(self) -> None:
        self._unsaved = 0
        if self.reputation is not None and self.options.hosts_file is not None:
            try:
                self.reputation.save(self.options.hosts_file)
            except OSError as error:  # a full disk must not end the crawl
                logger.error("the evidence on hosts could not be kept: %s", error)

    def close(self) -> None:
        """End the scoring processes, keep the evidence and tell it."""
        self.pool.close()
        self._save()
        for name, host in self.reputation.condemned() if self.reputation else ():
            logger.info("%s", _told(name, host))


def _told(name: str, host: Host) -> str:
    pages = "; ".join(f"{seen.url} ({', '.join(seen.reasons[:2])})" for seen in host.strongest[:3])
    return f"host {name} is asked no more: {host.rejected} of its {host.pages} pages are rejected, such as {pages}"
