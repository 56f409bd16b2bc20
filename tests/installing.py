"""Installs pretended distributions for tests: a module and the metadata that makes its entry point known."""

from __future__ import annotations

import sys
from pathlib import Path
from textwrap import dedent

import pytest


class Site:
    """A folder on the import path that packages are put into; undone after the test."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self._patch = monkeypatch
        monkeypatch.syspath_prepend(str(folder))

    def install(self, name: str, code: str, *, entry: str = "", value: str = "", version: str = "1.0") -> None:
        """Install a module `name` with this code and an entry point in the group `detector`."""
        (self.folder / f"{name}.py").write_text(dedent(code), "utf-8")
        info = self.folder / f"{name}-{version}.dist-info"
        info.mkdir()
        (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: {version}\n", "utf-8")
        (info / "entry_points.txt").write_text(f"[detector]\n{entry or name} = {value or name}\n", "utf-8")
        self._patch.delitem(sys.modules, name, raising=False)
