"""MkDocs plugin: judges each built page, warns (`mkdocs build --strict` then fails) or fails the build.

plugins:
  - detector:
      warn_on: review     # review, reject or never
      fail_on: reject
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.exceptions import PluginError
from mkdocs.plugins import BasePlugin, get_plugin_logger

from detector.errors import ConfigError
from detector.hosts.building import LEVELS, OPTIONS, BuildCheck, PoorPages, start_check

if TYPE_CHECKING:
    from mkdocs.config.defaults import MkDocsConfig
    from mkdocs.structure.pages import Page

log = get_plugin_logger(__name__)


class Options(Config):  # type: ignore[no-untyped-call]
    """The plugin's options."""

    preset = config_options.Type(str, default=OPTIONS["preset"])
    policy = config_options.Type(str, default=OPTIONS["policy"])
    warn_on = config_options.Choice(LEVELS, default=OPTIONS["warn_on"])
    fail_on = config_options.Choice(LEVELS, default=OPTIONS["fail_on"])


class DetectorPlugin(BasePlugin[Options]):  # type: ignore[no-untyped-call]
    """Judges what MkDocs has built, page by page."""

    def on_pre_build(self, *, config: MkDocsConfig) -> None:
        """Load the rules once a build."""
        try:
            self._check: BuildCheck = start_check(dict(self.config))
        except ConfigError as error:
            raise PluginError(str(error)) from error

    def on_post_page(self, output: str, /, *, page: Page, config: MkDocsConfig) -> str:
        """Judge a page as its readers get it."""
        if warning := self._check.judge(output, page.file.src_uri, page.canonical_url or ""):
            log.warning(warning)
        return output

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Fail the build where pages ask for it."""
        try:
            self._check.finish()
        except PoorPages as error:
            raise PluginError(str(error)) from error
