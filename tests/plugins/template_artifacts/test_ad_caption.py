from __future__ import annotations

from tests.plugins.observing import observe, strength

PROSE = "The harbour master read the tide tables aloud while the crew painted the hull, and nobody hurried that day."

RULE = "template.ad-caption"


def test_the_dashed_sample_between_two_paragraphs_is_told() -> None:
    assert strength(RULE, f"Harbour\n\n{PROSE}\n\n- Advertisement -\n\n{PROSE}") == 0.2


def test_its_misspelling_is_told_too() -> None:
    assert strength(RULE, f"Harbour\n\n{PROSE}\n\n- Advertisment -\n\n{PROSE}") == 0.3


def test_the_plain_label_of_newspapers_is_next_to_nothing() -> None:
    assert strength(RULE, f"Harbour\n\n{PROSE}\n\nAdvertisement\n\n{PROSE}") == 0.03


def test_a_label_behind_the_article_is_left_alone() -> None:
    assert not observe(RULE, f"Harbour\n\n{PROSE}\n\n{PROSE}\n\n- Advertisement -")
