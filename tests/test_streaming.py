from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import Any

import pytest

import detector
from detector.records import Record
from detector.streaming import Recipe, engine_of, stream

PAGE = "<html lang=en><title>Opening hours</title><h1>Opening hours</h1><p>" + "The library opens at nine. " * 20


@pytest.fixture(scope="module")
def engine() -> detector.Detector:
    return engine_of(Recipe())


def test_the_package_offers_the_generator() -> None:
    assert detector.stream is stream


@pytest.mark.parametrize(
    "given",
    [
        {"html": PAGE},
        {"html": PAGE.encode()},
        {"content": PAGE},
        {"content": bytearray(PAGE.encode()), "kind": "html"},
        {"content_base64": base64.b64encode(PAGE.encode()).decode()},
        Record("-", content=PAGE.encode()),
    ],
)
def test_a_page_is_judged_alike_in_whatever_field_it_comes(given: Any, engine: detector.Detector) -> None:
    (judged,) = stream([{"html": PAGE}], detector=engine)
    (other,) = stream([given], detector=engine)
    assert judged.verdict is not None
    assert other.verdict == judged.verdict


def test_verdicts_come_one_by_one_while_records_are_still_made(engine: detector.Detector) -> None:
    made: list[int] = []

    def pages() -> Iterator[dict[str, object]]:
        for number in range(100):
            made.append(number)
            yield {"id": number, "url": f"https://a.example/{number}", "html": PAGE, "mine": number}

    judged = stream(pages(), detector=engine)
    first = next(judged)
    assert first.record["mine"] == 0
    assert first.verdict is not None
    assert first.verdict.url == "https://a.example/0"
    assert made == [0]


@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, "has no page"),
        ({"html": 7}, "html: must be text or bytes, not int"),
        ({"html": PAGE, "kind": "pdf"}, "kind: 'pdf' is none of"),
        ({"html": PAGE, "url": 7}, "url: must be text"),
        ({"content_base64": "?"}, "content_base64: is not Base64"),
        ({"content_base64": 7}, "content_base64: is not Base64"),
        ("words", "must be an object with fields, not str"),
        (Record("a.warc#9", error="a.warc#9: the record cannot be read"), "a.warc#9: the record cannot be read"),
    ],
)
def test_a_record_that_is_wrong_is_told_and_the_next_is_judged(
    given: Any, told: str, engine: detector.Detector
) -> None:
    bad, good = stream([given, {"html": PAGE}], detector=engine)
    assert bad.verdict is None
    assert told in bad.error
    assert bad.record is given
    assert good.verdict is not None


def test_an_engine_that_breaks_costs_one_record(monkeypatch: pytest.MonkeyPatch) -> None:
    broken = detector.Detector()
    monkeypatch.setattr(broken, "check", lambda *_, **__: 1 / 0)
    (judged,) = stream([{"html": PAGE}], detector=broken)
    assert "ZeroDivisionError" in judged.error


def test_the_engine_of_a_recipe_is_made_once() -> None:
    assert engine_of(Recipe()) is engine_of(Recipe())
    assert engine_of(Recipe("strict")).policy.name == "strict"
