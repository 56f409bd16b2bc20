from __future__ import annotations

from pathlib import Path

import pytest

from detector.hosts.cli import main
from tests.scale.making import make_shards


def test_one_command_writes_the_tables_and_sums_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = make_shards(tmp_path / "in")
    assert main(["scale", str(source), "--output", str(tmp_path / "out")]) == 0
    told = capsys.readouterr().err
    assert "14 pages judged, 4 in quarantine, of 2 files 0 were done before and 0 failed" in told
    assert "0.jsonl: 2 records in quarantine" in told
    folders = {path.name for path in (tmp_path / "out").iterdir() if path.is_dir()}
    assert folders == {"pages", "prints", "quarantine", "edges", "clusters", "hosts"}


def test_a_file_that_cannot_be_read_makes_the_exit_code_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = make_shards(tmp_path / "in", 1)
    (source / "x.parquet").write_bytes(b"PAR1 and nothing more")
    assert main(["scale", str(source), "--output", str(tmp_path / "out")]) == 2
    told = capsys.readouterr().err
    assert "x.parquet" in told
    assert "1 failed" in told


def test_a_spark_setting_without_a_value_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    source = make_shards(tmp_path / "in", 1)
    command = ["scale", str(source), "--output", str(tmp_path / "out"), "--master", "local[2]", "--spark", "memory"]
    assert main(command) == 2
    assert "write NAME=VALUE" in capsys.readouterr().err
