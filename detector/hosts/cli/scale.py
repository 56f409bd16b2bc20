"""`detector scale`: judge many files into Parquet, on this machine or on a Spark cluster."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any

from detector.hosts.cli.options import add_engine_options

if TYPE_CHECKING:
    from detector.scale.job import Job
    from detector.scale.local import Done
    from detector.scale.scoring import ShardReport


def add_parser(subparsers: Any) -> None:
    """Add the subcommand."""
    parser = subparsers.add_parser("scale", help="judge many files into Parquet, on this machine or on a cluster")
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help="files, folders, patterns or URLs (s3://…)")
    parser.add_argument("--output", required=True, metavar="FOLDER", help="folder or URL; what is there is not redone")
    parser.add_argument("--master", default="", help="Spark master: local[4], spark://host:7077, yarn, k8s://…")
    parser.add_argument("--spark", action="append", default=[], metavar="NAME=VALUE", help="a further Spark setting")
    parser.add_argument("--text-column", default="", help="column of tables that holds the page")
    parser.add_argument("--url-column", default="", help="column of tables that holds the address")
    parser.add_argument("--rows", type=int, default=256, help="pages held in memory at a time (default: 256)")
    parser.add_argument("--signals", action="store_true", help="add all named signals to the rows")
    add_engine_options(parser)
    parser.set_defaults(run=run, preset="crawler")


def run(args: argparse.Namespace) -> int:
    """Run all stages, tell of every file; 0, or 2 where a file could not be read or written."""
    job = _job(args)
    if args.master:
        from detector.hosts.spark import running

        done = running.run(job, args.master, running.settings_of(args.spark), _tell)
    else:
        from detector.scale import local

        done = local.run(job, _tell)
    print(f"detector: {_summary(done)}", file=sys.stderr)
    return 2 if any(report.error for report in done.shards) else 0


def _job(args: argparse.Namespace) -> Job:
    from detector.hosts.spark.running import absolute
    from detector.inputs.options import Columns
    from detector.scale.job import Job
    from detector.streaming import Recipe

    recipe = Recipe(args.preset, args.policy, tuple(args.pack), not args.no_models)
    columns = Columns(args.text_column, args.url_column)
    inputs = tuple(absolute(name) for name in args.inputs)
    return Job(inputs, absolute(args.output), recipe, columns, args.signals, max(1, args.rows))


def _tell(report: ShardReport) -> None:
    if report.error:
        print(f"detector: {report.error}", file=sys.stderr)
    elif report.quarantined:
        print(f"detector: {report.address}: {report.quarantined} records in quarantine", file=sys.stderr)


def _summary(done: Done) -> str:
    pages, lost = sum(r.pages for r in done.shards), sum(r.quarantined for r in done.shards)
    before, failed = sum(r.done_before for r in done.shards), sum(bool(r.error) for r in done.shards)
    return (
        f"{pages} pages judged, {lost} in quarantine, of {len(done.shards)} files {before} were done before and "
        f"{failed} failed; {done.edges} pairs, {done.clusters} clusters, {done.hosts} sites; "
        f"{sum(r.seconds for r in done.shards):.1f} s of processor time for judging"
    )
