from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from detector.lab.pipeline import made_on
from detector.models import load_arrays, read_manifest
from tests.lab.making import write_corpora

MADE = {"SOURCE_DATE_EPOCH": "86400"}


def train(corpora: Path, output: Path, *stages: str) -> str:
    """Train in a process of its own, for loaded models are kept for the life of a process."""
    command = [sys.executable, "-m", "detector", "train", "--corpora", str(corpora), "--output", str(output)]
    command += [word for stage in stages for word in ("--stage", stage)]
    found = subprocess.run(command, env={**os.environ, **MADE}, capture_output=True, text=True, check=False)
    assert found.returncode == 0, found.stderr
    return found.stderr


@pytest.mark.slow
def test_training_twice_gives_the_same_verified_artefacts(tmp_path: Path) -> None:
    corpora = write_corpora(tmp_path / "corpora", "train", sources=10, pages=6)
    for name in ("one", "two"):
        told = train(corpora, tmp_path / name, "vocabulary", "page")
        assert "120 pages and 0 texts" in told
        assert "page model out of fold" in told
    one, two = tmp_path / "one", tmp_path / "two"
    assert sorted(path.name for path in one.iterdir()) == [
        *("MODEL_CARD.md", "manifest.toml", "page.npz", "site.npz", "vocabulary.npz"),
        *("vocabulary.scores.json", "weights.toml"),
    ]
    assert all(path.read_bytes() == (two / path.name).read_bytes() for path in one.iterdir())
    manifest = read_manifest(one)
    assert {name: artefact.made for name, artefact in manifest.items()} == dict.fromkeys(manifest, "1970-01-02")
    assert all(load_arrays(name, one) for name in manifest)
    assert manifest["page"].details["corpora"] == ["training pages: 120 of 20 sources"]


def test_the_day_of_making_can_be_fixed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert made_on() == "1970-01-01"
