"""`detector service`: keys, people, retention and export of the service's store."""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from detector.errors import ConfigError
from detector.hosts.cli.serve import missing, settings_of

if TYPE_CHECKING:
    from detector.hosts.service.store import Store


def add_parser(subparsers: Any) -> None:
    """Add the subcommand and its own."""
    parser = subparsers.add_parser("service", help="keys, people, retention and export of the service's store")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    key = _action(actions, "key-add", key_add, "make an API key and print it, once")
    key.add_argument("name")
    key.add_argument("--scope", action="append", default=[], help="check, feedback, read, metrics, admin (repeatable)")
    key.add_argument("--days", type=float, default=0, help="in force for so long (default: until revoked)")
    _action(actions, "key-list", key_list, "list the keys")
    rotate = _action(actions, "key-rotate", key_rotate, "give a key a new secret; the old one serves a while")
    rotate.add_argument("id")
    rotate.add_argument("--hours", type=float, default=24, help="that the old secret serves (default: 24)")
    _action(actions, "key-revoke", key_revoke, "end a key").add_argument("id")
    user = _action(actions, "user-add", user_add, "let a person use the review page; the password is asked for")
    user.add_argument("name")
    user.add_argument("--role", default="editor", help="editor (looks), reviewer (decides) or admin")
    _action(actions, "user-list", user_list, "list the people")
    _action(actions, "user-remove", user_remove, "forget a person").add_argument("name")
    export = _action(actions, "export", export_rows, "write decisions, overrides or feedback as JSON lines")
    export.add_argument("what", choices=("decisions", "overrides", "feedback"))
    learn = _action(actions, "learn", learn_from, "hand the feedback over to the store that `detector adapt` reads")
    learn.add_argument("--store", type=Path, metavar="FILE", help="that store (default: as `detector feedback`)")
    _action(actions, "prune", prune, "forget what is older than the retention allows")


def _action(actions: Any, name: str, run: Any, line: str) -> argparse.ArgumentParser:
    parser: argparse.ArgumentParser = actions.add_parser(name, help=line, description=line)
    parser.add_argument("--config", type=Path, metavar="FILE", help="TOML file of settings")
    parser.add_argument("--database", metavar="URL", help="instead of the settings' own")
    parser.set_defaults(run=run)
    return parser


@contextmanager
def _store(args: argparse.Namespace) -> Iterator[Store]:
    settings = settings_of(args)
    try:
        from detector.hosts.service.store import Store

        store = Store(settings.url)
    except ModuleNotFoundError as error:
        raise missing(error) from error
    try:
        yield store
    finally:
        store.close()


def key_add(args: argparse.Namespace) -> int:
    """Print a new key."""
    from detector.hosts.service.access import make_key

    with _store(args) as store:
        print(make_key(store, args.name, args.scope or ["check"], args.days))
    return 0


def key_list(args: argparse.Namespace) -> int:
    """Print a line a key."""
    from detector.hosts.service.records import Key

    with _store(args) as store:
        for key in store.select(Key, "ORDER BY made"):
            state = "revoked" if key.revoked else "expired" if key.expires and key.expires < time.time() else "in force"
            print(f"{key.id}  {state:9} {key.name}: {key.scopes}")
    return 0


def key_rotate(args: argparse.Namespace) -> int:
    """Print the key with its new secret."""
    from detector.hosts.service.access import rotate_key

    with _store(args) as store:
        print(rotate_key(store, args.id, args.hours))
    return 0


def key_revoke(args: argparse.Namespace) -> int:
    """End a key."""
    from detector.hosts.service.access import revoke_key

    with _store(args) as store:
        revoke_key(store, args.id)
    return 0


def user_add(args: argparse.Namespace) -> int:
    """Ask for a password, or read it from standard input, and note the person."""
    from getpass import getpass

    from detector.hosts.service.passwords import add_user

    password = getpass("Password: ") if sys.stdin.isatty() else sys.stdin.readline().rstrip("\n")
    with _store(args) as store:
        add_user(store, args.name, password, args.role)
    return 0


def user_list(args: argparse.Namespace) -> int:
    """Print a line a person."""
    from detector.hosts.service.records import User

    with _store(args) as store:
        for user in store.select(User, "ORDER BY name"):
            print(f"{user.name}: {user.role}")
    return 0


def user_remove(args: argparse.Namespace) -> int:
    """Forget a person."""
    from detector.hosts.service.passwords import remove_user

    with _store(args) as store:
        if not remove_user(store, args.name):
            raise ConfigError(f"there is nobody called {args.name!r}")
    return 0


def export_rows(args: argparse.Namespace) -> int:
    """Write JSON lines to standard output."""
    from detector.hosts.service.exporting import KINDS, export_lines

    with _store(args) as store:
        sys.stdout.writelines(line.decode() for line in export_lines(store.export(KINDS[args.what])))
    return 0


def learn_from(args: argparse.Namespace) -> int:
    """Copy feedback that is not there yet into the store of decisions."""
    from detector.hosts.service.exporting import hand_over
    from detector.lab.feedback import store_path

    path = store_path(args.store)
    with _store(args) as store:
        told = hand_over(store, path)
    print(f"{told} decisions handed over to {path}", file=sys.stderr)
    return 0


def prune(args: argparse.Namespace) -> int:
    """Forget what is too old."""
    settings = settings_of(args)
    if not settings.keep_days:
        raise ConfigError("keep_days is 0")
    with _store(args) as store:
        gone = store.prune(settings.keep_days, settings.keep_content_days)
    print(f"{gone['decisions']} decisions and {gone['contents']} contents forgotten", file=sys.stderr)
    return 0
