"""Options that several subcommands share, and what they make of them."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import TYPE_CHECKING

from detector.policy import load_policy

if TYPE_CHECKING:
    from detector.engine import Detector
    from detector.nouns import SourceKind, Verdict
    from detector.records import Record

ORDER = ("publish", "abstain", "review", "reject")


def add_engine_options(parser: argparse.ArgumentParser) -> None:
    """Add what decides how pages are judged."""
    parser.add_argument("--preset", default="editor", help="policy preset: editor, crawler or strict (default: editor)")
    parser.add_argument("--policy", type=Path, metavar="FILE", help="TOML file laid over the shipped policy")
    parser.add_argument("--pack", type=Path, action="append", default=[], metavar="FILE", help="further rule packs")
    parser.add_argument("--no-models", action="store_true", help="judge by the rules alone")
    parser.add_argument("--strict", action="store_true", help="a plugin that fails is an error")


def add_fail_on(parser: argparse.ArgumentParser) -> None:
    """Add the band from which the exit code is 1."""
    choices = ("review", "reject", "never")
    parser.add_argument("--fail-on", choices=choices, default="reject", help="band that gives exit code 1")


def make_detector(args: argparse.Namespace) -> Detector:
    """Return the engine that the options ask for."""
    # Before numpy is imported: a page has no work for the threads that its BLAS would start, 40 ms for two cores.
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    from detector.engine import Detector

    policy = load_policy(args.preset, args.policy)
    return Detector(policy, packs=args.pack, models=not args.no_models, strict=args.strict)


def fails(verdict: Verdict, fail_on: str) -> bool:
    """Whether the verdict is at or above the `--fail-on` band."""
    return fail_on != "never" and ORDER.index(verdict.verdict) >= ORDER.index(fail_on)


def judge(detector: Detector, record: Record, *, kind: SourceKind | None = None, signals: bool = False) -> Verdict:
    """Judge one record with everything that its source says about it."""
    return detector.check(
        record.content,
        url=record.url,
        source=record.source,
        kind=kind or record.kind,
        charset=record.charset,
        signals=signals,
    )
