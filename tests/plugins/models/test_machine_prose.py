from __future__ import annotations

from tests.plugins.observing import observe, strength
from tests.textmodels.making import GERMAN, HUMAN, MACHINE, html

RULE = "rewritten.machine-prose"


def test_a_page_of_formulaic_prose_is_told_with_its_sentences() -> None:
    (evidence,) = observe(RULE, html(f"{MACHINE} {MACHINE}"), "html")
    assert 0.3 <= evidence.strength <= 0.5
    assert "language model" in evidence.message
    assert evidence.spans


def test_a_rewritten_middle_is_told_as_one_stretch() -> None:
    frame = " ".join([HUMAN] * 3)
    (evidence,) = observe(RULE, html(f"{frame} {MACHINE} {MACHINE} {MACHINE} {frame}"), "html")
    assert evidence.strength == 0.2
    assert len(evidence.spans) == 1


def test_stories_short_texts_and_other_languages_stay_silent() -> None:
    assert strength(RULE, html(HUMAN), "html") == 0
    assert strength(RULE, html(". ".join(MACHINE.split(". ")[:3]) + "."), "html") == 0
    assert strength(RULE, html(GERMAN), "html") == 0
