"""One description of an engine, which travels to other processes, and the engine that a process makes of it once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from detector.errors import ConfigError
from detector.nouns import Rule, Severity

if TYPE_CHECKING:
    from detector.catalogue import Catalogue
    from detector.engine import Detector


@dataclass(frozen=True, slots=True)
class Recipe:
    """What an engine is made of; small, hashable and pickled in a few bytes."""

    preset: str = "crawler"
    policy: Path | None = None
    packs: tuple[Path, ...] = ()
    models: bool = True
    strict: bool = False
    off: tuple[str, ...] = ()  # rules switched off: ids, groups or patterns such as "links.*"
    only: tuple[str, ...] = ()  # where given, all other rules are off
    severity: tuple[tuple[str, Severity], ...] = ()  # (rule id or pattern, severity), the last that fits counts


@cache
def engine_of(recipe: Recipe) -> Detector:
    """Return this process's engine of a recipe; making one costs as much as a hundred pages.

    Raises:
        ConfigError: the recipe names a rule that there is not, or a policy that cannot be used.
    """
    from detector.engine import Detector
    from detector.policy import load_policy

    policy = load_policy(recipe.preset, recipe.policy)
    catalogue = _catalogue((*policy.packs, *recipe.packs), recipe.strict)
    _check_named(recipe, catalogue)
    if recipe.off or recipe.only or recipe.severity:
        rules = tuple(_with_severity(rule, recipe) for rule in catalogue.rules if _is_on(rule, recipe))
        catalogue = replace(catalogue, rules=rules)
    return Detector(policy, catalogue=catalogue, models=recipe.models, strict=recipe.strict)


@cache
def _catalogue(packs: tuple[Path, ...], strict: bool) -> Catalogue:
    from detector.catalogue import load_catalogue

    return load_catalogue(packs, strict=strict)


def names(pattern: str, rule: Rule) -> bool:
    """Whether a pattern of the configuration means this rule: its id, its group or a shell pattern of the id."""
    return pattern in (rule.id, rule.group) or fnmatchcase(rule.id, pattern)


def _is_on(rule: Rule, recipe: Recipe) -> bool:
    if recipe.only and not any(names(pattern, rule) for pattern in recipe.only):
        return False
    return not any(names(pattern, rule) for pattern in recipe.off)


def _with_severity(rule: Rule, recipe: Recipe) -> Rule:
    for pattern, severity in reversed(recipe.severity):
        if names(pattern, rule):
            return replace(rule, severity=severity)
    return rule


def _check_named(recipe: Recipe, catalogue: Catalogue) -> None:
    """Refuse a pattern that means no rule: a typing error must not switch a check off silently."""
    check_rules((*recipe.off, *recipe.only, *(pattern for pattern, _ in recipe.severity)), catalogue.rules)


def check_rules(patterns: Iterable[str], rules: Iterable[Rule]) -> None:
    """Raise `ConfigError` with a suggestion for the first pattern that fits no rule."""
    known = tuple(rules)
    for pattern in patterns:
        if any(names(pattern, rule) for rule in known):
            continue
        near = get_close_matches(pattern, [*(r.id for r in known), *{r.group for r in known}], 1)
        raise ConfigError(f"no rule is called {pattern!r}" + (f"; did you mean {near[0]!r}?" if near else ""))
