"""Audits of one archive end to end: one worker, several workers, and the bare engine over the same pages.

    python benchmarks/audit.py ARCHIVE [--workers 2] [--limit PAGES] [--rounds N]

Wall time is what parallel work is about; processor time of all processes stands beside it, for machines that are busy.
The bare engine is a program of three lines: it makes a `Detector` and judges each record of the archive. Its start
counts, as the audit's does; the time of its pages alone is told, too. Rounds take turns: all meet the same machine.
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
    parser.add_argument("--bare", action="store_true", help=argparse.SUPPRESS)
    args = parser.parse_args()
    if args.bare:
        print(json.dumps(engine_alone(args.archive)))
        return
    with tempfile.TemporaryDirectory() as folder:
        archive = shortened(args.archive, args.limit, Path(folder)) if args.limit else args.archive
        commands = {"bare engine": [sys.executable, __file__, str(archive), "--bare"]}
        for workers in (1, args.workers):
            commands[f"audit, {workers} workers"] = audit(archive, workers, folder)
        timed: dict[str, list[tuple[float, float, str]]] = {name: [] for name in commands}
        for _ in range(args.rounds):
            for name, command in commands.items():
                timed[name].append(run(command))
    pages, alone = min(json.loads(out) for _, _, out in timed["bare engine"])
    rows = {
        name: {"seconds": min(t[0] for t in times), "cpu": min(t[1] for t in times), "pages": pages}
        for name, times in timed.items()
    }
    report(rows, args.workers, alone)


def audit(archive: Path, workers: int, folder: str) -> list[str]:
    """The command that is measured: an archive in, JSON lines, Parquet and HTML out."""
    return [
        sys.executable, "-m", "detector", "audit", str(archive), "--workers", str(workers), "--no-config",
        "--fail-on", "never", "--progress", "never", "--format", "jsonl", "--output", f"{folder}/out.jsonl",
        "--report", f"{folder}/pages.parquet", "--report", f"{folder}/report.html",
    ]  # fmt: skip


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

    detector, pages, seconds = Detector(), 0, 0.0
    detector.check("<h1>Warm</h1><p>Data that is loaded once.</p>" * 20)
    for record in iterate_records([str(archive)]):
        start = time.process_time()
        if not record.error:
            detector.check(record.content, url=record.url, source=record.source, charset=record.charset)
            pages += 1
        seconds += time.process_time() - start
    return pages, seconds


def run(command: list[str]) -> tuple[float, float, str]:
    """Wall and processor seconds of a command and its processes, and what it printed."""
    measure: Callable[[], float] = lambda: sum(os.times()[2:4])  # noqa: E731
    before, start = measure(), time.perf_counter()
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    return time.perf_counter() - start, measure() - before, done.stdout


def report(rows: dict[str, dict[str, float]], workers: int, alone: float) -> None:
    for name, row in rows.items():
        each = 1000 * row["cpu"] / row["pages"]
        print(f"{name:24} {row['seconds']:7.1f} s wall {row['cpu']:7.1f} s processor {each:6.2f} ms a page")
    one, many = rows["audit, 1 workers"], rows[f"audit, {workers} workers"]
    bare = rows["bare engine"]["cpu"]
    print(f"{workers} workers are {one['seconds'] / many['seconds']:.2f} times as fast as one")
    for name, row in (("one worker", one), (f"{workers} workers", many)):
        more, pages = 100 * (row["cpu"] / bare - 1), 100 * (row["cpu"] / alone - 1)
        print(f"{name}: processor time {more:+.0f} % of the bare engine's, {pages:+.0f} % of that without its start")
    print(json.dumps({**rows, "pages alone": alone}))


if __name__ == "__main__":
    main()
