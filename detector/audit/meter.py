"""How much there is to do and how much is done, in bytes of input; told on a terminal as a bar, elsewhere as lines."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from time import monotonic
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from rich.progress import Progress

SECONDS = 10.0  # between plain lines
Mode = Literal["auto", "always", "lines", "never"]


class Meter:
    """Counts pages and, as far as the inputs know it, the share that is done."""

    def __init__(self) -> None:
        self.total = 0.0  # bytes of input expected
        self.done = 0.0  # of them read
        self.pages = 0
        self.started = monotonic()

    @property
    def rate(self) -> float:
        """Pages a second since the start."""
        return self.pages / max(monotonic() - self.started, 1e-6)

    @property
    def share(self) -> float | None:
        """Share of the input that has been read, None where nobody knows."""
        return min(1.0, self.done / self.total) if self.total > 0 else None

    @property
    def left(self) -> float | None:
        """Seconds left at the pace so far, None where nobody knows."""
        share = self.share
        return (monotonic() - self.started) * (1 - share) / share if share else None


@contextmanager
def shown(meter: Meter, mode: Mode) -> Iterator[_Teller]:
    """Show the meter while the block runs: a bar where standard error is a terminal, a line now and then elsewhere."""
    if mode == "never":
        yield _Teller(meter)
    elif mode == "always" or (mode == "auto" and sys.stderr.isatty()):
        with _bar() as progress:
            yield _Bar(meter, progress)
    else:
        yield _Lines(meter)


class _Teller:
    """Tells nothing; what the others do more is in `advance`."""

    def __init__(self, meter: Meter) -> None:
        self.meter = meter

    def advance(self) -> None:
        """Take note of one more page."""
        self.meter.pages += 1

    def say(self, line: str) -> None:
        """Tell something in words, without breaking a bar."""
        print(f"detector: {line}", file=sys.stderr)


class _Lines(_Teller):
    def __init__(self, meter: Meter) -> None:
        super().__init__(meter)
        self._told = monotonic()

    def advance(self) -> None:
        super().advance()
        if monotonic() - self._told >= SECONDS:
            self._told = monotonic()
            left = self.meter.left
            more = f", {100 * (self.meter.share or 0):.0f} %, about {duration(left)} left" if left is not None else ""
            self.say(f"{self.meter.pages:,} pages, {self.meter.rate:,.0f} a second{more}")


class _Bar(_Teller):
    def __init__(self, meter: Meter, progress: Progress) -> None:
        super().__init__(meter)
        self._progress = progress
        self._task = progress.add_task("judging", total=None, pages="0", rate="")
        self._told = 0.0

    def advance(self) -> None:
        super().advance()
        if monotonic() - self._told < 0.1:
            return
        self._told = monotonic()
        meter = self.meter
        known: dict[str, Any] = {} if meter.share is None else {"total": 1.0, "completed": meter.share}
        self._progress.update(self._task, pages=f"{meter.pages:,}", rate=f"{meter.rate:,.0f}", **known)

    def say(self, line: str) -> None:
        self._progress.console.print(f"detector: {line}", markup=False, highlight=False, soft_wrap=True)


def _bar() -> Progress:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

    return Progress(
        TextColumn("{task.description}"), BarColumn(), TextColumn("{task.fields[pages]} pages"),
        TextColumn("{task.fields[rate]}/s"), TimeElapsedColumn(), TextColumn("left"), TimeRemainingColumn(),
        console=Console(stderr=True), transient=True,
    )  # fmt: skip


def duration(seconds: float) -> str:
    """Return seconds as a person says them."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    return f"{seconds / 60:.0f} min" if seconds < 5400 else f"{seconds / 3600:.1f} h"
