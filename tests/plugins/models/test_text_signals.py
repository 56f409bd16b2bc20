from __future__ import annotations

from dataclasses import replace
from math import isnan

from detector_plugins.models.text_signals import SIGNALS, passages

from detector.nouns import Comment, Span
from detector.page import read_page
from detector.reading import PageReading
from tests.textmodels.making import GERMAN, MACHINE, html


def values(text: str) -> dict[str, float]:
    reading = PageReading(read_page(html(text), kind="html"))
    return {signal.name: reading.once(signal.measure) for signal in SIGNALS}


def test_signals_are_probabilities_and_may_be_model_features() -> None:
    found = values(MACHINE)
    assert set(found) == {"text.rewritten", "text.spun", "text.vocabulary", "text.voice"}
    assert all(0 <= value <= 1 for name, value in found.items() if name != "text.voice")
    assert {signal.name for signal in SIGNALS if not signal.model} == {"text.voice"}


def test_an_abstaining_model_gives_nan_and_no_passages() -> None:
    reading = PageReading(read_page(html(GERMAN), kind="html"))
    found = values(GERMAN)
    assert isnan(found["text.rewritten"])
    assert isnan(found["text.spun"])
    assert passages(reading, "text.rewritten") == ()


def test_passages_are_spans_of_the_page_and_only_for_text_models() -> None:
    page = read_page(html(MACHINE), kind="html")
    reading = PageReading(page)
    found = passages(reading, "text.rewritten")
    assert found
    assert all(0 <= a < b <= len(page.text) for a, b in found)
    assert passages(reading, "gopher.word-count") == ()


def test_comments_under_three_names_have_a_voice_and_passages() -> None:
    said = "dont know what u mean, i was there all day and nobody told me they had gone.."
    names = ("Ann", "Ben", "Cyd", "Dee")
    comments = tuple(Comment(name, "", f"{said} {name} too", Span(0, 5)) for name in names)
    page = read_page(html("The boats came home at six. " * 20), kind="html")
    reading = PageReading(replace(page, comments=comments))
    found = {signal.name: reading.once(signal.measure) for signal in SIGNALS}
    assert 0 < found["text.voice"] < 1
    assert passages(reading, "text.voice")
