"""What an audit does with its engines beside judging: load them before they are needed, tell runs apart by them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from detector.recipes import Recipe, engine_of


def warm(recipes: Iterable[Recipe]) -> None:
    """Load now what engines load at their first page."""
    for recipe in recipes:
        engine_of(recipe).check("<h1>Warm</h1><p>The first page pays for everything that is loaded late.</p>" * 20)


def digest_of(recipes: Iterable[Recipe]) -> str:
    """Return sixteen hex digits that change with everything that decides a verdict."""
    told = hashlib.sha256()
    for recipe in recipes:
        engine = engine_of(recipe)
        told.update(repr((recipe, engine.policy.digest)).encode())
        told.update(repr([(r.id, r.severity, r.origin) for r in engine.catalogue.rules]).encode())
        told.update(repr([(m.name, m.version) for m in engine.models]).encode())
    return told.hexdigest()[:16]
