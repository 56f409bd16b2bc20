"""Sphinx extension: judges each built page, warns (`sphinx-build -W` then fails) or fails the build.

extensions = ["detector.hosts.sphinx"]
detector_warn_on = "review"
detector_fail_on = "reject"
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from sphinx.builders.html import StandaloneHTMLBuilder
from sphinx.errors import ExtensionError
from sphinx.util import logging

from detector.errors import ConfigError
from detector.hosts.building import OPTIONS, PoorPages, start_check

if TYPE_CHECKING:
    from sphinx.application import Sphinx

log = logging.getLogger(__name__)


def judge(app: Sphinx, error: Exception | None) -> None:
    """Judge every document of an HTML build, in order of their names."""
    if error is not None or not isinstance(app.builder, StandaloneHTMLBuilder):
        return
    try:
        check = start_check({name: getattr(app.config, f"detector_{name}") for name in OPTIONS})
        for name in sorted(app.env.found_docs):
            path = Path(app.builder.get_outfilename(name))
            if path.exists():
                warning = check.judge(path.read_text("utf-8"), name)
                if warning:
                    log.warning("%s", warning, type="detector", subtype="page")
        check.finish()
    except (PoorPages, ConfigError) as failure:
        raise ExtensionError(str(failure)) from failure


def setup(app: Sphinx) -> dict[str, Any]:
    """Called by Sphinx."""
    for name, default in OPTIONS.items():
        app.add_config_value(f"detector_{name}", default, "", str)
    app.connect("build-finished", judge)
    return {"parallel_read_safe": True, "parallel_write_safe": True}
