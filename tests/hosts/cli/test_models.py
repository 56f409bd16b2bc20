from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from detector.hosts.cli import main
from detector.lab.manifest import write_artefact
from detector.models import FORMAT

Capture = pytest.CaptureFixture[str]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    details = {"corpora": {"train": 12}, "libraries": ["numpy 2"], "metrics": {"auroc": 0.9}}
    write_artefact(tmp_path, "page", {"weights": np.arange(4.0)}, "2024-05-06", details)
    write_artefact(tmp_path, "site", {"values": np.ones(2)}, "2024-05-07", {})
    return tmp_path


def test_artefacts_are_listed_with_date_size_digest_and_state(folder: Path, capsys: Capture) -> None:
    assert main(["models", "--folder", str(folder)]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[0] for line in lines[1:]] == ["page", "site"]
    assert all("verified" in line for line in lines[1:])
    assert "made 2024-05-06" in lines[1]


def test_details_tell_what_a_model_was_made_from(folder: Path, capsys: Capture) -> None:
    assert main(["models", "--folder", str(folder), "--details"]) == 0
    out = capsys.readouterr().out
    assert "corpora: train 12" in out
    assert "metrics: auroc 0.9" in out


def test_a_tampered_and_a_missing_artefact_are_told_and_the_others_still_listed(folder: Path, capsys: Capture) -> None:
    content = bytearray((folder / "page.npz").read_bytes())
    content[-1] ^= 1
    (folder / "page.npz").write_bytes(bytes(content))
    assert main(["models", "--folder", str(folder), "--format", "json"]) == 1
    found = {row["name"]: row["problem"] for row in json.loads(capsys.readouterr().out)["artefacts"]}
    assert "digest differs" in found["page"]
    assert found["site"] == ""
    (folder / "site.npz").unlink()
    assert main(["models", "--folder", str(folder)]) == 1
    assert "missing" in capsys.readouterr().out


def test_a_newer_artefact_is_refused_with_what_to_do(folder: Path, capsys: Capture) -> None:
    manifest = folder / "manifest.toml"
    manifest.write_text(manifest.read_text().replace(f"format = {FORMAT}", "format = 99", 1))
    assert main(["models", "--folder", str(folder)]) == 1
    assert "update detector" in capsys.readouterr().out


def test_a_folder_without_manifest_says_how_to_get_one(tmp_path: Path, capsys: Capture) -> None:
    assert main(["models", "--folder", str(tmp_path)]) == 2
    assert "run `detector train`" in capsys.readouterr().err


def test_without_a_folder_the_artefacts_of_comparison_are_listed_too(capsys: Capture) -> None:
    assert main(["models"]) == 0
    assert {"rewritten", "background", "derivation"} <= {
        line.split()[0] for line in capsys.readouterr().out.splitlines()
    }
