"""What a text model says of a page."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache
from math import exp
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from detector.dataclassing import dataclass
from detector.nouns import Span

Floats = NDArray[np.float64]
Moved = tuple[tuple[Span, float], ...]  # a passage and the log-odds that it adds


class Window(NamedTuple):
    """A stretch of the page and its own probability."""

    span: Span
    words: int
    probability: float


@dataclass(frozen=True, slots=True)
class TextScore:
    """A text model's opinion; `passages()` finds the stretches that moved it most, on demand."""

    probability: float
    logit: float
    words: int
    windows: tuple[Window, ...]
    passages: Callable[[], Moved]

    @property
    def spans(self) -> Moved:
        """The passages that moved the score most, strongest first."""
        return self.passages()


def logistic(logit: float) -> float:
    """Probability of log-odds, safe for any size."""
    return 1 / (1 + exp(-logit)) if logit > -700 else 0.0


@cache
def arrays(name: str) -> Mapping[str, NDArray[Any]]:
    """The verified arrays of a text artefact, loaded once a process; raises `ModelError`."""
    from detector.models import load_arrays

    return load_arrays(name)


def strongest(pushed: Floats, groups: NDArray[np.int32], most: int) -> list[tuple[int, float]]:
    """The `most` groups with the largest positive sums of `pushed`, strongest first."""
    if not len(groups):
        return []
    sums = np.bincount(groups, pushed)
    best = np.argsort(-sums, kind="stable")[:most]
    return [(int(group), float(sums[group])) for group in best if sums[group] > 0]
