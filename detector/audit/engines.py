"""Engines by specification, each made once a process: loading the catalogue costs more than a hundred pages."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace
from difflib import get_close_matches
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path

from detector.audit.settings import EngineSpec
from detector.catalogue import Catalogue, load_catalogue
from detector.engine import Detector
from detector.errors import ConfigError
from detector.nouns import Rule
from detector.policy import load_policy


@cache
def engine_of(spec: EngineSpec) -> Detector:
    """Return the engine that the specification asks for."""
    policy = load_policy(spec.preset, spec.policy)
    catalogue = _catalogue((*policy.packs, *spec.packs), spec.strict)
    _check_named(spec, catalogue)
    rules = tuple(_with_severity(rule, spec) for rule in catalogue.rules if _is_on(rule, spec))
    return Detector(policy, catalogue=replace(catalogue, rules=rules), models=spec.models, strict=spec.strict)


def warm(specs: Iterable[EngineSpec]) -> None:
    """Load now what engines load at their first page."""
    for spec in specs:
        engine_of(spec).check("<h1>Warm</h1><p>The first page pays for everything that is loaded late.</p>" * 20)


@cache
def _catalogue(packs: tuple[Path, ...], strict: bool) -> Catalogue:
    return load_catalogue(packs, strict=strict)


def names(pattern: str, rule: Rule) -> bool:
    """Whether a pattern of the configuration means this rule: its id, its group or a shell pattern of the id."""
    return pattern in (rule.id, rule.group) or fnmatchcase(rule.id, pattern)


def _is_on(rule: Rule, spec: EngineSpec) -> bool:
    if spec.only and not any(names(pattern, rule) for pattern in spec.only):
        return False
    return not any(names(pattern, rule) for pattern in spec.off)


def _with_severity(rule: Rule, spec: EngineSpec) -> Rule:
    for pattern, severity in reversed(spec.severity):
        if names(pattern, rule):
            return replace(rule, severity=severity)
    return rule


def _check_named(spec: EngineSpec, catalogue: Catalogue) -> None:
    """Refuse a pattern that means no rule: a typing error must not switch a check off silently."""
    check_rules((*spec.off, *spec.only, *(pattern for pattern, _ in spec.severity)), catalogue.rules)


def check_rules(patterns: Iterable[str], rules: Iterable[Rule]) -> None:
    """Raise `ConfigError` with a suggestion for the first pattern that fits no rule."""
    known = tuple(rules)
    for pattern in patterns:
        if any(names(pattern, rule) for rule in known):
            continue
        near = get_close_matches(pattern, [*(r.id for r in known), *{r.group for r in known}], 1)
        raise ConfigError(f"no rule is called {pattern!r}" + (f"; did you mean {near[0]!r}?" if near else ""))


def digest_of(specs: Iterable[EngineSpec]) -> str:
    """Return sixteen hex digits that change with everything that decides a verdict."""
    told = hashlib.sha256()
    for spec in specs:
        engine = engine_of(spec)
        told.update(repr((spec, engine.policy.digest)).encode())
        told.update(repr([(r.id, r.severity, r.origin) for r in engine.catalogue.rules]).encode())
        told.update(repr([(m.name, m.version) for m in engine.models]).encode())
    return told.hexdigest()[:16]
