"""Entry points → one frozen catalogue of rules, signals, readers, reporters and models.

Entry points are loaded one by one, ours first and the others by name, so that order is never luck and a plugin
that fails costs only itself: it is listed in `Catalogue.failures` (or raised where the run is strict). An id that
is taken stays with whoever came first; the later claim is named.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path
from types import MappingProxyType
from typing import TypeAlias, TypeVar, cast

import pluggy

from detector import hookspecs
from detector.dataclassing import dataclass
from detector.errors import DetectorError, PluginError
from detector.installed import Offer, installed_offers
from detector.nouns import Failure, Rule, Signal
from detector.offers import Model, Reader, Reporter
from detector.packs import find_packs, load_pack
from detector.vetting import VETTING

GROUP = "detector"
Hook: TypeAlias = Callable[[], Iterable[object]]
FIRST_PARTY = "first-party"
Named = TypeVar("Named", Signal, Reporter)
HOOKS = tuple(name for name in vars(hookspecs) if name.startswith("detector_"))


@dataclass(frozen=True, slots=True)
class Plugin:
    """One source of offers: where it came from and how much it brought."""

    name: str
    origin: str  # "distribution version (module)"
    rules: int = 0
    signals: int = 0
    others: int = 0


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Everything installed, in a fixed order; failures in words."""

    rules: tuple[Rule, ...] = ()
    signals: Mapping[str, Signal] = field(default_factory=lambda: MappingProxyType({}))
    readers: tuple[Reader, ...] = ()
    reporters: Mapping[str, Reporter] = field(default_factory=lambda: MappingProxyType({}))
    models: tuple[Model, ...] = ()
    plugins: tuple[Plugin, ...] = ()
    failures: tuple[Failure, ...] = ()

    def rule(self, rule_id: str) -> Rule:
        """Return a rule by id; `PluginError` with the nearest names when there is none."""
        for rule in self.rules:
            if rule.id == rule_id:
                return rule
        from difflib import get_close_matches

        near = get_close_matches(rule_id, [rule.id for rule in self.rules], 3)
        raise PluginError(f"there is no rule {rule_id!r}" + (f"; did you mean {' or '.join(near)}?" if near else ""))


@dataclass(slots=True)
class _Gathering:
    """What has been collected so far; only lives while the catalogue is being built."""

    rules: dict[str, Rule] = field(default_factory=dict)
    signals: dict[str, Signal] = field(default_factory=dict)
    readers: list[Reader] = field(default_factory=list)
    reporters: dict[str, Reporter] = field(default_factory=dict)
    models: list[Model] = field(default_factory=list)
    plugins: list[Plugin] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)

    def fail(self, what: str, reason: str) -> None:
        self.failures.append(Failure(what, reason))


def load_catalogue(packs: Sequence[Path] = (), *, strict: bool = False) -> Catalogue:
    """Ask every installed plugin once and load the extra `packs`; `PluginError` at the first failure if `strict`."""
    found = _Gathering()
    manager = pluggy.PluginManager(GROUP)
    manager.add_hookspecs(hookspecs)
    for entry in sorted_offers(installed_offers(GROUP)):
        _gather_plugin(found, manager, entry)
    for path in packs:
        _gather_pack(found, path, "user", str(path))
    if strict and found.failures:
        first = found.failures[0]
        raise PluginError(f"{first.what}: {first.reason}")
    return Catalogue(
        tuple(sorted(found.rules.values(), key=lambda rule: (rule.last, rule.id))),
        MappingProxyType(found.signals),
        tuple(found.readers),
        MappingProxyType(found.reporters),
        tuple(found.models),
        tuple(found.plugins),
        tuple(found.failures),
    )


def sorted_offers(entries: Iterable[Offer]) -> list[Offer]:
    """Ours first, then by name and value."""
    return sorted(entries, key=lambda e: (e.name != FIRST_PARTY or e.value != "detector_plugins", e.name, e.value))


