from __future__ import annotations

import pytest

from detector.signals.lines import c4_decision, dclm_cut, dclm_decision


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("The crew sang on the pier...", "ellipsis"),
        ("A heading without a mark", "does not end"),
        ("Well, well.", "fewer than 3"),
        ("Please turn on JavaScript to read on.", "javascript"),
        ("Read our privacy policy before you go.", "privacy policy"),
        (f"{'x' * 1001} is long.", "1,000"),
    ],
)
def test_c4_drops_a_line_and_says_why(line: str, reason: str) -> None:
    decision = c4_decision(line)
    assert decision is not None
    assert reason in decision.reason


@pytest.mark.parametrize("line", ["The crew sang on the pier.", "Who sang on the pier?", "It ended there.[12]"])
def test_c4_keeps_sentences_and_forgives_citation_marks(line: str) -> None:
    assert c4_decision(line) is None


@pytest.mark.parametrize(
    ("line", "upper", "reason"),
    [("ALL HANDS", 0.9, "upper case"), ("1954", 0, "number"), ("10 000", 0, "number"), ("Menu", 0.25, "2 words"),
     ("12k likes", 0, "counter"), ("3 comments", 0, "counter")],
)  # fmt: skip
def test_dclm_drops_a_line_and_says_why(line: str, upper: float, reason: str) -> None:
    decision = dclm_decision(line, upper)
    assert decision is not None
    assert reason in decision.reason


def test_dclm_keeps_sentences() -> None:
    assert dclm_decision("Three boats came home.", 0.05) is None


def test_dclm_cuts_stock_words_out_of_short_lines_only() -> None:
    assert dclm_cut("2 items in cart") == 3
    assert dclm_cut("We came home. Read more...") == 2
    assert dclm_cut("Sign-in to go on") == 1
    assert dclm_cut("word " * 11 + "read more...") == 0
