"""`detector evaluate`: how verdicts do on labelled pages, as text, JSON and one HTML file."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from detector.errors import InputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from detector.lab.evaluation import Evaluation, Judgement
    from detector.lab.labels import Gaps
    from detector.lab.pagecorpora import Labelled
    from detector.recipes import Recipe

HELP = "labelled pages: archives, folders, *.jsonl (default: the corpora folder)"


def add_parser(subparsers: Any) -> None:
    """Add the subcommand."""
    parser = subparsers.add_parser("evaluate", help="measure verdicts over a labelled corpus, by source")
    parser.add_argument("inputs", nargs="*", metavar="INPUT", help=HELP)
    parser.add_argument("--labels", type=Path, metavar="FILE", help="labels of the inputs: .jsonl, .csv or .tsv")
    parser.add_argument("--corpora", type=Path, metavar="FOLDER", help="corpora folder (or DETECTOR_CORPORA)")
    parser.add_argument("--split", default="dev", help="split of the corpora folder (default: dev)")
    parser.add_argument("--bad", metavar="LABELS", help="labels that are bad (default: spam,low_quality)")
    parser.add_argument("--saved", type=Path, metavar="FILE", help="report on what --json saved; judge nothing")
    parser.add_argument("--against", metavar="WHAT", help="compare with a saved result, a policy file or a preset")
    parser.add_argument("--format", choices=("text", "json", "html"), default="text", help="of standard output")
    parser.add_argument("--json", type=Path, metavar="FILE", help="also save the result")
    parser.add_argument("--html", type=Path, metavar="FILE", help="also write a report for the browser")
    parser.add_argument("--workers", type=int, default=1, metavar="N")
    parser.add_argument("--rounds", type=int, default=1000, help="of the bootstrap (default: 1000)")
    parser.add_argument("--bad-share", type=float, help="share of bad pages for the calibration error (default: 0.25)")
    parser.add_argument("--require", action="append", default=[], metavar="FIGURE>=X", help="exit 1 where missed")
    _add_engine(parser)
    parser.set_defaults(run=run)


def _add_engine(parser: argparse.ArgumentParser) -> None:
    from detector.hosts.cli.options import add_engine_options

    add_engine_options(parser)


def run(args: argparse.Namespace) -> int:
    """Judge or load, compute, write; 1 where a required figure is missed."""
    from detector.lab.evaluation import evaluate
    from detector.lab.fit import BAD_SHARE
    from detector.lab.requirements import missed, parse_requirements

    required = parse_requirements(args.require)
    judgement, against = _judgements(args)
    bad_share = BAD_SHARE if args.bad_share is None else args.bad_share
    result = evaluate(judgement, against=against, bad_share=bad_share, rounds=args.rounds)
    for path, kind in ((args.json, "json"), (args.html, "html")):
        if path is not None:
            _write(path, _render(result, kind))
    sys.stdout.write(_render(result, args.format))
    lines = missed(result, required)
    for line in lines:
        print(f"detector: {line}", file=sys.stderr)
    return int(bool(lines))


def _render(result: Evaluation, kind: str) -> str:
    if kind == "json":
        from detector.lab.results import render
    elif kind == "html":
        from detector.lab.evaluation_html import render
    else:
        from detector.lab.evaluation_text import render
    return render(result)


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror})") from error


def _judgements(args: argparse.Namespace) -> tuple[Judgement, Judgement | None]:
    """The judgement asked for and, where asked, the one to compare it with."""
    from detector.lab.results import load_judgement

    saved = Path(args.against) if args.against and args.against.endswith(".json") else None
    other = _against_recipe(args) if args.against and saved is None else None
    if args.saved is not None:
        if other is not None:
            raise InputError("--saved judges nothing: --against must then be a saved result (.json)")
        return load_judgement(args.saved), load_judgement(saved) if saved else None
    recipes = [_recipe(args), *([other] if other else [])]
    found = _judge(args, recipes)
    return found[0], load_judgement(saved) if saved else (found[1] if other else None)


def _recipe(args: argparse.Namespace) -> Recipe:
    from detector.recipes import Recipe

    return Recipe(args.preset, args.policy, tuple(args.pack), not args.no_models, args.strict)


def _against_recipe(args: argparse.Namespace) -> Recipe:
    from dataclasses import replace

    own = _recipe(args)
    if args.against.endswith(".toml"):
        return replace(own, policy=Path(args.against))
    return replace(own, preset=args.against, policy=None)


def _judge(args: argparse.Namespace, recipes: list[Recipe]) -> list[Judgement]:
    from detector.lab.evaluation import Judgement
    from detector.lab.judging import about, judge_pages, title_of
    from detector.lab.labels import Gaps, check_labels
    from detector.lab.pagecorpora import BAD_LABELS

    gaps = Gaps()
    bad = frozenset(args.bad.split(",")) if args.bad else BAD_LABELS
    pages = check_labels(_pages(args, gaps), bad)
    rows = list(judge_pages(recipes, pages, workers=args.workers, bad=bad))
    for line in gaps.told():
        print(f"detector: {line}", file=sys.stderr)
    corpus = ", ".join(args.inputs) or f"split {args.split}"
    found = [[row[i] for row in rows] for i in range(len(recipes))]
    return [
        Judgement(title_of(made_of), own, about(made_of, corpus, own))
        for made_of, own in zip(recipes, found, strict=True)
    ]


def _pages(args: argparse.Namespace, gaps: Gaps) -> Iterator[Labelled]:
    from detector.lab.labels import corpus_pages, input_pages
    from detector.lab.pagecorpora import corpora_folder

    if args.inputs:
        return input_pages(args.inputs, args.labels, gaps)
    return corpus_pages(corpora_folder(args.corpora), args.split, gaps)
