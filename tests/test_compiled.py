"""The optional compiled build of the reader: the same tests, and what is compiled is what runs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
WHERE = "import detector.page.walk, detector.page.kinds; print(detector.page.walk.__file__)"


def run(folder: Path, *command: str) -> str:
    """Run Python in a folder, with its packages before all others."""
    environment = {**os.environ, "PYTHONPATH": str(folder), "DETECTOR_COMPILE": "1"}
    done = subprocess.run(
        [sys.executable, *command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout[-2000:] + done.stderr[-2000:]
    return done.stdout


@pytest.mark.slow
@pytest.mark.timeout(1200)  # the C compiler alone takes a minute
def test_the_compiled_reader_passes_the_readers_own_tests(tmp_path: Path) -> None:
    copy = tmp_path / "checkout"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "build", "*.so"))
    run(copy, "setup.py", "-q", "build_ext", "--inplace")
    assert run(copy, "-c", WHERE).strip().endswith(tuple(EXTENSION_SUFFIXES))
    run(copy, "-m", "pytest", "tests/page", "-m", "not slow", "-p", "no:cacheprovider")
