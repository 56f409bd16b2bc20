"""`detector appeal`: collect what a report of a false positive needs, and no more."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from detector.errors import ConfigError, InputError
from detector.hosts.cli.options import add_engine_options

if TYPE_CHECKING:
    from detector.records import Record


def add_parser(subparsers: Any) -> None:
    """Add the subcommand."""
    line = "collect what a report of a false positive needs, and no more"
    parser = subparsers.add_parser("appeal", help=line, description=line)
    parser.add_argument("page", metavar="PAGE", help="a file, - or an http(s) URL")
    parser.add_argument("--rule", default="", metavar="ID", help="the rule that is wrong (default: the verdict is)")
    parser.add_argument("--reason", default="", metavar="WORDS", help="why it is wrong, in your own words")
    choices, told = ("none", "redacted", "full"), "add the page's text: all words but the quoted ones masked, or whole"
    parser.add_argument("--text", choices=choices, default="none", help=told)
    parser.add_argument("--output", type=Path, metavar="FILE", help="where to write (default: standard output)")
    parser.add_argument("--url", default="", help="the page's address, used for judging and not written down")
    parser.add_argument("--config", type=Path, metavar="FILE", help="configuration (default: the nearest one)")
    parser.add_argument("--no-config", action="store_true", help="read no configuration file")
    add_engine_options(parser)
    parser.set_defaults(run=run, preset=None)


def run(args: argparse.Namespace) -> int:
    """Judge the page as an audit would, write the report, say what is in it."""
    from dataclasses import asdict

    from detector.hosts.cli.auditing import configuration_of, engine_asked
    from detector.recipes import engine_of
    from detector.report.appeal import make_appeal

    spec = engine_asked(args, configuration_of(args).engine)
    engine, record = engine_of(spec), _record(args)
    if args.rule:
        engine.catalogue.rule(args.rule)
    page = engine.read(record.content, url=record.url, source="-", kind=record.kind, charset=record.charset)
    verdict = engine.check_page(page, signals=True)
    if args.rule and args.rule not in {finding.rule for finding in verdict.findings}:
        raise ConfigError(f"{args.rule} says nothing about this page; `detector check` shows what does")
    told = {**make_appeal(page, verdict, record.content, rule=args.rule, text=args.text), "reason": args.reason}
    asked = {**asdict(spec), "policy": bool(spec.policy), "packs": len(spec.packs)}  # paths are nobody's business
    text = json.dumps({**told, "engine": asked}, ensure_ascii=False, indent=1)
    _write(args.output, text + "\n")
    quotes = sum(len(finding.get("evidence", ())) for finding in told["findings"])
    content = {"none": "no text of the page", "redacted": "its text with masked words", "full": "its whole text"}
    print(
        f"detector: {verdict.verdict} ({verdict.probability:.2f}); the report holds {quotes} quoted passages, "
        f"{content[args.text]}, no address. Look through it before you send it.",
        file=sys.stderr,
    )
    return 0


def _record(args: argparse.Namespace) -> Record:
    from detector.records import iterate_records

    found = list(iterate_records([args.page], url=args.url))
    if len(found) != 1:
        raise ConfigError(f"{args.page}: holds {len(found)} pages; an appeal is about one")
    if found[0].error:
        raise InputError(found[0].error)
    return found[0]


def _write(path: Path | None, text: str) -> None:
    if path is None:
        sys.stdout.write(text)
        return
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror})") from error
