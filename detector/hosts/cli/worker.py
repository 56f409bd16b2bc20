"""`detector worker`: JSON lines in, JSON lines out, for crawlers that start a program and talk to it.

Each line of standard input is an object with the page under `html`, `text`, `markdown`, `content` or
`content_base64`, and optionally `id`, `url`, `charset` and `kind`. Each is answered with one line, in order and at
once: the verdict as `detector check --format json` has it, with the `id` it came with, or `{"error": …}`.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, BinaryIO

import orjson

from detector.hosts.cli.options import add_engine_options, make_detector
from detector.report.json import as_dict
from detector.streaming import judge

if TYPE_CHECKING:
    from detector.engine import Detector
    from detector.nouns import Verdict

MAX_LINE = 96 * 1024 * 1024  # bytes: a page of 64 MiB in Base64, and its fields
TOLD = 5  # reasons in a brief answer


def add_parser(subparsers: Any) -> None:
    """Add the subcommand."""
    parser = subparsers.add_parser("worker", help="answer JSON lines of pages with JSON lines of verdicts")
    parser.add_argument("--brief", action="store_true", help="answer with the verdict, its probability and rule ids")
    parser.add_argument("--signals", action="store_true", help="add all named signals to the verdicts")
    add_engine_options(parser)
    parser.set_defaults(run=run, preset="crawler")


def run(args: argparse.Namespace) -> int:
    """Answer until the input ends, then sum up on standard error; 0 whatever the pages are like."""
    detector = make_detector(args)
    counts: Counter[str] = Counter()
    out = sys.stdout.buffer
    for number, line in enumerate(lines(sys.stdin.buffer), 1):
        row = answer(detector, line, number, brief=args.brief, signals=args.signals)
        counts[row.get("verdict", "error")] += 1
        out.write(orjson.dumps(row, option=orjson.OPT_APPEND_NEWLINE))
        out.flush()  # the other side waits for it
    told = ", ".join(f"{counts[name]} {name}" for name in sorted(counts)) or "no lines"
    print(f"detector: {told}", file=sys.stderr)
    return 0


def lines(stream: BinaryIO) -> Iterator[bytes | None]:
    """Yield non-empty lines; None for one beyond `MAX_LINE`, which is passed over without being held."""
    while line := stream.readline(MAX_LINE):
        if len(line) == MAX_LINE and not line.endswith(b"\n"):
            while (rest := stream.readline(MAX_LINE)) and not rest.endswith(b"\n"):
                pass
            yield None
        elif line.strip():
            yield line


def answer(detector: Detector, line: bytes | None, number: int, *, brief: bool, signals: bool) -> dict[str, Any]:
    """Return the answer to one line."""
    if line is None:
        return {"line": number, "error": f"the line is longer than {MAX_LINE} bytes"}
    try:
        given = orjson.loads(line)
    except orjson.JSONDecodeError as error:
        return {"line": number, "error": f"the line is not JSON: {error}"}
    told = {"id": given["id"]} if isinstance(given, dict) and "id" in given else {}
    judged = judge(detector, given, signals=signals)
    if judged.verdict is None:
        return {**told, "line": number, "error": judged.error}
    return {**told, **(in_brief(judged.verdict) if brief else as_dict(judged.verdict))}


def in_brief(verdict: Verdict) -> dict[str, Any]:
    """Return what a crawler decides by: verdict, probability and the rules that spoke against the page."""
    reasons = dict.fromkeys(f.rule for f in verdict.findings if f.contribution > 0 and not f.shadow)
    return {
        "url": verdict.url,
        "verdict": verdict.verdict,
        "probability": round(verdict.probability, 6),
        "reasons": list(reasons)[:TOLD],
    }
