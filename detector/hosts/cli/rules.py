"""`detector rules list|show|test|new`: what rules there are, what they say, whether their examples hold."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Mapping
from dataclasses import fields
from importlib import resources
from pathlib import Path
from typing import Final, TypeAlias

from detector.catalogue import Catalogue, load_catalogue
from detector.errors import ConfigError, DetectorError, InputError
from detector.nouns import Rule

Subparsers: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"
SKELETONS: Final = {"toml": "skeleton.toml", "python": "skeleton.py.txt"}
SHOWN: Final = 3  # phrases of a rule that `show` prints without --all, and rules that `test` names in a list
EXAMPLE: Final = 160  # characters of an example in a failure


def add_parser(subparsers: Subparsers) -> None:
    """Add the subcommand and its own."""
    parser = subparsers.add_parser("rules", help="list, show, test and start rules")
    actions = parser.add_subparsers(dest="action", required=True, metavar="ACTION")
    listing = _action(actions, "list", run_list, "list the rules by group")
    listing.add_argument("--group", default="", help="only this group")
    listing.add_argument("--format", choices=("text", "json"), default="text")
    show = _action(actions, "show", run_show, "show one rule: why it matters, where it comes from, its examples")
    show.add_argument("id", metavar="ID")
    show.add_argument("--all", action="store_true", help="print every phrase and pattern")
    show.add_argument("--format", choices=("text", "json"), default="text")
    test = _action(actions, "test", run_test, "run the good and bad examples of rules through the engine")
    test.add_argument("packs", nargs="*", type=Path, metavar="PACK", help="packs to test; all rules when none is named")
    test.add_argument("--rule", action="append", default=[], metavar="ID", help="only this rule")
    new = _action(actions, "new", run_new, "start a rule: a pack or a Python file to fill in")
    new.add_argument("id", metavar="ID")
    new.add_argument("--python", action="store_true", help="a code rule instead of a pack")
    new.add_argument("--output", type=Path, metavar="FILE", help="where to write it; standard output when absent")


def _action(
    actions: Subparsers, name: str, run: Callable[[argparse.Namespace], int], line: str
) -> argparse.ArgumentParser:
    parser = actions.add_parser(name, help=line, description=line)
    parser.add_argument("--pack", type=Path, action="append", default=[], metavar="FILE", help="further rule packs")
    parser.add_argument("--strict", action="store_true", help="a plugin that fails is an error")
    parser.set_defaults(run=run)
    return parser


def _catalogue(args: argparse.Namespace) -> Catalogue:
    """Load everything; what failed goes to standard error, so that lists stay lists."""
    catalogue = load_catalogue(args.pack, strict=args.strict)
    for failure in catalogue.failures:
        print(f"detector: {failure.what}: {failure.reason}", file=sys.stderr)
    return catalogue


def run_list(args: argparse.Namespace) -> int:
    """Print a line a rule."""
    rules = [rule for rule in _catalogue(args).rules if not args.group or rule.group == args.group]
    if args.format == "json":
        return _print_json([_described(rule) for rule in rules])
    width = max((len(rule.id) for rule in rules), default=0)
    for group in sorted({rule.group for rule in rules}):
        print(group)
        for rule in (rule for rule in rules if rule.group == group):
            marks = "".join(f" [{mark}]" for mark in _marks(rule))
            print(f"  {rule.id:{width}}  {rule.severity:7}  {rule.summary}{marks}")
    return 0


def _marks(rule: Rule) -> list[str]:
    told = [("good sign", rule.good_sign), ("shadow", rule.shadow), (" ".join(rule.languages), bool(rule.languages))]
    return [mark for mark, holds in told if holds]


def run_show(args: argparse.Namespace) -> int:
    """Print everything about one rule."""
    rule = _catalogue(args).rule(args.id)
    if args.format == "json":
        return _print_json(_described(rule))
    print(f"{rule.id} ({rule.severity}, {rule.group})\n{rule.summary}")
    told = {
        "why": rule.why, "advice": rule.advice, "policy": rule.policy, "languages": ", ".join(rule.languages),
        "marks": ", ".join(_marks(rule)), "source": rule.source, "from": rule.origin,
    }  # fmt: skip
    for name, text in told.items():
        if text:
            print(f"\n{name}: {text}")
    _print_declared(rule, args.all)
    from detector.examples import examples_of

    for example in examples_of(rule):
        print(f"\n{example.side} example:\n    " + example.text.strip().replace("\n", "\n    "))
    return 0


def _print_declared(rule: Rule, everything: bool) -> None:
    from detector.matching.atoms import required_strings

    for key, phrases in rule.phrases.items():
        shown = phrases if everything else phrases[:SHOWN]
        more = f" and {len(phrases) - len(shown)} more (--all)" if len(shown) < len(phrases) else ""
        print(f"\n{key}: {', '.join(repr(p) for p in shown)}{more}")
    for key, pattern in rule.patterns.items():
        print(f"\n{key}: {pattern}")
        if not required_strings(pattern):
            print("    is run on every page: it has no string that must stand there")


def run_test(args: argparse.Namespace) -> int:
    """Run the examples; 1 where one does not hold or a pack does not load."""
    from detector.engine import Detector
    from detector.examples import run_examples

    asked = list(args.packs)
    catalogue = load_catalogue([*args.pack, *asked], strict=args.strict)
    for failure in catalogue.failures:
        print(f"FAILED {failure.what}: {failure.reason}")
    detector = Detector(catalogue=catalogue, models=False)
    rules = _chosen(catalogue, asked, args.rule)
    outcomes = list(run_examples(detector, rules))
    wrong = [outcome for outcome in outcomes if outcome.wrong]
    for outcome in wrong:
        print(f"FAILED {outcome.rule}, {outcome.side} example {outcome.number}: {outcome.wrong}")
        print("    " + " ".join(outcome.example.split())[:EXAMPLE])
    print(f"{len(outcomes)} examples of {len(rules)} rules, {len(wrong)} wrong")
    sides = {(outcome.rule, outcome.side) for outcome in outcomes}
    without = sorted(rule.id for rule in rules if not {(rule.id, "good"), (rule.id, "bad")} <= sides)
    if without:
        more = f" and {len(without) - SHOWN} more" if len(without) > SHOWN else ""
        print(f"{len(without)} without examples of both sides: {', '.join(without[:SHOWN])}{more}")
    return int(bool(wrong or catalogue.failures))


def _chosen(catalogue: Catalogue, packs: list[Path], ids: list[str]) -> list[Rule]:
    """The rules named by id, else those of the packs, else all."""
    if ids:
        return [catalogue.rule(rule_id) for rule_id in ids]
    if packs:
        from detector.packs import find_packs, load_pack

        own = {rule.id for pack in packs for file in find_packs(pack) for rule in _loadable(load_pack, file)}
        return [rule for rule in catalogue.rules if rule.id in own]
    return list(catalogue.rules)


def _loadable(load: Callable[[Path], tuple[Rule, ...]], file: Path) -> tuple[Rule, ...]:
    try:
        return load(file)
    except DetectorError:  # the catalogue has named it
        return ()


def run_new(args: argparse.Namespace) -> int:
    """Write a skeleton that loads and whose examples hold."""
    from detector.vetting import ID

    if not ID.fullmatch(args.id):
        raise ConfigError(f"{args.id!r} is not an id such as template.theme-residue")
    name = SKELETONS["python" if args.python else "toml"]
    text = resources.files("detector.packs").joinpath(name).read_text("utf-8").replace("{id}", args.id)
    if args.output is None:
        print(text, end="")
        return 0
    try:
        with args.output.open("x", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise InputError(f"{args.output} cannot be written: {error.strerror}") from None
    print(f"{args.output} is written; fill it in and run `detector rules test`")
    return 0


def _described(rule: Rule) -> Mapping[str, object]:
    told = {f.name: getattr(rule, f.name) for f in fields(rule) if f.name != "check"}
    return {name: dict(value) if isinstance(value, Mapping) else value for name, value in told.items()}


def _print_json(value: object) -> int:
    import json

    print(json.dumps(value, ensure_ascii=False, indent=2))
    return 0
