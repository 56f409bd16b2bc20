"""`detector lab`: measure the rules over labelled pages, say what each is worth, fit their weights."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path
from typing import Any


def add_parser(subparsers: Any) -> None:
    """Add the subcommand and its own subcommands."""
    parser = subparsers.add_parser("lab", help="measure and fit the rules over labelled pages")
    parts = parser.add_subparsers(dest="part", required=True, metavar="PART")
    measure = parts.add_parser("measure", help="run all rules over a split and keep what they saw")
    measure.add_argument("--corpora", type=Path, metavar="FOLDER", help="corpora folder (or DETECTOR_CORPORA)")
    measure.add_argument("--split", default="train", help="split to read: train or dev (default: train)")
    measure.add_argument("--workers", type=int, default=1)
    measure.add_argument("--output", type=Path, required=True, metavar="FILE", help="JSON lines to write")
    measure.set_defaults(run=run_measure)
    rules = parts.add_parser("rules", help="per rule: hits on bad and good pages, S/O, sources, promotion")
    rules.add_argument("measured", type=Path, help="what `lab measure` wrote")
    rules.add_argument("--rule", help="only this rule, by source and language")
    rules.set_defaults(run=run_rules)
    fit = parts.add_parser("fit", help="fit the rule weights and write them")
    fit.add_argument("measured", type=Path, help="what `lab measure --split train` wrote")
    fit.add_argument("--output", type=Path, required=True, metavar="FILE", help="weights file to write (TOML)")
    fit.set_defaults(run=run_fit)
    score = parts.add_parser("score", help="what the rule policy alone reaches, by source")
    score.add_argument("measured", type=Path, help="what `lab measure --split dev` wrote")
    score.add_argument("--policy", type=Path, metavar="FILE")
    score.add_argument("--preset", default="editor")
    score.set_defaults(run=run_score)


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
    """Print the rule table."""
    from detector.lab.economics import rule_table, rule_detail
    from detector.lab.measure import load

    rows = load(args.measured)
    print(rule_detail(rows, args.rule) if args.rule else rule_table(rows))
    return 0


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
