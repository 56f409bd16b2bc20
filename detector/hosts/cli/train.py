"""`detector train`: labelled corpora → verified artefacts, fitted rule weights and a model card."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

STAGES = ("text", "vocabulary", "page")


def add_parser(subparsers: Any) -> None:
    """Add the subcommand."""
    parser = subparsers.add_parser("train", help="train the models from the corpora")
    parser.add_argument("--corpora", type=Path, metavar="FOLDER", help="corpora folder (or DETECTOR_CORPORA)")
    parser.add_argument("--output", type=Path, required=True, metavar="FOLDER", help="where artefacts are written")
    parser.add_argument("--workers", type=int, default=1, help="processes that read the pages")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--stage", choices=STAGES, action="append", help="only these stages (default: all, in order)")
    parser.add_argument("--measured", type=Path, metavar="FILE", help="keep the page measurements here, or reuse them")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Train the stages in order; each leaves its artefacts verified in the output folder."""
    from detector.lab.pagecorpora import corpora_folder
    from detector.lab.pipeline import Training

    stages = args.stage or STAGES
    training = Training(corpora_folder(args.corpora), args.output, args.workers, args.seed, args.measured)
    for stage in STAGES:
        if stage in stages:
            training.run(stage)
    training.write_card()
    return 0
