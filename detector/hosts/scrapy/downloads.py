"""The downloader middleware: requests that were queued before their host was condemned are not sent."""

from __future__ import annotations

from typing import TYPE_CHECKING

from scrapy.exceptions import IgnoreRequest

from detector.hosts.scrapy.judging import Judge, judge_of
from detector.hosts.scrapy.pages import ALLOW

if TYPE_CHECKING:
    from scrapy.crawler import Crawler
    from scrapy.http import Request


class DetectorDownloaderMiddleware:
    """Drops requests to condemned hosts; `detector/requests/saved` counts them."""

    def __init__(self, judge: Judge) -> None:
        self.judge = judge

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> DetectorDownloaderMiddleware:
        """Make the middleware of a crawl."""
        return cls(judge_of(crawler))

    def process_request(self, request: Request) -> None:
        """Let the request pass, or raise `IgnoreRequest`."""
        if not request.meta.get(ALLOW) and self.judge.is_condemned(request.url):
            self.judge.stats.inc_value("detector/requests/saved")
            raise IgnoreRequest(f"the pages of {self.judge.host_of(request.url)} are not worth their requests")
