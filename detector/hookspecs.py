"""What a plugin may offer. Hooks take no arguments and yield records; each is asked once, at start.

A plugin is a module (or object) behind an entry point of the group `detector`, with functions marked
`@detector.hookimpl`. New abilities become new fields of the records: a hook's signature never changes.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from detector.nouns import Rule, Signal
    from detector.offers import Model, Reader, Reporter

hookspec = pluggy.HookspecMarker("detector")
hookimpl = pluggy.HookimplMarker("detector")


@hookspec
def detector_rules() -> Iterable[Rule]:  # type: ignore[empty-body]
    """Yield code rules."""


@hookspec
def detector_packs() -> Iterable[Path]:  # type: ignore[empty-body]
    """Yield TOML rule packs, or folders that hold them."""


@hookspec
def detector_signals() -> Iterable[Signal]:  # type: ignore[empty-body]
    """Yield named numbers about a page."""


@hookspec
def detector_readers() -> Iterable[Reader]:  # type: ignore[empty-body]
    """Yield readers of further page formats."""


@hookspec
def detector_reporters() -> Iterable[Reporter]:  # type: ignore[empty-body]
    """Yield output formats."""


@hookspec
def detector_models() -> Iterable[Model]:  # type: ignore[empty-body]
    """Yield models that turn strengths and signals into a probability."""
