"""`detector audit`: judge folders and archives, one JSON object a line."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, BinaryIO

from detector.errors import InputError
from detector.hosts.cli.options import add_engine_options, add_fail_on, fails, judge, make_detector
from detector.records import iterate_records
from detector.report.json import render_line


def add_parser(subparsers: Any) -> None:
    """Add the subcommand."""
    parser = subparsers.add_parser("audit", help="judge folders and archives and write the verdicts to a file")
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help="files, folders, WARC files, - or http(s) URLs")
    parser.add_argument("--format", choices=("jsonl",), default="jsonl")
    parser.add_argument("--output", type=Path, metavar="FILE", help="where to write (default: standard output)")
    parser.add_argument("--signals", action="store_true", help="add all named signals to the verdicts")
    add_engine_options(parser)
    add_fail_on(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Judge every record, write as it goes, sum up on standard error; 0, 1 or 2."""
    detector = make_detector(args)
    counts: Counter[str] = Counter()
    failing = False
    with _open(args.output) as stream:
        for record in iterate_records(args.inputs):
            if record.error:
                print(f"detector: {record.error}", file=sys.stderr)
                counts["unreadable"] += 1
                continue
            verdict = judge(detector, record, signals=args.signals)
            stream.write(render_line(verdict))
            counts[verdict.verdict] += 1
            failing = failing or fails(verdict, args.fail_on)
    told = ", ".join(f"{counts[name]} {name}" for name in sorted(counts)) or "nothing to judge"
    print(f"detector: {told}", file=sys.stderr)
    return 2 if counts["unreadable"] else int(failing)


@contextmanager
def _open(path: Path | None) -> Iterator[BinaryIO]:
    if path is None:
        yield sys.stdout.buffer
        return
    try:
        with path.open("wb") as stream:
            yield stream
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror})") from error
