"""`detector check`: judge pages and say why."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING, Any

from detector.hosts.cli.options import add_engine_options, add_fail_on, fails, judge, make_detector
from detector.records import Record, iterate_records
from detector.report import find_renderer

if TYPE_CHECKING:
    from detector.engine import Detector
    from detector.nouns import Verdict


def add_parser(subparsers: Any) -> None:
    """Add the subcommand."""
    parser = subparsers.add_parser("check", help="judge pages: files, standard input (-) or an address")
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help="a file, a folder, a WARC file, - or an http(s) URL")
    parser.add_argument("--format", default="text", help="text (the default), json, or one that a plugin offers")
    parser.add_argument("--url", default="", help="the page's address, which tells internal from external links")
    parser.add_argument("--kind", choices=("html", "text", "markdown"), help="what the input is, instead of looking")
    parser.add_argument("--signals", action="store_true", help="add all named signals to the verdict")
    parser.add_argument("--show-text", action="store_true", help="print the page text that spans index, and stop")
    add_engine_options(parser)
    add_fail_on(parser)
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Judge every input; 0, 1 or 2."""
    detector = make_detector(args)
    render = find_renderer(args.format, detector.catalogue.reporters)
    records = iterate_records(args.inputs, url=args.url)
    if args.show_text:
        return _show_text(detector, args, records)
    lost = 0
    verdicts: list[Verdict] = []
    for record in records:
        if record.error:
            print(f"detector: {record.error}", file=sys.stderr)
            lost += 1
            continue
        verdicts.append(judge(detector, record, kind=args.kind, signals=args.signals))
    if not verdicts and not lost:
        print("detector: nothing to judge: there is no page in the folder", file=sys.stderr)
    sys.stdout.write(render(verdicts))
    if lost:
        return 2
    return int(any(fails(verdict, args.fail_on) for verdict in verdicts))


def _show_text(detector: Detector, args: argparse.Namespace, records: Any) -> int:
    """Write each page text as it is, so that offsets into the output are offsets into the text."""
    lost = 0
    for record in records:
        assert isinstance(record, Record)
        if record.error:
            print(f"detector: {record.error}", file=sys.stderr)
            lost += 1
            continue
        page = detector.read(record.content, url=record.url, source=record.source, kind=args.kind or record.kind)
        sys.stdout.write(page.text)
    return 2 if lost else 0
