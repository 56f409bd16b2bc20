"""Stage one: records → rows. `score_batch` is pure; `score_shard` reads one input file and writes its parts.

A shard's parts are made apart and put into place when they are complete, the pages last: where they are, the shard is
done. A worker that is killed leaves nothing that counts, and whoever does its shard again writes the same bytes.
"""

from __future__ import annotations

import gzip
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from hashlib import blake2b
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any, BinaryIO, NamedTuple, cast

from detector.errors import DetectorError, InputError
from detector.inputs.recognising import HEAD, recognise
from detector.records import MAX_BYTES, Record, kind_by_name
from detector.scale.job import Job, Shard, check_worker
from detector.scale.keys import keys_of
from detector.scale.schema import PAGES, PRINTS, QUARANTINE, schemas
from detector.scale.storage import exists, open_input, publish
from detector.streaming import engine_of

if TYPE_CHECKING:
    from detector.engine import Detector
    from detector.nouns import Page, Verdict

Row = dict[str, Any]
MICRO = 1_000_000  # log-odds are summed as whole millionths: a sum that does not depend on the order


class Scored(NamedTuple):
    """The rows of a batch, by folder."""

    pages: list[Row]
    prints: list[Row]
    quarantine: list[Row]


class ShardReport(NamedTuple):
    """What became of a shard."""

    address: str
    pages: int = 0
    quarantined: int = 0
    seconds: float = 0.0  # of processor time
    done_before: bool = False
    error: str = ""  # it could not be read or its rows not be written; a later run tries again


def score_batch(records: Sequence[Record], job: Job) -> Scored:
    """Judge records in order; one that cannot be judged goes into quarantine with its reason."""
    engine, scored = engine_of(job.recipe), Scored([], [], [])
    for record in records:
        try:
            if record.error:
                raise InputError(record.error)
            page = engine.read(
                record.content, url=record.url, source=record.source, kind=record.kind, charset=record.charset
            )
            row, keys = _rows(engine, page, job)
        except Exception as error:  # whatever a page does to us, the next one is judged
            told = str(error) if isinstance(error, DetectorError) else f"{type(error).__name__}: {error}"
            scored.quarantine.append({"source": record.source, "url": record.url, "reason": told})
            continue
        scored.pages.append(row)
        scored.prints.append(keys)
    return scored


def _rows(engine: Detector, page: Page, job: Job) -> tuple[Row, Row]:
    from detector.corpus.cards import site_of

    verdict = engine.check_page(page, signals=job.signals)
    told = blake2b(f"{page.source}\n{page.url}".encode("utf-8", "surrogateescape"), digest_size=8).digest()
    number = int.from_bytes(told, "little", signed=True)
    return {"id": number, "site": site_of(page), **_verdict_row(verdict)}, {"id": number, **keys_of(page)}


def _verdict_row(verdict: Verdict) -> Row:
    log_odds = verdict.base + sum(finding.contribution for finding in verdict.findings)
    return {
        "url": verdict.url,
        "source": verdict.source,
        "verdict": verdict.verdict,
        "probability": verdict.probability,
        "log_odds": log_odds,
        "micro": round(log_odds * MICRO),
        "reason": verdict.reason,
        "language": verdict.language.code,
        "findings": [
            {
                "rule": f.rule, "group": f.group, "severity": f.severity, "message": f.message,
                "strength": f.strength, "contribution": f.contribution,
                "quotes": [quote.quote for quote in f.evidence], "fingerprint": f.fingerprint,
            }
            for f in verdict.findings
        ],
        "degraded": list(verdict.degraded),
        "failures": [f"{failure.what}: {failure.reason}" for failure in verdict.failures],
        "signals": sorted(verdict.signals.items()),
        "versions": "; ".join(f"{name} {value}" for name, value in sorted(verdict.versions.items())),
    }  # fmt: skip


def score_shard(job: Job, shard: Shard) -> ShardReport:
    """Judge one input file and write its parts; nothing where they are there already."""
    if exists(part_of(job, PAGES, shard)):
        return ShardReport(shard.address, done_before=True)
    started = time.process_time()
    try:
        check_worker(job)
        with tempfile.TemporaryDirectory(prefix="detector-scale-") as folder:
            pages, lost = _write(job, shard, Path(folder))
            for name in (PRINTS, QUARANTINE, PAGES):
                publish(Path(folder) / name, part_of(job, name, shard))
    except (DetectorError, OSError) as error:
        return ShardReport(shard.address, seconds=time.process_time() - started, error=f"{shard.address}: {error}")
    return ShardReport(shard.address, pages, lost, time.process_time() - started)


def part_of(job: Job, folder: str, shard: Shard) -> str:
    """Return where a shard's part lies."""
    return f"{job.output}/{folder}/part-{shard.name}.parquet"


def _write(job: Job, shard: Shard, folder: Path) -> tuple[int, int]:
    from pyarrow import Table, parquet

    pages = lost = 0
    with ExitStack() as stack:
        names = (PAGES, PRINTS, QUARANTINE)
        files = {
            name: stack.enter_context(parquet.ParquetWriter(folder / name, schemas()[name], compression="zstd"))
            for name in names
        }
        records = read_shard(shard.address, job)
        while batch := list(islice(records, job.rows)):
            scored = score_batch(batch, job)
            for name, rows in zip(names, scored, strict=True):
                if rows:
                    files[name].write_table(Table.from_pylist(rows, schema=schemas()[name]))
            pages, lost = pages + len(scored.pages), lost + len(scored.quarantine)
    return pages, lost


def read_shard(address: str, job: Job) -> Iterator[Record]:
    """Yield the records of one file, told by its content: WARC, WET, Parquet, JSON lines, CSV, or one page."""
    with open_input(address) as stream:
        yield from _records(stream, address, job)


def _records(stream: BinaryIO, name: str, job: Job) -> Iterator[Record]:
    head = stream.read(HEAD)
    stream.seek(0)
    form = recognise(head, name)
    if form == "archive":
        from detector.archives import read_stream

        yield from read_stream(stream, name)
    elif form == "gzip":
        with gzip.GzipFile(fileobj=stream) as unpacked:
            try:
                yield from _records(cast("BinaryIO", unpacked), name, job)
            except (OSError, EOFError) as error:
                yield Record(name, error=f"{name}: the gzip file is broken from here on: {error}")
    elif form in ("parquet", "jsonl", "csv"):
        from detector.inputs.tables import read_table

        yield from read_table(stream, name, form, job.columns)
    elif form in ("page", "addresses", "sitemap"):
        yield Record(name, "", stream.read(MAX_BYTES), kind=kind_by_name(name))
    else:
        yield Record(name, error=f"{name}: is no page, archive or table that can be read")
