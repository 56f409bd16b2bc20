from __future__ import annotations

from tests.plugins.observing import observe, strength
from tests.textmodels.making import HUMAN, MACHINE, SPUN, html

RULE = "rewritten.spun-text"


def test_synonyms_out_of_place_are_quoted() -> None:
    (evidence,) = observe(RULE, html(SPUN), "html")
    assert evidence.strength >= 0.4
    assert "“" in evidence.message
    assert 1 < len(evidence.spans) <= 6


def test_plain_and_formulaic_prose_stay_silent() -> None:
    assert strength(RULE, html(HUMAN), "html") == 0
    assert strength(RULE, html(MACHINE), "html") == 0


def test_lists_without_sentences_are_left_alone() -> None:
    lines = SPUN.replace("\n", " ").split(". ")
    listed = "".join(f"<p>{line.strip(' .')}</p>" for line in lines)
    said = "".join(f"<p>{line.strip(' .')}.</p>" for line in lines)
    page = "<html><body><h1>The island</h1>{}</body></html>"
    assert strength(RULE, page.format(said), "html") > 0
    assert strength(RULE, page.format(listed), "html") == 0
