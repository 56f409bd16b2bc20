from __future__ import annotations

from detector.page import read_page
from detector.reading import PageReading
from detector.textmodels import spun
from detector.textmodels.spinning import score_text
from tests.textmodels.making import GERMAN, HUMAN, MACHINE, SPUN, html


def test_synonyms_out_of_place_are_told_from_the_text_they_replaced() -> None:
    before, after = score_text(HUMAN), score_text(SPUN)
    assert before is not None
    assert after is not None
    assert after.probability > 0.9
    assert before.probability < 0.2


def test_fluent_machine_prose_is_not_spun() -> None:
    found = score_text(MACHINE)
    assert found is not None
    assert found.probability < 0.5


def test_the_words_out_of_place_are_named_with_their_neighbours() -> None:
    page = read_page(html(SPUN), kind="html")
    found = spun(PageReading(page))
    assert found is not None
    assert found.spans
    assert all(1 <= len(page.text[a:b].split()) <= 4 for (a, b), _ in found.spans)


def test_english_with_much_of_another_language_in_between_is_left_alone() -> None:
    assert score_text(f"{HUMAN} {GERMAN}") is None
    assert score_text(f"{HUMAN} {GERMAN[:80]}") is not None


def test_other_languages_filler_and_short_texts_are_left_alone() -> None:
    filler = (
        "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore. " * 12
    )
    assert spun(PageReading(read_page(html(GERMAN), kind="html"))) is None
    assert score_text(filler) is None
    assert score_text("The boat had gone.") is None
