"""The item pipeline: judges items that hold a page themselves, and drops those whose page is poor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from itemadapter import ItemAdapter
from scrapy.exceptions import DropItem

from detector.hosts.scrapy.judging import Judge, judge_of
from detector.hosts.scrapy.pages import annotate
from detector.streaming import KINDS

if TYPE_CHECKING:
    from scrapy.crawler import Crawler

    from detector.nouns import SourceKind


class DetectorPipeline:
    """Annotates, or drops by verdict (DETECTOR_DROP); an item that was marked by the spider middleware is not judged
    again.
    """

    def __init__(self, judge: Judge) -> None:
        self.judge = judge

    @classmethod
    def from_crawler(cls, crawler: Crawler) -> DetectorPipeline:
        """Make the pipeline of a crawl."""
        return cls(judge_of(crawler))

    async def process_item(self, item: Any) -> Any:
        """Return the item, annotated where it has the field, or drop it."""
        adapter = ItemAdapter(item)
        verdict, reasons = await self._verdict(item, adapter)
        if verdict not in self.judge.options.drop:
            return item
        self.judge.stats.inc_value(f"detector/items/dropped/{verdict}")
        self._empty(adapter)
        raise DropItem(f"{verdict}: {'; '.join(reasons)}")

    async def _verdict(self, item: Any, adapter: ItemAdapter) -> tuple[str, list[str]]:
        options = self.judge.options
        marked = adapter.get(options.item_field) if options.item_field else None
        if isinstance(marked, dict) and "verdict" in marked:
            return str(marked["verdict"]), [str(reason["message"]) for reason in marked.get("reasons", ())]
        field = next((name for name in options.page_fields if adapter.get(name)), "")
        if not field:
            return "", []
        kind: SourceKind | None = field if field in KINDS else None
        opinion = await self.judge.judge(adapter[field], str(adapter.get(options.url_field) or ""), "", kind)
        if opinion.error:
            return "", []
        annotate(item, self.judge, opinion)
        return opinion.verdict, [message for _, message in opinion.reasons]

    def _empty(self, adapter: ItemAdapter) -> None:
        """Take the page out of an item that is dropped: Scrapy writes the whole item into its log."""
        for name in self.judge.options.page_fields:
            if adapter.get(name):
                adapter[name] = ""
