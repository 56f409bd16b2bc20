"""Spark for real, on two threads of this machine; needs the extra `spark` and a Java runtime."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from detector.hosts.cli import main
from detector.hosts.spark.components import connected
from detector.hosts.spark.running import start
from detector.scale.job import Job
from detector.scale.local import run
from detector.scale.pairs import join_components
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


def test_clusters_are_joined_in_the_engine_as_in_one_process(tmp_path: Path) -> None:
    rng = random.Random(3)
    chain = [(n, n + 1) for n in range(1000, 1060)]
    star = [(-5, n) for n in range(2000, 2050)]
    loose = [(rng.randrange(-300, 300), rng.randrange(-300, 300)) for _ in range(250)]
    edges = [pair if rng.random() < 0.5 else pair[::-1] for pair in (*chain, *star, *loose) if pair[0] != pair[1]]
    session = start("local[2]", {"spark.sql.shuffle.partitions": "4"})
    try:
        session.sparkContext.setCheckpointDir(str(tmp_path))
        found = connected(session.createDataFrame(edges, "a long, b long")).collect()
        none = connected(session.createDataFrame([], "a long, b long")).collect()
    finally:
        session.stop()
    assert sorted(map(tuple, found)) == sorted(join_components(edges).items())
    assert none == []
