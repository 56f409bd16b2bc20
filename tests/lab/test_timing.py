from __future__ import annotations

from collections.abc import Iterator

import pytest

from detector.engine import Detector
from detector.lab.labels import labelled
from detector.lab.timing import Clock, time_rules
from detector.nouns import Evidence, Reading
from detector.records import Record
from tests.making import make_catalogue, make_rule


def slow(reading: Reading) -> int:
    return sum(range(300_000))


def asks(reading: Reading) -> Iterator[Evidence]:
    reading.once(slow)
    return iter(())


def test_what_runs_inside_is_taken_from_what_asked_for_it() -> None:
    ticks = iter([0.0, 1.0, 4.0, 6.0])  # outer starts, inner starts, inner ends, outer ends
    clock = Clock(now=lambda: next(ticks))
    clock.run("outer", lambda: clock.run("inner", lambda: None))
    assert clock.seconds == {"inner": 3.0, "outer": 3.0}


def test_shared_measures_are_told_apart_from_the_rules_that_ask() -> None:
    detector = Detector(catalogue=make_catalogue(make_rule("test.a", asks), make_rule("test.b", asks)), models=False)
    row = {"url": "https://a.example/", "label": "good"}
    pages = [labelled(row, Record("x", "https://a.example/", b"<p>Some words of a page</p>")) for _ in range(4)]
    times = time_rules(detector, pages)
    assert times.pages == 3
    measure = times.measures[f"{__name__}.slow"]
    assert max(times.rules.values()) < measure
    assert set(times.rules) == {"test.a", "test.b"}
    assert set(times.stages) == {"read", "match"}
    assert times.total == pytest.approx(sum((*times.rules.values(), *times.measures.values(), *times.stages.values())))


def test_no_pages_give_no_times() -> None:
    assert time_rules(Detector(catalogue=make_catalogue(), models=False), []).pages == 0
