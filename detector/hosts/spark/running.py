"""All stages on a Spark cluster, or on this machine with the master `local[N]`.

Scoring writes parts from the workers and is idempotent, so a task that Spark runs again, here or on another node, loses
and doubles nothing. Pairs, clusters and sites are shuffles over the parts, written by the workers part by part and
marked when they are complete; what comes to the driver is a line a file and a few counts.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from detector.errors import ConfigError
from detector.hosts.spark.joining import join_pages, sum_up_hosts
from detector.scale.job import Job, Shard, claim_output, find_shards
from detector.scale.local import Done
from detector.scale.schema import PAGES
from detector.scale.scoring import ShardReport, part_of, score_shard
from detector.scale.storage import exists, remove

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

WORK = "_work"  # in the output folder: what a round of the clusters leaves for the next
LEAST_PARTITIONS = 16  # of a shuffle; one for each input file where there are more, so that a task holds what one has


def run(job: Job, master: str, settings: dict[str, str], tell: Callable[[ShardReport], None]) -> Done:
    """Score what is missing, then join pages and sum up sites.

    Args:
        job: what is to be done; its paths must mean the same on every node.
        master: `local[4]`, `spark://host:7077`, `yarn`, `k8s://…`.
        settings: further Spark settings.
        tell: is told of every shard.
    """
    shards = find_shards(job.inputs)
    claim_output(job)
    job = replace(job, expected=job.digest)
    session = start(master, {"spark.sql.shuffle.partitions": str(max(LEAST_PARTITIONS, len(shards))), **settings})
    session.sparkContext.setCheckpointDir(f"{job.output}/{WORK}")
    try:
        reports = score(session, job, shards)
        for report in reports:
            tell(report)
        done = [shard for shard, report in zip(shards, reports, strict=True) if not report.error]
        edges, clusters = join_pages(session, job, done)
        return Done(reports, edges, clusters, sum_up_hosts(session, job, done))
    finally:
        session.stop()
        remove(f"{job.output}/{WORK}")


def start(master: str, settings: dict[str, str]) -> SparkSession:
    """Return a session; `ConfigError` says what to install where Spark or Java are missing."""
    try:
        from pyspark.sql import SparkSession
    except ImportError as error:
        raise ConfigError("the engine spark needs pyspark: pip install 'detector[spark]'") from error
    os.environ.setdefault("PYSPARK_PYTHON", sys.executable)
    builder = SparkSession.builder.master(master).appName("detector scale")
    for name, value in {**_usual(master), **settings}.items():
        builder = builder.config(name, value)
    try:
        return builder.getOrCreate()
    except Exception as error:  # Spark raises several kinds; without Java it is a RuntimeError of its own
        raise ConfigError(f"Spark could not be started with master {master}: {error}; is Java 17 installed?") from error


def _usual(master: str) -> dict[str, str]:
    usual = {
        "spark.task.maxFailures": "8",
        "spark.ui.enabled": "false",
        "spark.ui.showConsoleProgress": "false",
        "spark.log.level": "ERROR",
    }
    if master.startswith("local") or "127.0.0.1" in master:
        usual |= {"spark.driver.host": "127.0.0.1", "spark.driver.bindAddress": "127.0.0.1"}
    return usual


def score(session: SparkSession, job: Job, shards: Sequence[Shard]) -> list[ShardReport]:
    """Score the shards that are not done, a task each; engines and models are made once a worker process."""
    done = {shard for shard in shards if exists(part_of(job, PAGES, shard))}
    todo = [shard for shard in shards if shard not in done]
    found: dict[str, ShardReport] = {}
    if todo:
        tasks = session.sparkContext.parallelize([shard.address for shard in todo], len(todo))
        found = {row[0]: ShardReport(*row) for row in tasks.mapPartitions(_scorer(job)).collect()}
    return [found.get(shard.address, ShardReport(shard.address, done_before=True)) for shard in shards]


def _scorer(job: Job) -> Callable[[Iterator[str]], Iterator[tuple[Any, ...]]]:
    def score_all(addresses: Iterator[str]) -> Iterator[tuple[Any, ...]]:
        os.environ.setdefault("OMP_NUM_THREADS", "1")  # a task has one core
        for address in addresses:
            yield tuple(score_shard(job, Shard(address)))

    return score_all


def settings_of(options: Sequence[str]) -> dict[str, str]:
    """Return Spark settings given as NAME=VALUE; `ConfigError` for one that is not."""
    pairs = [option.partition("=") for option in options]
    for name, equals, _ in pairs:
        if not equals:
            raise ConfigError(f"--spark {name}: write NAME=VALUE, such as spark.executor.memory=4g")
    return {name: value for name, _, value in pairs}


def absolute(address: str) -> str:
    """Return an address that workers understand, whatever folder they run in."""
    return address if "://" in address else str(Path(address).resolve())
