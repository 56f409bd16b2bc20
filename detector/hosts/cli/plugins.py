"""`detector plugins`: what is loaded, from where, and what failed."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from detector.catalogue import load_catalogue


def add_parser(subparsers: Any) -> None:
    """Add the subcommand."""
    parser = subparsers.add_parser("plugins", help="list what is loaded, from where, and what failed")
    parser.add_argument("--pack", type=Path, action="append", default=[], metavar="FILE", help="further rule packs")
    parser.add_argument("--strict", action="store_true", help="a plugin that fails is an error")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the list; 1 where something failed."""
    catalogue = load_catalogue(args.pack, strict=args.strict)
    for plugin in catalogue.plugins:
        print(f"{plugin.name}: {plugin.rules} rules, {plugin.signals} signals, {plugin.others} others")
        print(f"    from {plugin.origin}")
    for failure in catalogue.failures:
        print(f"failed: {failure.what}: {failure.reason}")
    return int(bool(catalogue.failures))
