"""A plugin that offers something through every hook."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from detector import Rule, Signal, hookimpl
from detector.offers import Model, Reader, Reporter


@hookimpl
def detector_rules() -> Iterable[Rule]:
    """Offer a code rule."""
    from detector_sample.letters import RULE

    yield RULE


@hookimpl
def detector_packs() -> Iterable[Path]:
    """Offer a pack."""
    yield Path(__file__).with_name("words.toml")


@hookimpl
def detector_signals() -> Iterable[Signal]:
    """Offer a signal."""
    from detector_sample.letters import SIGNAL

    yield SIGNAL


@hookimpl
def detector_readers() -> Iterable[Reader]:
    """Offer a reader."""
    from detector_sample.formats import READER

    yield READER


@hookimpl
def detector_reporters() -> Iterable[Reporter]:
    """Offer a reporter."""
    from detector_sample.formats import REPORTER

    yield REPORTER


@hookimpl
def detector_models() -> Iterable[Model]:
    """Offer a model."""
    from detector_sample.model import EvenModel

    yield EvenModel()
