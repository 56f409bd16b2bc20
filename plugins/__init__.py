"""First-party rules, registered through the same entry-point group that strangers use.

A rule file in one of the theme packages is found by being there: each module's `RULE` or `RULES` and `SIGNALS`
are yielded, each `*.toml` beside them is a pack.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib import import_module
from os import listdir
from pathlib import Path
from types import ModuleType

from detector.hookspecs import hookimpl
from detector.nouns import Rule, Signal
from detector.offers import Model


def _themes() -> Iterator[tuple[str, Path]]:
    root = Path(__file__).parent
    yield from sorted((found.name, root / found.name) for found in root.iterdir() if (found / "__init__.py").is_file())


def _modules() -> Iterator[ModuleType]:
    """Yield the modules of all themes; those that cannot be imported are named when all others have been yielded."""
    failed: list[str] = []
    for theme, folder in _themes():
        for file in sorted(listdir(folder)):
            if not file.endswith(".py") or file == "__init__.py":
                continue
            name = f"{__name__}.{theme}.{file[:-3]}"
            try:
                module = import_module(name)
            except Exception as error:  # one broken rule file must not cost the others
                failed.append(f"{name}: {error}")
            else:
                yield module
    if failed:
        raise ImportError("; ".join(failed))


@hookimpl
def detector_rules() -> Iterable[Rule]:
    """Yield each rule module's `RULE` or `RULES`."""
    for module in _modules():
        own = getattr(module, "RULE", None)
        for rule in (*getattr(module, "RULES", ()), *(() if own is None else (own,))):
            own_check = getattr(rule.check, "__module__", "") == module.__name__  # not of a factory elsewhere
            yield rule if own_check else replace(rule, origin=module.__name__)


@hookimpl
def detector_packs() -> Iterable[Path]:
    """Yield the theme folders; their TOML files are packs."""
    return [folder for _, folder in _themes()]


@hookimpl
def detector_signals() -> Iterable[Signal]:
    """Yield each module's `SIGNALS`."""
    for module in _modules():
        yield from getattr(module, "SIGNALS", ())


@hookimpl
def detector_models() -> Iterable[Model]:
    """Yield each module's `MODELS`."""
    for module in _modules():
        yield from getattr(module, "MODELS", ())
