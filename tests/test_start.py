"""A start imports what a page calls for, and its cache can be lost, spoiled or locked without any difference but time."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = "<html lang=en><title>Opening hours</title><h1>Opening hours</h1><p>" + "The library opens at nine. " * 40
CODE = """
import sys
from detector.hosts.cli import main
main(["check", sys.argv[1], "--format", "json", "--fail-on", "never"])
print(*sys.modules, file=sys.stderr)
"""
NEEDLESS = {
    "sklearn", "scipy", "nltk", "textstat", "pandas", "joblib",  # slow
    "email", "importlib.metadata", "tomllib", "tempfile", "difflib",  # what this page does not call for
}  # fmt: skip


def check(page: Path, cache: Path) -> tuple[str, set[str]]:
    """Return what is printed and which modules were imported."""
    done = subprocess.run(
        [sys.executable, "-c", CODE, str(page)],
        env={**os.environ, "DETECTOR_CACHE": str(cache)}, capture_output=True, text=True, check=True,
    )  # fmt: skip
    return done.stdout, set(done.stderr.split())


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("pages") / "page.html"
    file.write_text(PAGE, "utf-8")
    return file


@pytest.fixture(scope="module")
def first(page: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Path]:
    """What the first start says, and the cache that it leaves."""
    cache = tmp_path_factory.mktemp("caches") / "cache"
    return check(page, cache)[0], cache


def test_a_second_start_says_the_same_and_imports_nothing_that_is_not_called_for(
    page: Path, first: tuple[str, Path]
) -> None:
    said, imported = check(page, first[1])
    assert said == first[0]
    assert imported & NEEDLESS == set()
    assert "numpy" in imported


def test_a_spoiled_cache_costs_only_time(page: Path, first: tuple[str, Path], tmp_path: Path) -> None:
    entries = sorted(first[1].iterdir())
    assert len(entries) > 10
    for number, entry in enumerate(entries):
        content = entry.read_bytes()
        (tmp_path / entry.name).write_bytes(content[: len(content) // 2] if number % 2 else content[:-1] + b"?")
    assert check(page, tmp_path)[0] == first[0]


def test_a_cache_that_cannot_be_written_costs_only_time(page: Path, first: tuple[str, Path], tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    assert check(page, in_the_way / "cache")[0] == first[0]
