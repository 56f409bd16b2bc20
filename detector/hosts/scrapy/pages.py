"""The spider middleware: judges each response while its output waits, marks items and stops links."""

from __future__ import annotations

from collections.abc import AsyncIterator
from email.message import Message
from typing import TYPE_CHECKING, Any

from itemadapter import ItemAdapter
from scrapy.http import HtmlResponse, Request, Response, TextResponse

from detector.archives import PAGE_TYPES
from detector.hosts.scrapy.judging import Judge, judge_of
from detector.hosts.scrapy.scoring import Opinion

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

ALLOW = "detector_allow"  # request meta: followed whatever the reputation of its host


class DetectorSpiderMiddleware:
    """Judges responses; Scrapy holds back new downloads while too many of them wait (SCRAPER_SLOT_MAX_ACTIVE_SIZE)."""

    def __init__(self, judge: Judge) -> None:
        self.judge = judge

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> DetectorSpiderMiddleware:
        """Make the middleware of a crawl."""
        return cls(judge_of(crawler))

    async def process_spider_output(self, response: Response, result: AsyncIterator[Any]) -> AsyncIterator[Any]:
        """Pass on what the spider yields: items with the page's verdict, requests that are worth it."""
        opinion = await self._judge(response)
        async for output in result:
            if isinstance(output, Request):
                if self._wanted(output, response, opinion):
                    yield output
            else:
                self._mark(output, opinion)
                yield output

    async def _judge(self, response: Response) -> Opinion | None:
        """Return what the response's page is worth; None for what is no page."""
        if not _is_page(response):
            return None
        charset = _declared(response).get_content_charset("")
        opinion = await self.judge.judge(response.body, response.url, charset, None)
        self.judge.remember(response.url, opinion)
        return opinion

    def _wanted(self, request: Request, response: Response, opinion: Opinion | None) -> bool:
        if request.meta.get(ALLOW):
            return True
        if self.judge.options.stop_pages and opinion is not None and opinion.verdict == "reject":
            self.judge.stats.inc_value("detector/links/of_rejected_pages")
            return False
        if self.judge.is_condemned(response.url):
            self.judge.stats.inc_value("detector/links/of_condemned_hosts")
            return False
        if self.judge.is_condemned(request.url):
            self.judge.stats.inc_value("detector/links/to_condemned_hosts")
            return False
        return True

    def _mark(self, item: Any, opinion: Opinion | None) -> None:
        if opinion is not None and not opinion.error:
            annotate(item, self.judge, opinion)


def annotate(item: Any, judge: Judge, opinion: Opinion) -> None:
    """Write the verdict into the item's field; an item that has no such field is counted and left as it is."""
    field = judge.options.item_field
    if not field:
        return
    try:
        ItemAdapter(item)[field] = opinion.as_dict()
    except (KeyError, TypeError):
        judge.stats.inc_value("detector/items/without_field")


def _is_page(response: Response) -> bool:
    if isinstance(response, HtmlResponse):
        return True
    return isinstance(response, TextResponse) and _declared(response).get_content_type().startswith(PAGE_TYPES)


def _declared(response: Response) -> Message:
    """Return the header that tells type and encoding; the engine itself looks into the markup."""
    header = Message()
    header["Content-Type"] = (response.headers.get("Content-Type") or b"").decode("latin-1")
    return header
