"""`detector index`: keep a reference index of pages and search it for duplicates and rewrites."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    Subparsers = argparse._SubParsersAction[argparse.ArgumentParser]
    from detector.corpus.store import Hit
    from detector.nouns import Page


def add_parser(subparsers: Subparsers) -> None:
    """Add the subcommand."""
    parser = subparsers.add_parser("index", help="keep a reference index of pages and search it for rewrites")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    add = actions.add_parser("add", help="add pages; what is known and unchanged is left alone")
    search = actions.add_parser("search", help="find pages of the index that tell the same")
    info = actions.add_parser("info", help="say what the index holds")
    for action in (add, search, info):
        action.add_argument("index", type=Path, metavar="INDEX", help="the index file")
        action.set_defaults(run=run)
    for action in (add, search):
        action.add_argument("inputs", nargs="+", metavar="INPUT", help="files, folders, WARC files, - or http(s) URLs")
        action.add_argument("--url", default="", help="the page's address, where the input is one page")
    search.add_argument("--limit", type=int, default=10, help="hits shown a page")
    search.add_argument("--sites", choices=("all", "other", "same"), default="all", help="whose pages to show")
    search.add_argument("--fail-on-hit", action="store_true", help="exit with 1 when a page has a hit")
    for action in (search, info):
        action.add_argument("--format", choices=("text", "json"), default="text")


def run(args: argparse.Namespace) -> int:
    """Add, search or sum up; 0, 1 or 2."""
    from detector.corpus.store import ReferenceIndex

    lost: list[str] = []
    with ReferenceIndex(args.index, create=args.action == "add") as index:
        if args.action == "info":
            told = index.info()
            sys.stdout.write(json.dumps(told) + "\n" if args.format == "json" else _lines(told))
            return 0
        if args.action == "add":
            added = index.add(_pages(args, lost))
            print(
                f"detector: {added.added} added, {added.replaced} replaced, {added.unchanged} unchanged, "
                f"{added.too_short} with too little text, {len(lost)} unreadable",
                file=sys.stderr,
            )
            return 2 if lost else 0
        hits = 0
        for page in _pages(args, lost):
            wanted = [hit for hit in index.search(page, limit=max(args.limit, 50)) if _wanted(hit, args.sites)]
            hits += len(wanted)
            sys.stdout.write(_shown(page, wanted[: args.limit], args.format))
    return 2 if lost else int(args.fail_on_hit and hits > 0)


def _wanted(hit: Hit, sites: str) -> bool:
    return sites == "all" or hit.within_site == (sites == "same")


def _pages(args: argparse.Namespace, lost: list[str]) -> Iterator[Page]:
    """Read the inputs one by one; what cannot be read is named and counted."""
    from detector.errors import InputError
    from detector.page import read_page
    from detector.records import iterate_records

    for record in iterate_records(args.inputs, url=args.url):
        try:
            if record.error:
                raise InputError(record.error)
            kind = record.kind
            yield read_page(record.content, source=record.source, url=record.url, kind=kind, charset=record.charset)
        except InputError as error:
            lost.append(record.source)
            print(f"detector: {error}", file=sys.stderr)


def _shown(page: Page, hits: list[Hit], form: str) -> str:
    name = page.url or page.source
    if form == "json":
        return json.dumps({"source": page.source, "url": page.url, "hits": [h._asdict() for h in hits]}) + "\n"
    if not hits:
        return f"{name}: nothing like it\n"
    lines = [f"{name}: {len(hits)} like it"]
    for hit in hits:
        what = {"exact": "the same words", "near": "nearly the same words", "rewrite": f"{hit.derivation} derived"}[
            hit.kind
        ]
        where = ", same site" if hit.within_site else ""
        lines.append(f"  {hit.probability:.2f}  {what}{where}: {hit.url or hit.source}  {hit.title}".rstrip())
    return "\n".join(lines) + "\n"


def _lines(told: dict[str, int | str]) -> str:
    return "".join(f"{name}: {value}\n" for name, value in told.items())
