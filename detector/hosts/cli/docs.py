"""`detector docs`: the page of a rule, made from the rule itself; or all of them as files."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from detector.errors import ConfigError, InputError

if TYPE_CHECKING:
    from detector.nouns import Rule


def add_parser(subparsers: Any) -> None:
    """Add the subcommand."""
    line = "say what a rule finds, why it matters and what to do"
    parser = subparsers.add_parser("docs", help=line, description=line)
    parser.add_argument("rule", nargs="?", default="", metavar="RULE", help="the rule's id")
    told = "write the pages of all rules, an index and the JSON contract there"
    parser.add_argument("--all", type=Path, metavar="FOLDER", help=told)
    parser.add_argument("--pack", type=Path, action="append", default=[], metavar="FILE", help="further rule packs")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print or write."""
    from detector.catalogue import load_catalogue
    from detector.report.rulepage import rule_markdown

    catalogue = load_catalogue(args.pack)
    if args.all is not None:
        return _write_all(args.all, catalogue.rules)
    if not args.rule:
        raise ConfigError("name a rule (`detector rules list` shows them), or a folder with --all")
    _show(rule_markdown(catalogue.rule(args.rule)))
    return 0


def _show(text: str) -> None:
    if not sys.stdout.isatty():
        sys.stdout.write(text)
        return
    from rich.console import Console
    from rich.markdown import Markdown

    Console().print(Markdown(text))


def _write_all(folder: Path, rules: tuple[Rule, ...]) -> int:
    from detector.report.rulepage import rule_index, rule_markdown
    from detector.report.schemapage import schema_markdown

    try:
        folder.mkdir(parents=True, exist_ok=True)
        for rule in rules:
            (folder / f"{rule.id}.md").write_text(rule_markdown(rule), encoding="utf-8")
        (folder / "index.md").write_text(rule_index(rules), encoding="utf-8")
        (folder / "schema.md").write_text(schema_markdown(), encoding="utf-8")
    except OSError as error:
        raise InputError(f"{folder}: cannot be written ({error.strerror})") from error
    print(f"{len(rules)} pages, an index and the JSON contract are written to {folder}")
    return 0
