"""detector in a Scrapy crawl: judge responses and items, drop what is poor, stop asking hosts that have nothing else.

In the project's settings one line installs all three components:

    ADDONS = {"detector.hosts.scrapy.DetectorAddon": 500}

or each by itself: `DetectorSpiderMiddleware` judges responses, marks their items and stops links to and from condemned
hosts, `DetectorDownloaderMiddleware` stops requests that were already queued, `DetectorPipeline` judges items that
hold a page themselves and drops poor ones. Settings: docs/scrapy.md.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from detector.hosts.scrapy.addon import DetectorAddon
    from detector.hosts.scrapy.downloads import DetectorDownloaderMiddleware
    from detector.hosts.scrapy.items import DetectorPipeline
    from detector.hosts.scrapy.pages import DetectorSpiderMiddleware

__all__ = ["DetectorAddon", "DetectorDownloaderMiddleware", "DetectorPipeline", "DetectorSpiderMiddleware"]
HOMES: Final = {
    "DetectorAddon": "addon", "DetectorDownloaderMiddleware": "downloads", "DetectorPipeline": "items",
    "DetectorSpiderMiddleware": "pages",
}  # fmt: skip


def __getattr__(name: str) -> object:
    """Import a component when Scrapy asks for it: the scoring processes import this package without Scrapy."""
    if name in HOMES:
        return getattr(import_module(f"detector.hosts.scrapy.{HOMES[name]}"), name)
    raise AttributeError(f"module 'detector.hosts.scrapy' has no attribute {name!r}")
