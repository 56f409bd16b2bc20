from __future__ import annotations

from tests.plugins.observing import observe, strength

PROSE = "The harbour master read the tide tables aloud while the crew painted the hull, and nobody hurried that day."

RULE = "template.topic-slot-heading"


def test_a_tag_in_two_stock_headings_is_told() -> None:
    heading = "Frequently Asked Questions (FAQs) about River Trade"
    page = f"Boats\n\n{PROSE}\n\n{heading}\n\nQ: Who painted?\n\nA: The crew.\n\nMore about River Trade"
    (found,) = observe(RULE, page)
    assert found.strength == 0.6
    assert len(found.spans) == 2


def test_a_subject_that_the_article_uses_is_weak() -> None:
    page = f"Boats\n\nOld river trade. {PROSE}\n\nFAQ about River Trade\n\nQ: Who?\n\nA: Me.\n\nMore about River Trade"
    assert strength(RULE, page) == 0.1


def test_different_labels_are_left_alone() -> None:
    assert not observe(RULE, f"Boats\n\n{PROSE}\n\nFAQ about tides\n\n{PROSE}\n\nMore about ropes")