def _gather_plugin(found: _Gathering, manager: pluggy.PluginManager, entry: Offer) -> None:
    name, origin = entry.name, f"{entry.distribution} {entry.version} ({entry.value})"
    before = (len(found.rules), len(found.signals))
    try:
        module = entry.load()
        manager.register(module, origin)
    except (Exception, SystemExit) as error:  # a stranger's import may raise anything; it must cost only itself
        found.fail(f"plugin {name} ({origin})", f"could not be loaded: {_told(error)}")
        return
    for reason in _misspelt(manager, module):
        found.fail(f"plugin {name}", reason)
    others = 0
    for caller in manager.get_hookcallers(module) or ():
        for implementation in caller.get_hookimpls():
            if caller.has_spec() and implementation.plugin is module:
                others += _ask(found, name, caller.name, cast("Hook", implementation.function))
    rules, signals = len(found.rules) - before[0], len(found.signals) - before[1]
    found.plugins.append(Plugin(name, origin, rules, signals, others))


def _misspelt(manager: pluggy.PluginManager, module: object) -> Iterable[str]:
    """Tell of hooks that nobody will ask: unknown names, and known ones without the mark."""
    for caller in manager.get_hookcallers(module) or ():
        if not caller.has_spec():
            from difflib import get_close_matches

            near = get_close_matches(caller.name, HOOKS, 1)
            yield f"offers an unknown hook {caller.name}" + (f"; did you mean {near[0]}?" if near else "")
    for name in HOOKS:
        offer = getattr(module, name, None)
        if callable(offer) and not hasattr(offer, f"{GROUP}_impl"):
            yield f"{name} is not marked with @detector.hookimpl, so it is not asked"


def _told(error: BaseException) -> str:
    return f"{type(error).__name__}: {error}"


def _ask(found: _Gathering, plugin: str, hook: str, offer: Hook) -> int:
    """Take what one hook yields, record by record; return how many were neither rules nor signals."""
    count = 0
    try:
        for record in offer():
            count += _take(found, plugin, hook, record)
    except (Exception, SystemExit) as error:  # see _gather_plugin
        found.fail(f"plugin {plugin}", f"{hook} raised {_told(error)}")
    return count


def _take(found: _Gathering, plugin: str, hook: str, record: object) -> int:
    """Take one record; return whether it is neither a rule nor a signal."""
    if hook == "detector_packs":
        _gather_pack(found, Path(cast("Path", record)), plugin, "")
        return 0
    wrong = VETTING[hook](record)
    if wrong:
        found.fail(f"plugin {plugin}", f"{hook}: {getattr(record, 'id', getattr(record, 'name', 'a record'))} {wrong}")
    elif isinstance(record, Rule):
        _take_rule(found, plugin, record)
    elif isinstance(record, Signal):
        _take_named(found, plugin, "signal", found.signals, record)
    elif isinstance(record, Reporter):
        return _take_named(found, plugin, "reporter", found.reporters, record)
    elif isinstance(record, Reader):
        found.readers.append(record)
        return 1
    else:
        found.models.append(cast("Model", record))
        return 1
    return 0


def _take_named(found: _Gathering, plugin: str, what: str, kept: dict[str, Named], record: Named) -> int:
    if record.name in kept:
        found.fail(f"plugin {plugin}", f"{what} {record.name!r} is taken; the later one is left out")
        return 0
    kept[record.name] = record
    return 1


def _take_rule(found: _Gathering, plugin: str, rule: Rule) -> None:
    owner = found.rules.get(rule.id)
    if owner is not None:
        found.fail(f"plugin {plugin}", f"rule id {rule.id!r} is taken by {owner.origin}; the later one is left out")
        return
    module = getattr(rule.check, "__module__", "")
    found.rules[rule.id] = replace(rule, origin=f"{plugin}: {rule.origin or module}")


def _gather_pack(found: _Gathering, path: Path, plugin: str, asked: str) -> None:
    try:
        files = find_packs(path)
    except DetectorError as error:
        found.fail(f"pack {asked or path}", str(error))
        return
    for file in files:
        try:
            rules = load_pack(file)
        except DetectorError as error:
            found.fail(f"pack {file.name}", str(error))
            continue
        for rule in rules:
            _take_rule(found, plugin, replace(rule, origin=file.name))
