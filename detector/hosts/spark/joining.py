"""Pairs, clusters and sites as shuffles: what a group or a pair means is told by `detector.scale`.

Rows go from the workers to the output, a part for each partition; the driver sees counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from detector.hosts.spark.components import connected
from detector.scale.hosts import BANDS, host_row
from detector.scale.job import Job, Shard, check_worker
from detector.scale.local import SIDE, write_part
from detector.scale.pairs import HOLDERS, SHARED, Edge, Side, verify
from detector.scale.schema import CLUSTERS, EDGES, HOSTS, PAGES, PRINTS
from detector.scale.scoring import part_of
from detector.scale.stages import begin, finish, finished
from detector.scale.storage import list_parts
from detector.sites import SiteModel, load_site_model

if TYPE_CHECKING:
    from pyspark import RDD
    from pyspark.sql import DataFrame, SparkSession

Rows = Iterable[dict[str, Any]]


def join_pages(session: SparkSession, job: Job, shards: Sequence[Shard]) -> tuple[int, int]:
    """Write pairs and clusters, unless they are there; return how many there are."""
    if not shards:
        return 0, 0
    edges, clusters = finished(job, EDGES, shards), finished(job, CLUSTERS, shards)
    if edges is None:
        begin(job, CLUSTERS)
        clusters = None
        prints = session.read.parquet(*[part_of(job, PRINTS, shard) for shard in shards])
        edges = finish(job, EDGES, shards, write_parts(judged(candidates(prints), prints, job), job, EDGES))
    if clusters is None:
        found = connected(session.read.parquet(*list_parts(f"{job.output}/{EDGES}"))).persist()
        rows = write_parts(found.rdd.map(lambda row: row.asDict()), job, CLUSTERS)
        clusters = finish(job, CLUSTERS, shards, rows, clusters=found.where("id = cluster").count())
        found.unpersist()
    return edges["rows"], clusters["clusters"]


def write_parts(rows: RDD[dict[str, Any]], job: Job, folder: str) -> int:
    """Write each partition as a part of the folder; return the number of rows."""
    begin(job, folder)
    number = int(rows.mapPartitionsWithIndex(_writer(job, folder)).sum())
    if not number:
        write_part([], folder, f"{job.output}/{folder}/part-000000.parquet")
    return number


def _writer(job: Job, folder: str) -> Callable[[int, Rows], Iterator[int]]:
    def write(index: int, rows: Rows) -> Iterator[int]:
        held = sorted(rows, key=lambda row: tuple(row.values()))  # a task that runs again writes the same bytes
        if held:
            write_part(held, folder, f"{job.output}/{folder}/part-{index:06}.parquet")
        yield len(held)

    return write


def candidates(prints: DataFrame) -> DataFrame:
    """Return the pairs (a, b) that share a band's bucket with its first page, or enough rare facts."""
    from pyspark.sql import functions as f

    bands = prints.select(f.explode("bands").alias("key"), "id").distinct()
    firsts = bands.groupBy("key").agg(f.min("id").alias("a"), f.count("id").alias("n")).where("n > 1")
    by_band = bands.join(firsts, "key").where("id != a").select("a", f.col("id").alias("b"))
    facts = prints.select(f.explode("facts").alias("key"), "id").distinct()
    counts = facts.groupBy("key").agg(f.count("id").alias("n")).where(f"n between 2 and {HOLDERS}")
    rare = facts.join(counts, "key").select("key", "id")
    both = rare.alias("l").join(rare.alias("r"), f.expr("l.key = r.key and l.id < r.id"))
    pairs = both.select(f.col("l.id").alias("a"), f.col("r.id").alias("b"))
    by_fact = pairs.groupBy("a", "b").count().where(f"count >= {SHARED}").select("a", "b")
    return by_band.union(by_fact).distinct()


def judged(pairs: DataFrame, prints: DataFrame, job: Job) -> RDD[dict[str, Any]]:
    """Return the candidates that tell the same."""
    sides = prints.select(*SIDE)
    left = sides.select(*[sides[name].alias(f"a_{name}") for name in SIDE])
    right = sides.select(*[sides[name].alias(f"b_{name}") for name in SIDE])
    joined = pairs.join(left, pairs.a == left.a_id).join(right, pairs.b == right.b_id)
    columns = [f"{side}_{name}" for side in "ab" for name in SIDE]
    return joined.select(*columns).rdd.mapPartitions(partial(verify_rows, job))


def verify_rows(job: Job, rows: Iterable[Sequence[Any]]) -> Iterator[dict[str, Any]]:
    """Judge pairs: each row holds both sides, one after the other."""
    check_worker(job)
    for row in rows:
        left, right = (Side(key, bytes(a), bytes(b), bytes(c)) for key, a, b, c in (row[:4], row[4:]))
        edge: Edge | None = verify(left, right)
        if edge is not None:
            yield edge._asdict()


def sum_up_hosts(session: SparkSession, job: Job, shards: Sequence[Shard]) -> int:
    """Write a row for each site, unless they are there; return how many there are."""
    if not shards:
        return 0
    known = finished(job, HOSTS, shards)
    if known is None:
        rows = _by_site(session, job, shards).rdd.mapPartitions(partial(host_rows, load_site_model()))
        known = finish(job, HOSTS, shards, write_parts(rows, job, HOSTS))
    return known["rows"]


def _by_site(session: SparkSession, job: Job, shards: Sequence[Shard]) -> DataFrame:
    from pyspark.sql import functions as f

    pages = session.read.parquet(*[part_of(job, PAGES, shard) for shard in shards])
    parts = list_parts(f"{job.output}/{CLUSTERS}")
    clustered = session.read.parquet(*parts).select("id", f.lit(1).alias("copy"))
    named = f.when(f.col("url") != "", f.col("url")).otherwise(f.col("source"))
    return (
        pages.join(clustered, "id", "left")
        .groupBy("site")
        .agg(
            *[f.count_if(f.col("verdict") == band).alias(band) for band in BANDS],
            f.count("copy").alias("copies"),
            f.sum(f.when(f.col("verdict") != "abstain", f.col("micro")).otherwise(0)).alias("micro"),
            f.min(f.struct((-f.col("micro")).alias("m"), f.col("id").alias("i"), named.alias("u"))).alias("best"),
        )
    )


def host_rows(model: SiteModel, rows: Iterable[Any]) -> Iterator[dict[str, Any]]:
    """Judge sites by what their pages come to together."""
    for row in rows:
        counts = {band: row[band] for band in BANDS}
        yield host_row(row.site, counts, row.copies, row.micro, row.best.u, model)
