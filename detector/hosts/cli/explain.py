"""`detector explain --filters`: what the published crawl filters would keep of a page, line by line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from math import isnan
from typing import TYPE_CHECKING, TypeAlias, cast

from detector.errors import DetectorError
from detector.records import Record, iterate_records

if TYPE_CHECKING:
    from detector.nouns import SourceKind
    from detector.signals.ledger import Entry, Judgement, Ledger, LineCheck, PageCheck

Subparsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
WIDTH = 72  # characters shown of a line
NAMES = {"gopher": "Gopher", "c4": "C4", "fineweb": "FineWeb", "dclm": "DCLM"}


def add_parser(subparsers: Subparsers) -> None:
    """Add the subcommand."""
    parser = subparsers.add_parser(
        "explain", help="show what the published crawl filters would keep of a page, line by line"
    )
    parser.add_argument("inputs", nargs="+", metavar="INPUT", help="a file, a folder, a WARC file, - or an http(s) URL")
    parser.add_argument("--filters", action="store_true", help="judge by Gopher, C4, FineWeb and DCLM (the default)")
    parser.add_argument("--main", action="store_true", help="judge the main content alone, not the whole visible text")
    parser.add_argument("--all", action="store_true", help="list every line and check, not only those that fail")
    parser.add_argument("--kind", choices=("html", "text", "markdown"), help="what the input is, instead of looking")
    parser.add_argument("--url", default="", help="the page's address")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the ledger of each input; 2 where one could not be read."""
    lost = 0
    told: list[dict[str, object]] = []
    for record in iterate_records(args.inputs, url=args.url):
        try:
            ledger = _ledger(record, args)
        except DetectorError as error:
            print(f"detector: {error}", file=sys.stderr)
            lost += 1
            continue
        if args.format == "json":
            told.append(as_json(record, ledger))
        else:
            sys.stdout.writelines(f"{line}\n" for line in as_text(record.source, ledger, everything=args.all))
    if args.format == "json":
        import json

        print(json.dumps(told, ensure_ascii=False, indent=2))
    return 2 if lost else 0


def _ledger(record: Record, args: argparse.Namespace) -> Ledger:
    from detector.page import read_page
    from detector.reading import PageReading
    from detector.signals.ledger import keep_ledger

    if record.error:
        raise DetectorError(record.error)
    kind = cast("SourceKind | None", args.kind or record.kind or None)
    page = read_page(record.content, source=record.source, url=record.url, kind=kind, charset=record.charset)
    return keep_ledger(PageReading(page), main=args.main)


def as_json(record: Record, ledger: Ledger) -> dict[str, object]:
    """The ledger as plain values; numbers that do not apply are null."""
    return {
        "source": record.source,
        "url": record.url,
        "filters": [
            {
                "filter": one.filter, "keeps": one.keeps, "lines_kept": one.lines_kept, "lines": one.lines,
                "checks": [
                    {"rule": c.name, "number": _number(c.number), "limit": c.limit, "passes": c.passes}
                    for c in one.checks
                ],
                "not_judged": one.not_judged,
            }
            for one in ledger.judgements
        ],
        "lines": [
            {
                "number": entry.number, "text": entry.text, "start": entry.span.start, "end": entry.span.end,
                "checks": [{**c._asdict(), "number": _number(c.number)} for c in entry.checks],
            }
            for entry in ledger.entries
        ],
    }  # fmt: skip


def _number(value: float) -> float | None:
    return None if isnan(value) else round(float(value), 6)


def as_text(source: str, ledger: Ledger, *, everything: bool = False) -> Iterator[str]:
    """The ledger for a terminal: judgements with the checks that fail, then the lines."""
    yield f"{source}: {len(ledger.entries)} lines"
    for judgement in ledger.judgements:
        yield _sentence(judgement)
        for check in judgement.checks if everything else judgement.because + judgement.nearly:
            yield f"    {_check(check)}"
    yield ""
    shown = 0
    for entry in ledger.entries:
        if entry.checks or everything:
            shown += 1
            yield from _entry(entry)
    if not everything:
        yield f"{len(ledger.entries) - shown} further lines are kept by all four filters and count against none."
    yield ""


def _sentence(judgement: Judgement) -> str:
    name = NAMES[judgement.filter]
    if not judgement.keeps:
        return f"{name} would drop the page:"
    kept = "all" if judgement.lines_kept == judgement.lines else f"{judgement.lines_kept} of"
    return f"{name} would keep the page, with {kept} {judgement.lines} lines"


def _check(check: PageCheck) -> str:
    number = "not measured" if isnan(check.number) else f"{check.number:.4g}"
    return f"{check.name:<32} {number:>12}   (keeps {check.limit}){_outcome(check)}"


def _outcome(check: PageCheck) -> str:
    return ("   nearly fails" if check.near else "") if check.passes else "   fails"


def _entry(entry: Entry) -> Iterator[str]:
    text = entry.text if len(entry.text) <= WIDTH else entry.text[: WIDTH - 1] + "…"
    yield f"{entry.number:>5}  {text}"
    for check in entry.checks:
        what = "drops it" if check.dropped else "counts it"
        yield f"         {NAMES[check.filter]} {what}: {check.reason} ({_amount(check)})"


def _amount(check: LineCheck) -> str:
    number = f"{check.number:,.0f}" if float(check.number).is_integer() else f"{check.number:.2f}"
    return f"{number} {check.unit.removesuffix('s') if check.number == 1 else check.unit}"
