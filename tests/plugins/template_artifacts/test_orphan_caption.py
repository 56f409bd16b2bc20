from __future__ import annotations

from tests.plugins.observing import observe, strength

PROSE = "The harbour master read the tide tables aloud while the crew painted the hull, and nobody hurried that day."

RULE = "template.orphan-caption"


def test_places_in_a_picture_that_is_gone_are_told() -> None:
    caption = "Mayor Ada Moss, left, and coach Ben Hale shake hands on the pier"
    assert strength(RULE, f"Harbour\n\n{PROSE}\n\n{caption}\n\n{PROSE}") == 0.3


def test_a_credited_press_caption_is_weak() -> None:
    caption = "Mayor Ada Moss, left, and coach Ben Hale shake hands on the pier (AP Photo/Kim Roe)"
    assert strength(RULE, f"Harbour\n\n{PROSE}\n\n{caption}\n\n{PROSE}") == 0.1


def test_a_caption_in_its_figure_is_left_alone() -> None:
    caption = "Mayor Ada Moss, left, and coach Ben Hale shake hands on the pier"
    figure = f"<figure><img src=a.jpg><figcaption>{caption}</figcaption></figure>"
    page = f"<html><body><article><h1>Harbour</h1><p>{PROSE}</p>{figure}<p>{PROSE}</p></article></body></html>"
    assert not observe(RULE, page, "html")


def test_sentences_are_left_alone() -> None:
    assert not observe(RULE, f"Harbour\n\n{PROSE}\n\nThe mayor, left, alone, went home.\n\n{PROSE}")
