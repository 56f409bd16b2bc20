"""`detector wordpress-plugin`: the zip that WordPress installs."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any


def add_parser(subparsers: Any) -> None:
    """Add the subcommand."""
    line = "write the WordPress plugin as a zip to install"
    parser = subparsers.add_parser("wordpress-plugin", help=line, description=line)
    parser.add_argument("--output", type=Path, default=Path("detector-gate.zip"), metavar="FILE.zip")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write it and say what comes next."""
    from detector.hosts.wordpress.archive import write_plugin

    count = write_plugin(args.output)
    print(f"{args.output}: {count} files. WordPress: Plugins → Add New → Upload Plugin; then Settings → Detector.")
    return 0
