"""Pairs, clusters and sites as shuffles: what a group or a pair means is told by `detector.scale`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

from detector.scale.hosts import BANDS, host_row
from detector.scale.job import Job, Shard
from detector.scale.local import SIDE, write_rows
from detector.scale.pairs import HOLDERS, SHARED, Side, join_components, verify
from detector.scale.schema import CLUSTERS, EDGES, HOSTS, PAGES, PRINTS
from detector.scale.scoring import part_of
from detector.sites import load_site_model

if TYPE_CHECKING:
    from pyspark import RDD
    from pyspark.sql import DataFrame, SparkSession


def join_pages(session: SparkSession, job: Job, shards: Sequence[Shard]) -> tuple[int, int]:
    """Write pairs and clusters; return how many there are."""
    if not shards:
        return 0, 0
    prints = session.read.parquet(*[part_of(job, PRINTS, shard) for shard in shards])
    edges = sorted(judged(candidates(prints), prints).collect())
    clusters = join_components((a, b) for a, b, _, _ in edges)
    write_rows(job, EDGES, [dict(zip(("a", "b", "kind", "probability"), edge, strict=True)) for edge in edges])
    write_rows(job, CLUSTERS, [{"id": page, "cluster": cluster} for page, cluster in sorted(clusters.items())])
    return len(edges), len(set(clusters.values()))


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


def judged(pairs: DataFrame, prints: DataFrame) -> RDD[tuple[int, int, str, float]]:
    """Return the candidates that tell the same."""
    sides = prints.select(*SIDE)
    left = sides.select(*[sides[name].alias(f"a_{name}") for name in SIDE])
    right = sides.select(*[sides[name].alias(f"b_{name}") for name in SIDE])
    joined = pairs.join(left, pairs.a == left.a_id).join(right, pairs.b == right.b_id)
    columns = [f"{side}_{name}" for side in "ab" for name in SIDE]
    return joined.select(*columns).rdd.mapPartitions(verify_rows)


def verify_rows(rows: Iterable[Sequence[Any]]) -> Iterator[tuple[int, int, str, float]]:
    """Judge pairs: each row holds both sides, one after the other."""
    for row in rows:
        left, right = (Side(key, bytes(a), bytes(b), bytes(c)) for key, a, b, c in (row[:4], row[4:]))
        edge = verify(left, right)
        if edge is not None:
            yield edge.a, edge.b, edge.kind, edge.probability


def sum_up_hosts(session: SparkSession, job: Job, shards: Sequence[Shard]) -> int:
    """Write a row for each site; return how many there are."""
    if not shards:
        return 0
    from pyspark.sql import functions as f

    pages = session.read.parquet(*[part_of(job, PAGES, shard) for shard in shards])
    clustered = session.read.parquet(f"{job.output}/{CLUSTERS}").select("id", f.lit(1).alias("copy"))
    named = f.when(f.col("url") != "", f.col("url")).otherwise(f.col("source"))
    rows = (
        pages.join(clustered, "id", "left")
        .groupBy("site")
        .agg(
            *[f.count_if(f.col("verdict") == band).alias(band) for band in BANDS],
            f.count("copy").alias("copies"),
            f.sum(f.when(f.col("verdict") != "abstain", f.col("micro")).otherwise(0)).alias("micro"),
            f.min(f.struct((-f.col("micro")).alias("m"), f.col("id").alias("i"), named.alias("u"))).alias("best"),
        )
    )
    found = sorted((_row(row) for row in rows.collect()), key=lambda row: str(row["site"]))
    write_rows(job, HOSTS, found)
    return len(found)


def _row(row: Any) -> dict[str, Any]:
    counts = {band: row[band] for band in BANDS}
    told: dict[str, Any] = host_row(row.site, counts, row.copies, row.micro, row.best.u, load_site_model())
    return told
