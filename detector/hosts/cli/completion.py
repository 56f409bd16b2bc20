"""`detector completion SHELL`: a script by which the shell completes commands and options."""

from __future__ import annotations

import argparse
from typing import Any

from detector.errors import ConfigError


def add_parser(subparsers: Any) -> None:
    """Add the subcommand."""
    line = "print a completion script for bash, zsh or tcsh"
    parser = subparsers.add_parser("completion", help=line, description=line)
    parser.add_argument("shell", choices=("bash", "zsh", "tcsh"), metavar="SHELL")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Print the script, made from the parsers of all subcommands."""
    try:
        import shtab
    except ImportError as error:
        raise ConfigError("completion needs shtab: pip install 'detector[completion]'") from error
    from detector.hosts.cli import complete_parser

    print(shtab.complete(complete_parser(), args.shell))
    return 0
