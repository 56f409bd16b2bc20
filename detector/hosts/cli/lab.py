"""`detector lab`: measure the rules over labelled pages, say what each is worth, fit their weights."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from detector.errors import InputError

if TYPE_CHECKING:
    from detector.lab.economics import Earning
    from detector.lab.pagecorpora import Labelled


def add_parser(subparsers: Any) -> None:
    """Add the subcommand and its own subcommands."""
    parser = subparsers.add_parser("lab", help="measure and fit the rules over labelled pages")
    parts = parser.add_subparsers(dest="part", required=True, metavar="PART")
    measure = parts.add_parser("measure", help="run all rules over a split and keep what they saw")
    _corpora_options(measure, "train")
    measure.add_argument("--workers", type=int, default=1)
    measure.add_argument("--output", type=Path, required=True, metavar="FILE", help="JSON lines to write")
    measure.set_defaults(run=run_measure)
    fit = parts.add_parser("fit", help="fit the rule weights and write them")
    fit.add_argument("measured", type=Path, help="what `lab measure --split train` wrote")
    fit.add_argument("--output", type=Path, required=True, metavar="FILE", help="weights file to write (TOML)")
    fit.set_defaults(run=run_fit)
    score = parts.add_parser("score", help="what the rule policy alone reaches, by source")
    score.add_argument("measured", type=Path, help="what `lab measure --split dev` wrote")
    score.add_argument("--policy", type=Path, metavar="FILE")
    score.add_argument("--preset", default="editor")
    score.set_defaults(run=run_score)
    _add_economics(parts)


def _add_economics(parts: Any) -> None:
    rules = parts.add_parser("rules", help="per rule: hits on bad and good pages, S/O, gain, sources, standing")
    rules.add_argument("--rule", metavar="ID", help="only this rule, by source, language, kind, format and group")
    rules.add_argument("--times", type=Path, metavar="FILE", help="what `lab time --format json` printed")
    rules.set_defaults(run=run_rules)
    idle = parts.add_parser("idle", help="rules that earn nothing and why, and what shadow and weak rules lack")
    idle.set_defaults(run=run_idle)
    overlap = parts.add_parser("overlap", help="rules that fire together")
    overlap.set_defaults(run=run_overlap)
    for part in (rules, idle, overlap):
        part.add_argument("measured", type=Path, help="what `lab measure` wrote")
    for part in (rules, idle):
        part.add_argument("--policy", type=Path, metavar="FILE", help="policy whose weights are told")
    time = parts.add_parser("time", help="where the time of a page goes: rules, shared measures, stages")
    _corpora_options(time, "dev")
    time.add_argument("--pages", type=int, default=200, metavar="N", help="how many, spread over the split")
    time.set_defaults(run=run_time)
    for part in (rules, idle, overlap, time):
        part.add_argument("--format", choices=("text", "json"), default="text")


def _corpora_options(parser: argparse.ArgumentParser, split: str) -> None:
    parser.add_argument("--corpora", type=Path, metavar="FOLDER", help="corpora folder (or DETECTOR_CORPORA)")
    parser.add_argument("--split", default=split, help=f"split to read: train or dev (default: {split})")


def run_measure(args: argparse.Namespace) -> int:
    """Measure a split; failures of rules are counted and named."""
    from detector.engine import Detector
    from detector.lab.measure import measure_pages, save
    from detector.lab.pagecorpora import corpora_folder, labelled_pages

    pages = labelled_pages(corpora_folder(args.corpora), args.split)
    count = save(measure_pages(Detector(models=False), pages, workers=args.workers), args.output)
    print(f"{count} pages measured into {args.output}", file=sys.stderr)
    return 0


def run_rules(args: argparse.Namespace) -> int:
    """Print what each rule earns, or where one rule fires."""
    from detector.lab import economics_text as text

    if args.rule:
        from detector.catalogue import load_catalogue
        from detector.lab.measure import load

        load_catalogue().rule(args.rule)  # a wrong name is told
        rows = load(args.measured)
        shown = text.as_json(text.rule_splits(rows, args.rule)) if args.format == "json" else None
        sys.stdout.write(shown or text.rule_detail(rows, args.rule))
        return 0
    found = _earnings(args, _times(args.times) if args.times else None)
    sys.stdout.write(text.as_json(found) if args.format == "json" else text.rule_table(found))
    return 0


def run_idle(args: argparse.Namespace) -> int:
    """Print the rules that earn nothing, with the reason."""
    from detector.lab import economics_text as text

    found = _earnings(args, None)
    if args.format == "json":
        found = [e for e in found if e.standing != "sound"]
        sys.stdout.write(text.as_json(found))
    else:
        sys.stdout.write(text.idle_table(found))
    return 0


def run_overlap(args: argparse.Namespace) -> int:
    """Print the pairs of rules that fire together."""
    from detector.lab import economics_text as text
    from detector.lab.economics import collect
    from detector.lab.measure import load
    from detector.lab.overlap import overlaps

    rows = load(args.measured)
    names = sorted({name for row in rows for name in row.strengths})
    found = overlaps(collect(rows, names))
    sys.stdout.write(text.as_json(found) if args.format == "json" else text.overlap_table(found))
    return 0


def run_time(args: argparse.Namespace) -> int:
    """Time rules and measures on pages spread over the split."""
    from detector.engine import Detector
    from detector.lab import economics_text as text
    from detector.lab.pagecorpora import corpora_folder
    from detector.lab.timing import time_rules

    pages = _spread(corpora_folder(args.corpora), args.split, args.pages)
    times = time_rules(Detector(models=False), pages)
    sys.stdout.write(text.as_json(times) if args.format == "json" else text.time_table(times))
    return 0


def _spread(folder: Path, split: str, count: int) -> Iterator[Labelled]:
    """About `count` pages at even distances, and one more at the start to warm up."""
    from detector.lab.pagecorpora import labelled_pages

    total = sum(1 for _ in labelled_pages(folder, split))
    step = max(1, total // max(count, 1))
    yield from islice(labelled_pages(folder, split), 1)
    yield from islice(labelled_pages(folder, split), 0, step * count, step)


def _earnings(args: argparse.Namespace, times: dict[str, float] | None) -> list[Earning]:
    from detector.catalogue import load_catalogue
    from detector.lab.economics import earnings
    from detector.lab.measure import load
    from detector.policy import load_policy

    return earnings(load(args.measured), load_catalogue().rules, load_policy("editor", args.policy), times)


def _times(path: Path) -> dict[str, float]:
    try:
        rules = json.loads(path.read_text(encoding="utf-8"))["rules"]
        return {str(name): float(spent) for name, spent in rules.items()}
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise InputError(f"{path}: not what `detector lab time --format json` prints: {error}") from error


def run_fit(args: argparse.Namespace) -> int:
    """Fit and write the weights."""
    from detector.catalogue import load_catalogue
    from detector.lab.fitrules import fit_rules, write_weights
    from detector.lab.measure import load
    from detector.policy import load_policy

    rules = load_catalogue().rules
    weights, base = fit_rules(load(args.measured), rules, load_policy())
    write_weights(args.output, weights, base)
    print(f"{len(weights)} weights and base {base:.3f} written to {args.output}", file=sys.stderr)
    return 0


def run_score(args: argparse.Namespace) -> int:
    """Print how the rule policy does on measured pages."""
    from detector.catalogue import load_catalogue
    from detector.lab.measure import load
    from detector.lab.scorecard import rule_probabilities, scorecard
    from detector.policy import load_policy

    rows = [row for row in load(args.measured) if row.scored]
    policy = load_policy(args.preset, args.policy)
    print(scorecard(rows, rule_probabilities(rows, load_catalogue().rules, policy), policy.bands))
    return 0
