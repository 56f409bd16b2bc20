"""`detector adapt`: fit the policy to the decisions that `detector feedback` keeps; shipped files stay as they are."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from detector.hosts.cli.feedback import STORE

if TYPE_CHECKING:
    from detector.lab.adapting import Comparison
    from detector.policy import Policy


def add_parser(subparsers: Any) -> None:
    """Add the subcommand."""
    parser = subparsers.add_parser("adapt", help="fit calibration and weights to your own decisions; can be undone")
    parser.add_argument("--store", type=Path, metavar="FILE", help=STORE)
    parser.add_argument("--output", type=Path, metavar="FILE", help="policy file to write (default: beside the store)")
    parser.add_argument("--policy", type=Path, metavar="FILE", help="your own policy, which the output takes over")
    parser.add_argument("--preset", default="editor", help="bands by which mistakes are counted (default: editor)")
    parser.add_argument("--pack", type=Path, action="append", default=[], metavar="FILE", help="further rule packs")
    parser.add_argument("--dry-run", action="store_true", help="show before and after, write nothing")
    parser.add_argument("--force", action="store_true", help="write although it does not pay, or undo a changed file")
    parser.add_argument("--undo", action="store_true", help="bring back what stood there before the last adaptation")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Compare and write, or undo; 1 where the adaptation does not pay and is not written."""
    from detector.catalogue import load_catalogue
    from detector.lab.adaptation import make_cases
    from detector.lab.adapting import compare, undo, write_overlay
    from detector.lab.feedback import FeedbackStore, store_path

    path = store_path(args.store)
    output = args.output or path.with_suffix(".policy.toml")
    with FeedbackStore(path) as store:
        if args.undo:
            print(undo(store, force=args.force))
            return 0
        rules, policy = load_catalogue(args.pack).rules, _shipped(args)
        found = compare(make_cases(store.decisions(), rules, policy), rules, policy)
        sys.stdout.write(_json(found) if args.format == "json" else _text(found))
        if args.dry_run:
            return 0
        against = _against(found)
        if against and not args.force:
            print(f"detector: not written: {against} (--force writes it)", file=sys.stderr)
            return 1
        write_overlay(store, output, found.adapted, found.decisions, args.policy)
    print(f"detector: written; use it with --policy {output}", file=sys.stderr)
    return 0


def _against(found: Comparison) -> str:
    """What speaks against using it, "" for nothing."""
    if not found.pays:
        return "unseen decisions are not judged better"
    return "it stops more good pages and finds no more bad ones" if found.costs_honest_pages else ""


def _shipped(args: argparse.Namespace) -> Policy:
    """The operator's policy without any adaptation."""
    from dataclasses import replace

    from detector.policy import load_policy

    return replace(load_policy(args.preset, args.policy), scale=1.0, shift=0.0, factors={})


def _json(found: Comparison) -> str:
    from dataclasses import asdict
    from math import isnan

    told = asdict(found) | {"pays": found.pays, "real": found.real, "costs_honest_pages": found.costs_honest_pages}
    for side in ("before", "after"):
        told[side] = {k: None if isinstance(v, float) and isnan(v) else v for k, v in told[side].items()}
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def _text(found: Comparison) -> str:
    left = "whole sites left out" if found.by_site else "pages left out"
    how = "rules and models" if found.models else "rules alone"
    kinds = f"{found.bad} bad, {found.decisions - found.bad} good"
    lines = [f"{found.decisions} decisions ({kinds}), judged by {how}; cross-validated, {left}", ""]
    lines += [*_table(found), "", f"log-odds x {found.adapted.scale:g} {found.adapted.shift:+g}"]
    lines += [f"  {name}: its share x {factor:g}" for name, factor in sorted(found.adapted.factors.items())]
    if found.after.stopped_good > found.before.stopped_good:
        lines.append("it stops more good pages than before: look at those before you use it")
    if not found.with_factors:
        lines.append("single rules keep their weights: changing them did not pay on unseen decisions")
    return "\n".join(lines) + "\n"


def _table(found: Comparison) -> list[str]:
    before, after = found.before, found.after
    gain, low, high = found.gain
    return [
        f"{'':34}{'shipped':>10}{'adapted':>10}",
        f"{'log loss (lower is better)':34}{before.log_loss:10.4f}{after.log_loss:10.4f}",
        f"{'AUROC':34}{before.auroc:10.3f}{after.auroc:10.3f}",
        f"{'calibration error':34}{before.calibration_error:10.3f}{after.calibration_error:10.3f}",
        f"{'good pages stopped':34}{before.stopped_good:10}{after.stopped_good:10}  of {found.decisions - found.bad}",
        f"{'bad pages passed':34}{before.passed_bad:10}{after.passed_bad:10}  of {found.bad}",
        "",
        f"log loss saved a page: {gain:+.4f} (95 % {low:+.4f} to {high:+.4f}): {_outcome(found)}",
    ]


def _outcome(found: Comparison) -> str:
    if found.real:
        return "a real gain"
    return "a gain that could be chance" if found.pays else "no gain"
