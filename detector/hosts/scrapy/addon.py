"""The add-on: one line in the settings instead of three."""

from __future__ import annotations

from scrapy.settings import BaseSettings

from detector.hosts.scrapy.downloads import DetectorDownloaderMiddleware
from detector.hosts.scrapy.items import DetectorPipeline
from detector.hosts.scrapy.pages import DetectorSpiderMiddleware

# The spider middleware stands next to the engine, so that it sees what all others let through; the downloader
# middleware before those that would spend time on a request; the pipeline before those that store items.
SPIDER, DOWNLOADER, ITEMS = 90, 45, 90


class DetectorAddon:
    """Installs the spider middleware, the downloader middleware and the item pipeline."""

    def update_settings(self, settings: BaseSettings) -> None:
        """Add the components where the project does not name them itself."""
        settings.setdefault_in_component_priority_dict("SPIDER_MIDDLEWARES", DetectorSpiderMiddleware, SPIDER)
        settings.setdefault_in_component_priority_dict(
            "DOWNLOADER_MIDDLEWARES", DetectorDownloaderMiddleware, DOWNLOADER
        )
        settings.setdefault_in_component_priority_dict("ITEM_PIPELINES", DetectorPipeline, ITEMS)
