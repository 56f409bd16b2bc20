"""`detector scale` beside an audit: throughput, memory, bytes, and a node killed in the middle of a cluster's run.

    python benchmarks/scale.py [--corpora FOLDER] [--pages 50000] [--largest BYTES] [--shards 100]
                               [--runs audit,alone,local1,local2,killed]

Pages are real ones (`pages/*.warc.gz` below --corpora or DETECTOR_CORPORA, up to --largest bytes), else generated ones,
repeated with seeded edits until there are enough: words swapped, a number changed, another host. Runs:

    audit   `detector audit --across`, two processes: judges and compares the same pages
    alone   one process: the reference for rows and for processor time
    local1  Spark with one thread;  local2 with two
    killed  a standalone cluster of two nodes, each a process tree of its own; one is killed with all its processes when
            half of the files are done

Every run's rows are compared with those of `alone`, sorted. Processor time is that of the whole process tree. A run
whose results lie in --folder already is not repeated, so that runs can be made one at a time; `results.json` there
holds them all. At the end stands what one snapshot of Common Crawl would take at the costs of `alone`.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import os
import random
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from two_nodes import PORT, Cluster, measured

HOME = Path(__file__).parents[1]
WORDS = re.compile(rb"(?<=[ >])([a-z]{4,}) ([a-z]{4,})(?=[ <.,])")
FIGURE = re.compile(rb"(?<=[ >])\d{1,3}(?=[ <.,])")
SNAPSHOT, CORES = 3e9, 32  # pages of one crawl; cores of a machine
FOLDERS = ("pages", "prints", "quarantine", "edges", "clusters", "hosts")


def originals(corpora: Path | None, largest: int) -> list[bytes]:
    """Return the pages to repeat."""
    if corpora is not None:
        from detector.archives import read_archive

        files = sorted((corpora / "pages").glob("*.warc.gz"))
        return [record.content for file in files for record in read_archive(file) if len(record.content) <= largest]
    sys.path.insert(0, str(HOME))
    from tests.hosts.scrapy.site import club, farm

    return [page(number).encode() for number in range(200) for page in (club, farm)]


def edited(page: bytes, rng: random.Random) -> bytes:
    """Return a page with a tenth of its pairs of words swapped and its figures changed."""
    page = WORDS.sub(lambda m: m[2] + b" " + m[1] if rng.random() < 0.1 else m[0], page)
    return FIGURE.sub(lambda m: str(rng.randrange(1000)).encode() if rng.random() < 0.3 else m[0], page)


def write_shards(folder: Path, pages: Sequence[bytes], number: int, shards: int) -> int:
    """Write WARC files, one gzip member a record; return their bytes."""
    rng = random.Random(7)
    folder.mkdir(parents=True)
    size = 0
    for shard in range(shards):
        with (folder / f"{shard:04}.warc.gz").open("wb") as stream:
            for n in range(shard, number, shards):
                body = pages[n % len(pages)]
                body = edited(body, rng) if n >= len(pages) else body
                stream.write(gzip.compress(record(f"https://site{n % len(pages) % 997}.example/{n}", body), 1))
            size += stream.tell()
    return size


def record(url: str, body: bytes) -> bytes:
    """Return a WARC response."""
    http = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(body) + body
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {url}\r\nContent-Type: application/http\r\n"
    head += f"WARC-Date: 2026-01-01T00:00:00Z\r\nContent-Length: {len(http)}\r\n\r\n"
    return head.encode() + http + b"\r\n\r\n"


def audit(source: Path, folder: Path) -> list[str]:
    """Return the command of an audit that looks across pages, too."""
    return [
        sys.executable, "-m", "detector", "audit", str(source), "--across", "--workers", "2", "--no-config",
        "--preset", "crawler", "--fail-on", "never", "--progress", "never", "--format", "jsonl",
        "--output", f"{folder}/audit.jsonl",
    ]  # fmt: skip


def command(source: Path, output: Path, *options: str) -> list[str]:
    return [sys.executable, "-m", "detector", "scale", str(source), "--output", str(output), *options]


def logging_events(folder: Path) -> list[str]:
    """Return the options with which Spark tells what it shuffled."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir()
    wanted = {"enabled": "true", "dir": folder.as_uri(), "compress": "false", "rolling.enabled": "false"}
    return [part for name, value in wanted.items() for part in ("--spark", f"spark.eventLog.{name}={value}")]


def shuffled(folder: Path) -> int:
    """Return the bytes that a run's tasks wrote for shuffles."""
    lines = (line for file in folder.iterdir() for line in file.open() if '"SparkListenerTaskEnd"' in line)
    metrics = (json.loads(line).get("Task Metrics") or {} for line in lines)
    return sum(found.get("Shuffle Write Metrics", {}).get("Shuffle Bytes Written", 0) for found in metrics)


