"""`detector baseline`: note what is there, so that later audits fail on new findings alone."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from detector.hosts.cli.audit import add_input_options, add_running_options
from detector.hosts.cli.options import add_engine_options

DEFAULT = Path("detector-baseline.json")


def add_parser(subparsers: Any) -> None:
    """Add the subcommand."""
    line = "note the findings that are there, so that audits fail on new ones alone"
    parser = subparsers.add_parser("baseline", help=line, description=line)
    parser.add_argument("inputs", nargs="*", metavar="INPUT", help="as for `detector audit`")
    parser.add_argument("--output", type=Path, default=DEFAULT, metavar="FILE", help=f"where to (default: {DEFAULT})")
    add_input_options(parser)
    add_running_options(parser)
    add_engine_options(parser)
    parser.set_defaults(
        run=run, preset=None, fail_on="never", format="baseline", report=[], signals=False, baseline=None,
        no_baseline=True, across=False,
    )  # fmt: skip


def run(args: argparse.Namespace) -> int:
    """Judge and write the baseline; 0, or 2 where pages could not be judged."""
    from detector.hosts.cli.auditing import run_audit

    return run_audit(args)
