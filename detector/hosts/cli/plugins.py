"""`detector plugins`: what is loaded, from where, and what failed."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TypeAlias

from detector.catalogue import load_catalogue
from detector.engine import Detector
from detector.nouns import Failure

Subparsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"


def add_parser(subparsers: Subparsers) -> None:
    """Add the subcommand."""
    parser = subparsers.add_parser("plugins", help="list what is loaded, from where, and what failed")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.add_argument("--pack", type=Path, action="append", default=[], metavar="FILE", help="further rule packs")
    parser.add_argument("--strict", action="store_true", help="a plugin that fails is an error")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the list; 1 where something failed. Phrases and patterns are compiled, so that wrong ones show."""
    catalogue = load_catalogue(args.pack, strict=args.strict)
    detector = Detector(catalogue=catalogue, models=False, strict=args.strict)
    _ = detector.matcher
    failures = (*catalogue.failures, *detector.refused)
    if args.format == "json":
        import json

        plugins = [{field: getattr(p, field) for field in p.__slots__} for p in catalogue.plugins]
        told = [{"what": failure.what, "reason": failure.reason} for failure in failures]
        print(json.dumps({"plugins": plugins, "failures": told}, ensure_ascii=False, indent=2))
        return int(bool(failures))
    for plugin in catalogue.plugins:
        print(f"{plugin.name}: {plugin.rules} rules, {plugin.signals} signals, {plugin.others} others")
        print(f"    from {plugin.origin}")
    _print_failures(failures)
    return int(bool(failures))


def _print_failures(failures: tuple[Failure, ...]) -> None:
    for failure in failures:
        print(f"failed: {failure.what}: {failure.reason}")
