"""`detector models`: the trained artefacts, what they were made from, and whether they can be trusted.

Without `--folder` those that compare pages with each other are listed too; they come with the package alone.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from detector.models import Artefact


def add_parser(subparsers: Any) -> None:
    """Add the subcommand."""
    parser = subparsers.add_parser("models", help="list and verify the trained artefacts")
    parser.add_argument("--folder", type=Path, help="folder of artefacts (default: DETECTOR_TRAINED or the package's)")
    parser.add_argument("--details", action="store_true", help="also corpora, features, library versions and metrics")
    parser.add_argument("--format", choices=("text", "json"), default="text")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Verify every artefact; 1 where one cannot be used."""
    from detector.corpus.shipped import FOLDER
    from detector.models import read_manifest, trained_folder

    folder = args.folder or trained_folder()
    rows = [_row(artefact, folder) for artefact in read_manifest(folder).values()]
    others = [] if args.folder else [_row(artefact, FOLDER) for artefact in read_manifest(FOLDER).values()]
    if args.format == "json":
        told = {"folder": str(folder), "artefacts": rows, "comparison": others}
        sys.stdout.write(json.dumps(told, ensure_ascii=False, indent=1) + "\n")
    else:
        sys.stdout.write(f"{folder}\n" + "".join(_text(row, args.details) for row in rows))
        if not rows:
            sys.stdout.write("the manifest names no artefact: verdicts are the rules' alone\n")
        if others:
            sys.stdout.write(f"{FOLDER}\n" + "".join(_text(row, args.details) for row in others))
    return int(any(row["problem"] for row in (*rows, *others)))


def _row(artefact: Artefact, folder: Path) -> dict[str, Any]:
    from detector.errors import ModelError
    from detector.models import load_arrays, verified_bytes

    problem = ""
    try:
        verified_bytes(artefact, folder)
        if artefact.file.endswith(".npz"):
            load_arrays(artefact.name, folder)
    except ModelError as error:
        problem = str(error)
    return {
        "name": artefact.name,
        "file": artefact.file,
        "bytes": artefact.bytes,
        "sha256": artefact.sha256,
        "format": artefact.format,
        "made": artefact.made,
        "problem": problem,
        "details": dict(artefact.details),
    }


def _text(row: dict[str, Any], details: bool) -> str:
    state = f"CANNOT BE USED: {row['problem']}" if row["problem"] else "verified"
    digest = f"sha256 {row['sha256'][:16]}…"
    lines = [f"{row['name']:12} {row['bytes'] / 1e6:7.2f} MB  made {row['made']}  {digest}  {state}"]
    if details:
        lines += [f"    {key}: {_short(value)}" for key, value in row["details"].items()]
    return "\n".join(lines) + "\n"


def _short(value: object) -> str:
    if isinstance(value, dict):
        return ", ".join(f"{key} {_short(inner)}" for key, inner in value.items())
    return ", ".join(map(_short, value)) if isinstance(value, list) else str(value)
