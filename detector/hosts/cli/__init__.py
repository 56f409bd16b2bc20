"""The `detector` command: each subcommand is a module that parses, calls and maps to an exit code.

Exit codes: 0 nothing at or above `--fail-on`, 1 something was, 2 the run itself failed.
"""

from __future__ import annotations

import argparse
import atexit
import gc
import os
import sys
from collections.abc import Sequence
from importlib import import_module

from detector.errors import DetectorError

# Subcommand → one line for `--help`. The module of the same name is imported only when it is called, so that
# `detector --help` costs no more than the standard library.
COMMANDS = {
    "check": "judge pages: files, standard input (-) or an address",
    "audit": "judge sites and archives in parallel and write reports",
    "baseline": "note the findings that are there, so that audits fail on new ones alone",
    "init": "write a configuration file to start from",
    "docs": "say what a rule finds, why it matters and what to do",
    "appeal": "collect what a report of a false positive needs, and no more",
    "compare": "say whether one page is derived from another, with the evidence side by side",
    "explain": "show what the published crawl filters would keep of a page, line by line",
    "rules": "list, show, test and start rules",
    "plugins": "list what is loaded, from where, and what failed",
    "index": "keep a reference index of pages and search it for rewrites",
    "lab": "measure and fit the rules over labelled pages",
    "evaluate": "measure verdicts over a labelled corpus, by source",
    "train": "train the models from the corpora",
    "models": "list and verify the trained artefacts",
    "feedback": "keep decisions on pages, to adapt to a site",
    "scale": "judge many files into Parquet, on this machine or on a Spark cluster",
    "worker": "answer JSON lines of pages with JSON lines of verdicts, for crawlers",
    "serve": "answer checks over HTTP, with a review page and webhooks",
    "service": "keys, people, retention and export of the service's store",
    "wordpress-plugin": "write the WordPress plugin as a zip to install",
    "adapt": "fit calibration and weights to your own decisions; can be undone",
    "completion": "print a completion script for bash, zsh or tcsh",
}
COLLECT = (20_000, 20, 20)  # allocations between collections: what a start makes is kept, and holds few cycles


def main(argv: Sequence[str] | None = None) -> int:
    """Run the command line; return the exit code."""
    gc.set_threshold(*COLLECT)
    atexit.register(gc.freeze)  # or the interpreter would look for cycles in all of it before it goes: 25 ms
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")  # type: ignore[union-attr]
        args = _parser(arguments).parse_args(arguments)
        return int(args.run(args))
    except DetectorError as error:
        print(f"detector: {error}", file=sys.stderr)
        return 2
    except KeyboardInterrupt:
        print("detector: stopped", file=sys.stderr)
        return 2
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)  # the reader has gone: nothing more to say to it
        return 2


def complete_parser() -> argparse.ArgumentParser:
    """Return the parser with the options of all subcommands, for completion scripts."""
    return _parser((), everything=True)


def _parser(arguments: Sequence[str], *, everything: bool = False) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="detector", description="Judge web pages, with reasons.")
    parser.add_argument("--version", action=_Version, nargs=0, help="print the version and stop")
    subparsers = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    called = next((a for a in arguments if not a.startswith("-")), "")
    for name, line in COMMANDS.items():
        if name == called or everything:
            import_module(f"detector.hosts.cli.{name.replace('-', '_')}").add_parser(subparsers)
        elif called not in COMMANDS or arguments[0] != called:  # else nobody will be told of the others
            subparsers.add_parser(name, help=line)
    return parser


class _Version(argparse.Action):
    def __call__(self, parser: argparse.ArgumentParser, *_: object) -> None:
        from detector.installed import installed_version

        parser.exit(message=f"detector {installed_version('detector')}\n")
