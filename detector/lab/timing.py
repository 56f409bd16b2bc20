"""Where the time of a page goes: each rule and each shared measure on its own, without what it asks of others."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from time import thread_time
from typing import TYPE_CHECKING, Any, TypeVar

from detector.reading import PageReading

if TYPE_CHECKING:
    from detector.engine import Detector
    from detector.lab.pagecorpora import Labelled

T = TypeVar("T")
STAGES = ("read", "match")  # before any rule: bytes → page, and all patterns at once


@dataclass(slots=True)
class Clock:
    """Own time by name: what runs inside something else is taken from it."""

    seconds: dict[str, float] = field(default_factory=dict)
    now: Callable[[], float] = thread_time  # processor time: another program's load is not counted
    _inside: list[float] = field(default_factory=list)

    def run(self, name: str, work: Callable[[], T]) -> T:
        """Do the work and add its own time to `name`."""
        self._inside.append(0.0)
        start = self.now()
        try:
            return work()
        finally:
            spent = self.now() - start
            own = spent - self._inside.pop()
            self.seconds[name] = self.seconds.get(name, 0.0) + own
            if self._inside:
                self._inside[-1] += spent


class TimedReading(PageReading):
    """A reading whose shared measures are timed apart from the rules that ask for them."""

    __slots__ = ("_clock",)

    def __init__(self, reading: PageReading, clock: Clock) -> None:
        super().__init__(reading.page, reading._signals, reading._matches)
        self._clock = clock

    def once(self, measure: Callable[[Any], T], /) -> T:
        """As in a plain reading; the first call is timed."""
        if measure in self._memo:
            return super().once(measure)
        name = f"measure {measure.__module__}.{measure.__qualname__}"
        return self._clock.run(name, lambda: super(TimedReading, self).once(measure))


@dataclass(frozen=True, slots=True)
class Times:
    """Milliseconds a page."""

    pages: int
    stages: Mapping[str, float]
    rules: Mapping[str, float]
    measures: Mapping[str, float]

    @property
    def total(self) -> float:
        """Reading, matching, measures and rules."""
        return sum(sum(part.values()) for part in (self.stages, self.rules, self.measures))


def time_rules(detector: Detector, pages: Iterable[Labelled]) -> Times:
    """Read every page, run every rule, and say where the time went; the first page warms up and is not counted."""
    clock, count = Clock(), -1
    for labelled in pages:
        _time_page(detector, labelled, clock)
        count += 1
        if count == 0:
            clock.seconds.clear()
    milliseconds = {name: 1000 * spent / max(count, 1) for name, spent in clock.seconds.items()}
    parts: dict[str, dict[str, float]] = {"stage": {}, "rule": {}, "measure": {}}
    for name, spent in sorted(milliseconds.items(), key=lambda item: -item[1]):
        part, _, own = name.partition(" ")
        parts[part][own] = spent
    return Times(max(count, 0), parts["stage"], parts["rule"], parts["measure"])


def _time_page(detector: Detector, labelled: Labelled, clock: Clock) -> None:
    from detector.engine import observe
    from detector.lab.judging import read_labelled

    page, _ = clock.run("stage read", lambda: read_labelled(detector, labelled))
    plain = clock.run("stage match", lambda: detector.start_reading(page))
    reading = TimedReading(plain, clock)
    for rule in detector.catalogue.rules:
        clock.run(f"rule {rule.id}", lambda rule=rule: observe(reading, (rule,)))  # type: ignore[misc]
