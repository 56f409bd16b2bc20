"""What every genre of spam has to show, however it is called."""

from __future__ import annotations

from tests.plugins.observing import observe, strength

PROSE = "The boats came home before the tide. "


def assert_told_with_phrases(rule: str, selling: str) -> None:
    (evidence,) = observe(rule, selling)
    assert evidence.strength >= 0.4
    assert "“" in evidence.message
    assert evidence.spans


def assert_weak_in_long_prose(rule: str, selling: str, sentences: int = 400) -> None:
    """One paragraph of a selling page before as many sentences of honest prose."""
    assert strength(rule, selling.split("\n\n")[1] + "\n\n" + PROSE * sentences) < 0.3