def run_killed(source: Path, output: Path, folder: Path, shards: int) -> dict[str, Any]:
    """Run on two nodes and kill one when half of the files are done."""
    cluster = Cluster(folder)
    killed: list[dict[str, int]] = []

    def kill_at_half() -> None:
        done = len(list((output / "pages").glob("part-*"))) if (output / "pages").is_dir() else 0
        if not killed and done >= shards / 2:
            killed.append({"files_done": done, "processes": cluster.kill_node(1)})

    try:
        time.sleep(10)
        options = ("--master", f"spark://127.0.0.1:{PORT}", "--spark", "spark.executor.memory=512m")
        return {**measured(command(source, output, *options), kill_at_half), "killed": killed}
    finally:
        cluster.close()


def rows(output: Path, folder: str) -> Iterator[str]:
    """Yield a digest of each row."""
    from detector.scale.local import read_parts
    from detector.scale.schema import schemas
    from detector.scale.storage import list_parts

    for row in read_parts(list_parts(f"{output}/{folder}"), schemas()[folder].names):
        told = json.dumps({name: repr(value) for name, value in row.items()}, sort_keys=True)
        yield hashlib.sha256(told.encode("utf-8", "surrogatepass")).hexdigest()


def differences(one: Path, other: Path) -> list[str]:
    """Return the folders whose sorted rows are not the same, bit for bit."""
    return [folder for folder in FOLDERS if sorted(rows(one, folder)) != sorted(rows(other, folder))]


def plan(alone: dict[str, Any], price: float, machines: int) -> str:
    """Return what a snapshot would take, from the processor time and the bytes of the run of one process."""
    told = re.search(r"(\d+) pages judged.* ([\d.]+) s of processor time", alone["told"][0])
    assert told is not None
    pages, judging = int(told[1]), float(told[2])
    each, hours = alone["cpu"] / pages, SNAPSHOT * alone["cpu"] / pages / 3600
    written = sum(alone["bytes"].values()) / pages
    return (
        f"{1000 * judging / pages:.1f} ms of processor time a page for judging and reducing, "
        f"{1000 * (each - judging / pages):.1f} ms for start, joining and summing up; {each * 1e6:,.0f} s a million; "
        f"{written:,.0f} bytes a page written. {SNAPSHOT:.0e} pages: {hours:,.0f} core hours, "
        f"{hours / machines / CORES:.0f} hours on {machines} machines of {CORES} cores, "
        f"{hours * price:,.0f} at {price} "
        f"a core hour; {SNAPSHOT * written / 1e12:.1f} TB written"
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    corpora = os.environ.get("DETECTOR_CORPORA")
    parser.add_argument("--corpora", type=Path, default=Path(corpora) if corpora else None)
    parser.add_argument("--pages", type=int, default=50_000)
    parser.add_argument("--shards", type=int, default=100)
    parser.add_argument("--runs", default="alone,local1,local2,killed")
    parser.add_argument("--folder", type=Path, help="where to work (default: a temporary folder)")
    parser.add_argument("--largest", type=int, default=500_000, help="bytes of a page that is repeated")
    parser.add_argument("--price", type=float, default=0.04, help="of a core for an hour")
    parser.add_argument("--machines", type=int, default=50)
    args = parser.parse_args()
    folder = args.folder or Path(tempfile.mkdtemp(prefix="detector-scale-"))
    source, told = folder / "in", folder / "results.json"
    if not source.exists():
        write_shards(source, originals(args.corpora, args.largest), args.pages, args.shards)
    found: dict[str, Any] = json.loads(told.read_text()) if told.exists() else {}
    found |= {"pages": args.pages, "shards": args.shards, "bytes_in": sum(p.stat().st_size for p in source.iterdir())}
    for name in args.runs.split(","):
        if name not in found:
            found[name] = one_run(name, source, folder, args.shards)
            told.write_text(json.dumps(found, indent=1))
        print(json.dumps({name: found[name]}), flush=True)
    if "alone" in found:
        print(plan(found["alone"], args.price, args.machines))


def one_run(name: str, source: Path, folder: Path, shards: int) -> dict[str, Any]:
    output = folder / name
    shutil.rmtree(output, ignore_errors=True)
    if name == "audit":
        return measured(audit(source, folder))
    if name == "killed":
        found = run_killed(source, output, folder, shards)
    else:
        events = [] if name == "alone" else logging_events(folder / "events")
        options = [] if name == "alone" else ["--master", f"local[{name.removeprefix('local')}]", *events]
        found = measured(command(source, output, *options))
        found["shuffled"] = shuffled(folder / "events") if events else 0
    found["bytes"] = {f: sum(p.stat().st_size for p in (output / f).glob("*.parquet")) for f in FOLDERS}
    found["rows"] = {f: sum(1 for _ in rows(output, f)) for f in FOLDERS}
    if name != "alone" and (folder / "alone").exists():
        found["different"] = differences(folder / "alone", output)
    return found


if __name__ == "__main__":
    main()
