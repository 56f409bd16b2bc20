"""The optional compiled build: the same tests, the same verdicts, and what is compiled is what runs."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from importlib.machinery import EXTENSION_SUFFIXES
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = ("detector.page.walk", "detector.page.kinds", "detector.signals.anchors", "detector.signals.words")
WHERE = f"from importlib import import_module as load; print(*[load(name).__file__ for name in {MODULES}], sep='\\n')"


def run(folder: Path, *command: str, fine: tuple[int, ...] = (0,)) -> str:
    """Run Python in a folder, with its packages before all others."""
    environment = {**os.environ, "PYTHONPATH": str(folder), "DETECTOR_COMPILE": "1"}
    done = subprocess.run(
        [sys.executable, *command], cwd=folder, env=environment, capture_output=True, text=True, check=False
    )
    assert done.returncode in fine, done.stdout[-2000:] + done.stderr[-2000:]
    return done.stdout


@pytest.mark.slow
@pytest.mark.timeout(1800)  # mypyc and the C compiler take a minute and a half
def test_the_compiled_build_passes_the_tests_of_what_it_compiles_and_gives_the_same_verdicts(tmp_path: Path) -> None:
    copy = tmp_path / "checkout"
    shutil.copytree(ROOT, copy, ignore=shutil.ignore_patterns(".*", "__pycache__", "*.egg-info", "build", "*.so"))
    run(copy, "setup.py", "-q", "build_ext", "--inplace")
    assert all(file.endswith(tuple(EXTENSION_SUFFIXES)) for file in run(copy, "-c", WHERE).split())
    run(copy, "-m", "pytest", "tests/page", "tests/signals", "-m", "not slow", "-p", "no:cacheprovider")
    judge = ("-m", "detector", "check", "examples/honest", "examples/poor", "--format", "json", "--signals")
    assert run(copy, *judge, fine=(0, 1)) == run(ROOT, *judge, fine=(0, 1))
