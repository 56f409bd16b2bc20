"""`detector compare`: two pages side by side."""

from __future__ import annotations

import argparse
import shutil
import sys
from typing import TYPE_CHECKING

from detector.errors import InputError

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]
    from detector.corpus.records import Comparison
    from detector.nouns import Page

LEVELS = ("partly", "wholly")


def add_parser(subparsers: Subparsers) -> None:
    """Add the subcommand."""
    parser = subparsers.add_parser(
        "compare", help="say whether one page is derived from another, with the evidence side by side"
    )
    parser.add_argument("a", metavar="A", help="a file, - or an http(s) URL")
    parser.add_argument("b", metavar="B", help="the other page")
    parser.add_argument("--format", choices=("text", "json", "html"), default="text")
    parser.add_argument("--url-a", default="", metavar="URL", help="address of the first page, where it is a file")
    parser.add_argument("--url-b", default="", metavar="URL", help="address of the second")
    parser.add_argument("--fail-on", choices=("never", *LEVELS), default="never", help="exit with 1 from this level on")
    parser.add_argument("--width", type=int, default=0, help="columns of the text output (default: the terminal's)")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Compare the two pages and print what ties them; 0, 1 or 2."""
    from detector.corpus import compare

    a, b = _page(args.a, args.url_a), _page(args.b, args.url_b)
    found = compare(a, b)
    sys.stdout.write(_render(args, a, b, found))
    reached = found.derivation == "wholly" or (found.derivation == "partly" and args.fail_on == "partly")
    return int(args.fail_on != "never" and reached)


def _page(name: str, url: str) -> Page:
    from detector.page import read_page
    from detector.records import iterate_records

    record = next(iterate_records([name], url=url), None)
    if record is None:
        raise InputError(f"{name}: there is no page in it")
    if record.error:
        raise InputError(record.error)
    kind = record.kind
    return read_page(record.content, source=record.source, url=record.url, kind=kind, charset=record.charset)


def _render(args: argparse.Namespace, a: Page, b: Page, found: Comparison) -> str:
    if args.format == "json":
        from detector.corpus.show_json import render_json

        return render_json(a, b, found)
    if args.format == "html":
        from detector.corpus.show_html import render_html

        return render_html(a, b, found)
    from detector.corpus.show_text import render_text

    return render_text(a, b, found, width=args.width or shutil.get_terminal_size((100, 24)).columns)
