"""Audits of one archive end to end: one worker, several workers, and the bare engine over the same pages.

    python benchmarks/audit.py ARCHIVE [--workers 2] [--limit PAGES] [--rounds N]

Wall time is what parallel work is about; processor time of all processes stands beside it, for machines that are busy.
"""

from __future__ import annotations

import argparse
import itertools
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("archive", type=Path)
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--limit", type=int, default=0, help="pages; 0 for all")
    parser.add_argument("--rounds", type=int, default=1, help="the fastest of so many counts")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        archive = shortened(args.archive, args.limit, Path(folder)) if args.limit else args.archive
        pages, bare = engine_alone(archive)
        reports = ["--report", f"{folder}/pages.parquet", "--report", f"{folder}/report.html"]
        rows = {"bare engine": {"seconds": bare, "cpu": bare, "pages": pages}}
        for workers in (1, args.workers):
            command = [
                sys.executable, "-m", "detector", "audit", str(archive), "--workers", str(workers), "--no-config",
                "--fail-on", "never", "--progress", "never", "--format", "jsonl", "--output", f"{folder}/out.jsonl",
                *reports,
            ]  # fmt: skip
            timed = [run(command) for _ in range(args.rounds)]
            wall, cpu = min(t[0] for t in timed), min(t[1] for t in timed)
            rows[f"audit, {workers} workers"] = {"seconds": wall, "cpu": cpu, "pages": pages}
    report(rows, args.workers)


def shortened(archive: Path, limit: int, folder: Path) -> Path:
    """Write the first pages of an archive to another one."""
    from fastwarc.warc import ArchiveIterator, WarcRecordType

    path = folder / "part.warc"
    with archive.open("rb") as source, path.open("wb") as target:
        for record in itertools.islice(ArchiveIterator(source, record_types=WarcRecordType.response), limit):
            record.write(target)
    return path


def engine_alone(archive: Path) -> tuple[int, float]:
    """Pages, and processor seconds that the engine needs to judge them, without start-up."""
    from detector import Detector
    from detector.records import iterate_records

    records = [record for record in iterate_records([str(archive)]) if not record.error]
    detector = Detector()
    for record in records[:50]:  # warm: data that is loaded once
        detector.check(record.content, url=record.url)
    start = time.process_time()
    for record in records:
        detector.check(record.content, url=record.url, source=record.source, charset=record.charset)
    return len(records), time.process_time() - start


def run(command: list[str]) -> tuple[float, float]:
    """Wall and processor seconds of a command and its processes."""
    measure: Callable[[], float] = lambda: sum(os.times()[2:4])  # noqa: E731
    before, start = measure(), time.perf_counter()
    subprocess.run(command, check=True)
    return time.perf_counter() - start, measure() - before


def report(rows: dict[str, dict[str, float]], workers: int) -> None:
    for name, row in rows.items():
        each = 1000 * row["cpu"] / row["pages"]
        print(f"{name:24} {row['seconds']:7.1f} s wall {row['cpu']:7.1f} s processor {each:6.2f} ms a page")
    one, many = rows["audit, 1 workers"], rows[f"audit, {workers} workers"]
    bare = rows["bare engine"]["cpu"]
    print(f"{workers} workers are {one['seconds'] / many['seconds']:.2f} times as fast as one")
    more = 100 * (one["cpu"] / bare - 1)
    print(f"the audit needs {more:.0f} % more processor time than the bare engine, start and reports included")
    print(json.dumps(rows))


if __name__ == "__main__":
    main()
