"""Spark for real, on two threads of this machine; needs the extra `spark` and a Java runtime."""

from __future__ import annotations

from pathlib import Path

import pytest

from detector.hosts.cli import main
from detector.scale.job import Job
from detector.scale.local import run
from tests.scale.making import everything, make_shards

pytestmark = [pytest.mark.slow, pytest.mark.timeout(1500), pytest.mark.filterwarnings("ignore")]


def test_the_rows_are_those_of_a_single_process_and_a_second_run_does_what_is_missing(
    tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    source = make_shards(tmp_path / "in", shards=3)
    alone = Job((str(source),), str(tmp_path / "alone"))
    run(alone)
    command = ["scale", str(source), "--output", str(tmp_path / "spark"), "--master", "local[2]"]
    assert main(command) == 0
    spread = Job((str(source),), str(tmp_path / "spark"))
    assert everything(spread) == everything(alone)
    assert "21 pages judged, 6 in quarantine" in capfd.readouterr().err
    next((tmp_path / "spark" / "pages").glob("*.parquet")).unlink()
    assert main(command) == 0
    assert "7 pages judged, 2 in quarantine, of 3 files 2 were done before" in capfd.readouterr().err
    assert everything(spread) == everything(alone)
