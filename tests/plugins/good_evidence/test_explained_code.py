from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "good.explained-code"
PROSE = (
    "The loop reads one line at a time, which keeps the memory flat however long the log grows during the night. " * 5
)
CODE = "```python\nfor line in log:\n    count(line)\n```"


def test_listings_between_paragraphs_count() -> None:
    (evidence,) = observe(RULE, f"# Logs\n\n{PROSE}\n\n{CODE}\n\n{PROSE}\n\n{CODE}\n\n{PROSE}", "markdown")
    assert evidence.strength == 0.35
    assert len(evidence.spans) == 2


def test_listings_without_prose_between_them_do_not() -> None:
    assert strength(RULE, f"# Logs\n\n{CODE}\n\n{CODE}\n\n{PROSE}\n\n{PROSE}", "markdown") == 0


def test_one_listing_does_not() -> None:
    assert strength(RULE, f"# Logs\n\n{PROSE}\n\n{CODE}\n\n{PROSE}", "markdown") == 0
