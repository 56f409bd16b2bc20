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
    )  # fmt: skip
    add_input_options(parser)
    add_output_options(parser)
    add_running_options(parser)
    help_across = "also find duplicates, rewrites, templates and networks among the pages (twice the time)"
    parser.add_argument("--across", action="store_true", help=help_across)
    add_engine_options(parser)
    choices = ("review", "reject", "never")
    parser.add_argument("--fail-on", choices=choices, help="band that gives exit code 1 (default: reject)")
    parser.add_argument("--baseline", type=Path, metavar="FILE", help="only findings that are not in it fail")
    parser.add_argument("--no-baseline", action="store_true", help="forget the configuration's baseline")
    parser.set_defaults(run=run, preset=None)


def add_input_options(parser: argparse.ArgumentParser) -> None:
    """Add how inputs are read."""
    group = parser.add_argument_group("inputs")
    group.add_argument("--crawl", action="store_true", help="follow the links of addresses on their own site")
    group.add_argument("--max-pages", type=int, default=None, metavar="N", help="of a crawl (default: 1000)")
    group.add_argument("--max-depth", type=int, default=None, metavar="N", help="links from the start (default: 20)")
    group.add_argument("--max-seconds", type=float, default=None, metavar="S", help="of a crawl (default: 3600)")
    group.add_argument("--delay", type=float, default=None, metavar="S", help="between requests (default: 0.5)")
    group.add_argument("--ignore-robots", action="store_true", help="do not heed robots.txt: for your own site")
    group.add_argument("--allow-private", action="store_true", help="fetch from private and link-local addresses")
    group.add_argument("--exclude", action="append", default=[], metavar="PATTERN", help="leave out, as in .gitignore")
    group.add_argument("--force-exclude", action="store_true", help="leave out files that are named, too")
    group.add_argument("--no-gitignore", action="store_true", help="do not heed .gitignore files")
    group.add_argument("--text-column", default="", metavar="NAME", help="column of a table with the page")
    group.add_argument("--url-column", default="", metavar="NAME", help="column of a table with the address")
    group.add_argument("--diff", metavar="REF", help="only files changed since this commit or branch of git")


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
    group.add_argument("--config", type=Path, metavar="FILE", help="configuration (default: the nearest detector.toml)")
    group.add_argument("--no-config", action="store_true", help="read no configuration file")
    modes = ("auto", "always", "lines", "never")
    group.add_argument("--progress", choices=modes, default="auto", help="a bar on a terminal, lines elsewhere")


def run(args: argparse.Namespace) -> int:
    """Judge, write, sum up on standard error; 0, 1 or 2."""
    from detector.hosts.cli.auditing import run_audit

    return run_audit(args)
