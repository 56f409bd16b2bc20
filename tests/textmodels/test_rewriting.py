from __future__ import annotations

from detector.nouns import Page
from detector.page import read_page
from detector.reading import PageReading
from detector.textmodels import TextScore, rewritten
from detector.textmodels.rewriting import score_text
from tests.textmodels.making import GERMAN, HUMAN, MACHINE, html


def page(text: str) -> Page:
    return read_page(html(text), kind="html")


def score(text: str) -> TextScore | None:
    return rewritten(PageReading(page(text)))


def test_formulaic_prose_is_told_from_a_story_someone_lived() -> None:
    machine, human = score(MACHINE), score(HUMAN)
    assert machine is not None
    assert human is not None
    assert machine.probability > 0.5 > 0.1 > human.probability


def test_the_sentences_that_moved_it_are_whole_and_strongest_first() -> None:
    found = score(MACHINE)
    assert found is not None
    text = page(MACHINE).text
    assert all(text[span.start].isupper() for span, _ in found.spans)
    pushes = [push for _, push in found.spans]
    assert pushes == sorted(pushes, reverse=True)


def test_a_rewritten_middle_in_an_honest_frame_is_found() -> None:
    found = score_text(f"{HUMAN} {HUMAN} {MACHINE} {MACHINE} {HUMAN} {HUMAN}")
    assert found is not None
    likeliest = max(range(len(found.windows)), key=lambda i: found.windows[i].probability)
    assert likeliest in (len(found.windows) // 2 - 1, len(found.windows) // 2)
    assert found.windows[0].probability < 0.2 > found.windows[-1].probability


def test_other_languages_and_short_texts_are_left_alone() -> None:
    assert score(GERMAN) is None
    assert score(". ".join(HUMAN.split(". ")[:3]) + ".") is None


def test_typography_does_not_matter() -> None:
    plain, typeset = score_text(MACHINE), score_text(MACHINE.replace("'", "’").replace("-", "–"))
    assert plain is not None
    assert typeset is not None
    assert plain.logit == typeset.logit
