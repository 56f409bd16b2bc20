from __future__ import annotations

from tests.plugins.observing import observe, strength
from tests.plugins.rewritten_content.test_faq_novelty import ARTICLE

RULE = "rewritten.closing-restates"
PARAGRAPHS = [f"{a} {b}" for a, b in zip(ARTICLE[::2], ARTICLE[1::2], strict=True)] + [
    "Divers photographed the broken coupling on Wednesday evening with lamps borrowed from the university. The"
    " pictures"
    " show rust as deep as a thumbnail, wrote the surveyor.",
    "Upstream villages asked the ministry to dredge the shallow channel for smaller launches. The ministry"
    " answered that"
    " dredging requires permits from two neighbouring provinces.",
]
SUMMARY = (
    "The Norwick ferry stopped running after engineers found a cracked drive shaft below the passenger deck. The"
    " crossing will"
    " stay closed for three weeks while a replacement shaft is made in Gdansk. The county hired six coaches that"
    " take passengers"
    " over the motorway bridge. School classes cancelled their excursions to the brickworks museum for the whole"
    " month."
)
NEWS = (
    "Late yesterday a barge captain volunteered his tug, named after his grandmother, for the night watch. Two"
    " bakers sent bread"
    " to stranded lorry crews. Children chalked a huge arrow towards the bridge. Rain erased the drawing before"
    " breakfast."
)


def test_a_last_paragraph_that_tells_the_article_again_is_told() -> None:
    text = "\n\n".join(["Ferry crossing closed", *PARAGRAPHS, SUMMARY])
    (evidence,) = observe(RULE, text)
    assert evidence.strength == 0.3
    assert len(evidence.spans) == 1


def test_a_closing_formula_makes_it_stronger() -> None:
    formula = f"{SUMMARY} The situation at the harbour continues to evolve."
    assert strength(RULE, "\n\n".join(["Ferry crossing closed", *PARAGRAPHS, formula])) == 0.45


def test_a_last_paragraph_with_news_stays_silent() -> None:
    assert not observe(RULE, "\n\n".join(["Ferry crossing closed", *PARAGRAPHS, NEWS]))


def test_a_short_note_is_left_alone() -> None:
    assert not observe(RULE, "\n\n".join(["Ferry crossing closed", *PARAGRAPHS[:2], SUMMARY]))
