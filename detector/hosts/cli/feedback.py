"""`detector feedback`: keep an operator's decisions, from which `detector adapt` learns."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

from detector.hosts.cli.options import add_engine_options, make_detector

if TYPE_CHECKING:
    from detector.lab.decisions import Decision
    from detector.records import Record

LABELS = ("good", "spam", "low_quality")
STORE = "file of decisions (default: DETECTOR_FEEDBACK or the user's data folder)"


def add_parser(subparsers: Any) -> None:
    """Add the subcommand and its own subcommands."""
    parser = subparsers.add_parser("feedback", help="keep decisions on pages, to adapt to a site")
    parts = parser.add_subparsers(dest="part", required=True, metavar="PART")
    add = parts.add_parser("add", help="judge pages and note what they are; no page text is kept")
    add.add_argument(
        "inputs", nargs="+", metavar="INPUT", help="files, folders, WARC files, *.jsonl, - or http(s) URLs"
    )
    add.add_argument("--label", choices=LABELS, help="what the pages are")
    add.add_argument("--labels", type=Path, metavar="FILE", help="labels of the inputs instead: .jsonl, .csv or .tsv")
    add.add_argument("--reason", default="", help="why, in your own words")
    add.add_argument("--site", default="", help="the site's name (default: the host)")
    add.add_argument("--url", default="", help="the page's address")
    add_engine_options(add)
    add.set_defaults(run=run_add)
    listed = parts.add_parser("list", help="show the decisions, the latest of each page")
    listed.add_argument("--history", action="store_true", help="also those that were superseded")
    listed.add_argument("--format", choices=("text", "json"), default="text")
    listed.set_defaults(run=run_list)
    remove = parts.add_parser("remove", help="forget decisions")
    remove.add_argument("numbers", nargs="+", type=int, metavar="NUMBER", help="as `feedback list` shows them")
    remove.set_defaults(run=run_remove)
    export = parts.add_parser(
        "export", help="write the decisions for `detector lab rules`, `idle`, `overlap` and `score`"
    )
    export.add_argument("--output", type=Path, required=True, metavar="FILE", help="JSON lines to write")
    export.set_defaults(run=run_export)
    for part in (add, listed, remove, export):
        part.add_argument("--store", type=Path, metavar="FILE", help=STORE)


def run_add(args: argparse.Namespace) -> int:
    """Judge and note every page; 2 where one cannot be read or has no label."""
    from detector.errors import ConfigError, DetectorError
    from detector.lab.decisions import Decider
    from detector.lab.feedback import FeedbackStore, store_path

    if args.label is None and args.labels is None and not any(".jsonl" in name for name in args.inputs):
        raise ConfigError("what are the pages? Name --label or --labels FILE")
    decider = Decider(make_detector(args))
    path, noted, lost = store_path(args.store), 0, 0
    with FeedbackStore(path) as store:
        for record, label, site in _labelled(args):
            try:
                decision = decider.decide(record, label, source=args.site or site, reason=args.reason)
                noted += bool(store.add(decision))
            except DetectorError as error:
                print(f"detector: {error}", file=sys.stderr)
                lost += 1
        total = len(store.decisions())
    print(f"{noted} decisions noted in {path}; it knows {total} pages", file=sys.stderr)
    return 2 if lost or not noted else 0


def _labelled(args: argparse.Namespace) -> Iterator[tuple[Record, str, str]]:
    """Records with their label and site."""
    from detector.lab.labels import BORDERLINE, Gaps, input_pages
    from detector.records import iterate_records

    if args.label is not None:
        for record in iterate_records(args.inputs, url=args.url):
            yield record, args.label, ""
        return
    gaps = Gaps()
    for page in input_pages(args.inputs, args.labels, gaps):
        if page.label != BORDERLINE:
            yield page.record, page.label, page.source
    for line in gaps.told():
        print(f"detector: {line}", file=sys.stderr)


def run_list(args: argparse.Namespace) -> int:
    """Print the decisions."""
    from dataclasses import asdict

    from detector.lab.feedback import FeedbackStore, store_path

    with FeedbackStore(store_path(args.store)) as store:
        found = store.decisions(history=args.history)
    if args.format == "json":
        sys.stdout.write(json.dumps([asdict(d) for d in found], ensure_ascii=False, indent=1) + "\n")
        return 0
    for decision in found:
        print(_line(decision))
    bad = sum(d.bad for d in found)
    print(f"{len(found)} decisions: {bad} bad, {len(found) - bad} good", file=sys.stderr)
    return 0


def _line(d: Decision) -> str:
    reason = f"  ({d.reason})" if d.reason else ""
    return f"{d.id:5} {d.decided[:10]} {d.label:11} was {d.verdict:8} {d.probability:.2f}  {d.source}  {d.page}{reason}"


def run_remove(args: argparse.Namespace) -> int:
    """Forget decisions; 2 where there is none of a number."""
    from detector.lab.feedback import FeedbackStore, store_path

    with FeedbackStore(store_path(args.store)) as store:
        missing = [number for number in args.numbers if not store.remove(number)]
    for number in missing:
        print(f"detector: there is no decision {number}", file=sys.stderr)
    return 2 if missing else 0


def run_export(args: argparse.Namespace) -> int:
    """Write the decisions as measured pages."""
    from detector.lab.feedback import FeedbackStore, store_path
    from detector.lab.measure import Measured, save

    with FeedbackStore(store_path(args.store)) as store:
        found = store.decisions()
    rows = [
        Measured(d.page, d.label, d.source, "", d.language, "", (), "", 0, dict(d.strengths), dict(d.signals))
        for d in found
    ]
    count = save(rows, args.output)
    print(f"{count} decisions written to {args.output}", file=sys.stderr)
    return 0
