"""`detector audit`: judge whole sites and archives, and write reports that people act on."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from detector.hosts.cli.options import add_engine_options

EPILOG = """Exit codes: 0 no page at or above --fail-on, 1 some are, 2 the run itself failed or lost pages.
Reports by suffix: .jsonl .json .csv .parquet .sarif .md (pull request) .xml (JUnit) .html .txt (terminal).
See docs/audit.md."""


def add_parser(subparsers: Any) -> None:
    """Add the subcommand."""
    line = "judge sites and archives in parallel and write reports"
    parser = subparsers.add_parser(
        "audit", help=line, description=line, epilog=EPILOG, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument(
        "inputs", nargs="*", metavar="INPUT", help="files, folders, globs, archives, tables, sitemaps, - or URLs"
    )
    add_output_options(parser)
    add_running_options(parser)
    add_engine_options(parser)
    choices = ("review", "reject", "never")
    parser.add_argument("--fail-on", choices=choices, default="reject", help="band that gives exit code 1")
    parser.set_defaults(run=run)


def add_output_options(parser: argparse.ArgumentParser) -> None:
    """Add where results go."""
    group = parser.add_argument_group("results")
    group.add_argument("--format", metavar="FORMAT", help="of --output: terminal (default), jsonl, json, csv, …")
    group.add_argument("--output", type=Path, metavar="FILE", help="where to write (default: standard output)")
    help_report = "a further report, may be repeated; the format is told by the suffix"
    group.add_argument("--report", action="append", default=[], metavar="[FORMAT=]FILE", help=help_report)
    group.add_argument("--signals", action="store_true", help="add all named signals to the verdicts")


def add_running_options(parser: argparse.ArgumentParser) -> None:
    """Add how the run goes."""
    group = parser.add_argument_group("running")
    group.add_argument("--workers", type=int, default=0, metavar="N", help="processes (default: one a core)")
    group.add_argument("--resume", action="store_true", help="go on with an interrupted run")
    help_journal = "where the run is kept until it is done (default: beside the output)"
    group.add_argument("--journal", type=Path, metavar="FILE", help=help_journal)
    modes = ("auto", "always", "lines", "never")
    group.add_argument("--progress", choices=modes, default="auto", help="a bar on a terminal, lines elsewhere")


def run(args: argparse.Namespace) -> int:
    """Judge, write, sum up on standard error; 0, 1 or 2."""
    from detector.hosts.cli.auditing import run_audit

    return run_audit(args)
