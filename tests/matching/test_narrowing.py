"""What a narrowed search finds is what `re` finds; only the time differs."""

from __future__ import annotations

import re
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from detector.matching.narrowing import find_narrowed

PIECES = (
    "buy", "Buy", "BÜY", "bonus", "BONUS", "slot", "ſlot", "iptv", "İPTV", "ıptv", "ипотека", "12", "٣", "777", "kg",
    "Kg", "a", "é", "界", "😀", "'", "’", ".", ",", "-", "+", "(", ")", " ", " ", " ", "\n", "\n", "\n\n", "\t", "\xa0",
    "\x1f", "\u2028", "\ud800",
)  # fmt: skip
PATTERNS = (
    r"\bbuy (?:[\w'’]+ ){0,3}(?:bonus|iptv)\b",
    r"\b[a-z]{2,6}(?:777|slot)\b|\b\d+ ?kg\b",
    r"bonus\W{1,3}(?:slot|buy)|buy[^.\n]{0,9}\bkg",
    r"(?:buy|slot)\s+(?:\d|iptv)|\w+\s*-\s*\w+",
    r"\b(?=[\w ,]{0,20}\bkg\b)(?:buy|a)(?: ?, ?(?:buy|a))*",
    r"(?<!\w)slot(?!\s)|[ı-ž]|[^\W\d]777",
    r"^buy|kg$",
    r"\D12\D?|\S-\S|[^a-z]{2}777",
    r"(?:a.){1,2}|(buy) \1",
)


@given(st.lists(st.sampled_from(PIECES), max_size=40).map("".join), st.sampled_from(PATTERNS))
@settings(max_examples=300, deadline=None)
def test_a_narrowed_search_finds_what_a_plain_one_does(text: str, pattern: str) -> None:
    assert find_narrowed(pattern, text) == [m.span() for m in re.finditer(pattern, text, re.IGNORECASE)]


@pytest.mark.parametrize("line", ["buy cheap iptv", "BUY  bonus", "é777, 12kg"])
def test_matches_are_found_in_a_long_text(line: str) -> None:
    text = "nothing here – 界\n" * 200 + line + "\n" + "more of it\n" * 200 + line
    for pattern in PATTERNS:
        assert find_narrowed(pattern, text) == [m.span() for m in re.finditer(pattern, text, re.IGNORECASE)]


def test_a_long_text_without_a_match_costs_little() -> None:
    pattern = "|".join(rf"\b(?:word{n}|other{n})(?: \w+){{0,3}} end{n}\b" for n in range(60))
    text = "What is said here is nothing that could match. " * 2000
    began = time.process_time()
    find_narrowed(pattern, text)
    narrowed = time.process_time() - began
    began = time.process_time()
    list(re.finditer(pattern, text, re.IGNORECASE))
    assert narrowed < (time.process_time() - began) / 3
