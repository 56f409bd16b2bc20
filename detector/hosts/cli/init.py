"""`detector init`: a configuration file to start from, fitted to what the folder holds."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any, Final

from detector.errors import ConfigError, InputError

TEMPLATE: Final = """# Configuration of detector: https://toml.io, every key in docs/configuration.md
preset = "editor"            # editor: few false alarms; crawler: balanced; strict
fail-on = "reject"           # review, reject or never: from where `detector audit` exits with 1
inputs = [{inputs}]          # what `detector audit` reads when nothing is named
exclude = ["drafts/", "404.html"]
# baseline = "detector-baseline.json"   # made by `detector baseline`: only new findings fail
# reports = ["report.html", "detector.sarif"]

[rules]
off = []                     # ids, groups or patterns: "links.*"
# severity = {{ "template.ad-caption" = "info" }}

# [[override]]               # another measure for some pages
# paths = ["blog/guest/"]
# preset = "strict"
# fail-on = "review"

# [[suppress]]               # a finding that somebody accepts
# rule = "template.placeholder-year"
# paths = ["games/20xx.html"]
# reason = "20XX is the name of the game"
# until = 2027-12-31
"""
PLACES: Final = ("public", "_site", "site", "dist", "build", "content", "docs")


def add_parser(subparsers: Any) -> None:
    """Add the subcommand."""
    line = "write a configuration file to start from"
    parser = subparsers.add_parser("init", help=line, description=line)
    parser.add_argument("folder", nargs="?", type=Path, default=Path(), metavar="FOLDER")
    parser.add_argument("--force", action="store_true", help="overwrite a file that is there")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Write `detector.toml` and say what comes next."""
    path = args.folder / "detector.toml"
    if path.exists() and not args.force:
        raise ConfigError(f"{path} is there already; --force overwrites it")
    found = next((place for place in PLACES if (args.folder / place).is_dir()), "")
    text = TEMPLATE.format(inputs=f'"{found}/"' if found else '"."')
    try:
        path.write_text(text, encoding="utf-8")
    except OSError as error:
        raise InputError(f"{path}: cannot be written ({error.strerror})") from error
    print(f"{path} is written. Next: `detector audit`, and `detector baseline` where there is much to mend at once.")
    return 0
