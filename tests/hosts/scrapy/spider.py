"""A spider that follows every link, as a program: prints the crawl's stats and items as one line of JSON."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from typing import Any

import scrapy
from scrapy.crawler import CrawlerProcess


class Follower(scrapy.Spider):
    """Yields an item for each page and follows all links."""

    name = "follower"

    def parse(self, response: Any) -> Iterator[Any]:
        """Return the page's item, then its links."""
        yield {"url": response.url, "html": response.text}
        yield from response.follow_all(css="a")


def main() -> None:
    """Crawl from the given addresses with the given settings."""
    starts, settings = json.loads(sys.argv[1])
    items: list[dict[str, Any]] = []
    process = CrawlerProcess({"TELNETCONSOLE_ENABLED": False, "LOG_LEVEL": "INFO", "ROBOTSTXT_OBEY": False, **settings})
    crawler = process.create_crawler(Follower)

    def keep(item: Any) -> None:
        items.append({**item, "html": len(item["html"])})

    crawler.signals.connect(keep, scrapy.signals.item_scraped)
    process.crawl(crawler, start_urls=starts)
    process.start()
    assert crawler.stats is not None
    print(json.dumps({"items": items, "stats": crawler.stats.get_stats()}, default=str))


if __name__ == "__main__":
    main()
