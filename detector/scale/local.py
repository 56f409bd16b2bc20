"""All stages in this process, one shard after the other: the reference that every engine is compared with."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from detector.scale.hosts import BANDS, host_row
from detector.scale.job import Job, Shard, claim_output, find_shards
from detector.scale.meeting import judged, meeting
from detector.scale.pairs import join_components
from detector.scale.schema import CLUSTERS, EDGES, HOSTS, PAGES, PRINTS, schemas
from detector.scale.scoring import ShardReport, part_of, score_shard
from detector.scale.stages import begin, finish, finished
from detector.scale.storage import list_parts, open_input, publish
from detector.sites import load_site_model

SIDE = ("id", "digest", "signature", "print")
WHOLE = "part-all.parquet"


class Done(NamedTuple):
    """What a run came to."""

    shards: list[ShardReport]
    edges: int
    clusters: int
    hosts: int


def run(job: Job, tell: Callable[[ShardReport], None] = lambda report: None) -> Done:
    """Score what is missing, then join pages and sum up sites."""
    shards = find_shards(job.inputs)
    claim_output(job)
    reports = []
    for shard in shards:
        reports.append(score_shard(job, shard))
        tell(reports[-1])
    done = [shard for shard, report in zip(shards, reports, strict=True) if not report.error]
    edges, clusters = join_pages(job, done)
    return Done(reports, edges, clusters, sum_up_hosts(job, done))


def join_pages(job: Job, shards: Sequence[Shard]) -> tuple[int, int]:
    """Write pairs and clusters, unless they are there; return how many there are."""
    edges, clusters = finished(job, EDGES, shards), finished(job, CLUSTERS, shards)
    if edges is None:
        begin(job, CLUSTERS)
        clusters = None
        prints = rows_of(job, PRINTS, shards, ("bands", "facts", *SIDE))
        with tempfile.TemporaryDirectory(prefix="detector-scale-") as folder, meeting(prints, Path(folder)) as store:
            edges = write_rows(job, EDGES, [edge._asdict() for edge in judged(store)], shards)
    if clusters is None:
        joined = join_components((row["a"], row["b"]) for row in _parts(job, EDGES, ("a", "b")))
        rows = [{"id": page, "cluster": cluster} for page, cluster in sorted(joined.items())]
        clusters = write_rows(job, CLUSTERS, rows, shards, clusters=len(set(joined.values())))
    return edges["rows"], clusters["clusters"]


def sum_up_hosts(job: Job, shards: Sequence[Shard]) -> int:
    """Write a row for each site, unless they are there; return how many there are."""
    if (known := finished(job, HOSTS, shards)) is not None:
        return known["rows"]
    model = load_site_model()
    clustered = {row["id"] for row in _parts(job, CLUSTERS, ("id",))}
    sites: dict[str, dict[str, Any]] = {}
    for row in rows_of(job, PAGES, shards, ("id", "site", "verdict", "micro", "url", "source")):
        own = sites.setdefault(row["site"], {"counts": dict.fromkeys(BANDS, 0), "copies": 0, "micro": 0, "best": None})
        own["counts"][row["verdict"]] += 1
        own["copies"] += row["id"] in clustered
        if row["verdict"] != "abstain":
            own["micro"] += row["micro"]
        best = (-row["micro"], row["id"], row["url"] or row["source"])
        own["best"] = min(own["best"] or best, best)
    rows = [
        host_row(site, own["counts"], own["copies"], own["micro"], own["best"][2], model)
        for site, own in sorted(sites.items())
    ]
    return write_rows(job, HOSTS, rows, shards)["rows"]


def rows_of(job: Job, folder: str, shards: Iterable[Shard], columns: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Yield the rows of these shards, some columns of them."""
    return read_parts([part_of(job, folder, shard) for shard in shards], columns)


def _parts(job: Job, folder: str, columns: Sequence[str]) -> Iterator[dict[str, Any]]:
    return read_parts(list_parts(f"{job.output}/{folder}"), columns)


def read_parts(parts: Iterable[str], columns: Sequence[str]) -> Iterator[dict[str, Any]]:
    """Yield the rows of Parquet files, batch by batch."""
    from pyarrow import parquet

    for part in parts:
        with open_input(part) as stream:
            for batch in parquet.ParquetFile(stream).iter_batches(columns=list(columns)):
                yield from batch.to_pylist()


def write_rows(
    job: Job, folder: str, rows: list[dict[str, Any]], shards: Sequence[Shard], **further: int
) -> dict[str, int]:
    """Write one file with all rows and mark the folder as complete; return the numbers noted with it."""
    begin(job, folder)
    write_part(rows, folder, f"{job.output}/{folder}/{WHOLE}")
    return finish(job, folder, shards, len(rows), **further)


def write_part(rows: list[dict[str, Any]], folder: str, address: str) -> None:
    """Write rows as a Parquet file, whole or not at all."""
    from pyarrow import Table, parquet

    with tempfile.TemporaryDirectory(prefix="detector-scale-") as temporary:
        made = Path(temporary) / folder
        parquet.write_table(Table.from_pylist(rows, schema=schemas()[folder]), made, compression="zstd")
        publish(made, address)
