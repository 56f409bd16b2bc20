"""`detector serve`: the engine behind HTTP."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from detector.errors import ConfigError


def add_parser(subparsers: Any) -> None:
    """Add the subcommand."""
    parser = subparsers.add_parser("serve", help="answer checks over HTTP, with a review page and webhooks")
    parser.add_argument("--config", type=Path, metavar="FILE", help="TOML file of settings")
    parser.add_argument("--host", help="address to bind (default: 127.0.0.1)")
    parser.add_argument("--port", type=int, help="port (default: 8460)")
    parser.add_argument("--workers", type=int, help="engine processes (default: one a core)")
    parser.add_argument("--database", metavar="URL", help="sqlite:///FILE or postgresql://… (default: a file of yours)")
    parser.add_argument("--preset", help="policy preset: editor, crawler or strict")
    parser.add_argument("--policy", metavar="FILE", help="TOML file laid over the shipped policy; watched")
    parser.add_argument("--pack", action="append", metavar="FILE", help="further rule packs; watched")
    parser.set_defaults(run=run)


def run(args: argparse.Namespace) -> int:
    """Serve until told to stop."""
    settings = settings_of(args)
    try:
        from detector.hosts.service.server import serve
    except ModuleNotFoundError as error:
        raise missing(error) from error
    serve(settings)
    return 0


def settings_of(args: argparse.Namespace) -> Any:
    """The settings of file, environment and options."""
    from detector.hosts.service.settings import load_settings

    names = ("host", "port", "workers", "database", "preset", "policy")
    given: dict[str, Any] = {name: getattr(args, name, None) for name in names}
    if packs := getattr(args, "pack", None):
        given["packs"] = tuple(packs)
    return load_settings(args.config, **given)


def missing(error: ModuleNotFoundError) -> ConfigError:
    """What to do where the service's own dependencies are not installed."""
    return ConfigError(f"{error.name} is not installed; the service needs: pip install 'detector[service]'")
