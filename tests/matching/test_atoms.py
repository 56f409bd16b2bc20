from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from detector.matching.atoms import required_strings
from detector.matching.folding import folded

MANY = tuple(f"{a}{b}y" for a in "abcdefghij" for b in "klmnopqrst")
PATTERNS = (
    r"\b(?:19|20)XX\b",
    r"\{\{[^}]{1,20}\}\}",
    r"(?:services|jobs)\s+in\s+by",
    r"as an (?:ai )?language model",
    r"(?:foo|ba[rz]){2,3}",
    r"colou?r(?:s|ed)?",
    r"%[sd]|NaN|undefined",
    r"x{2,4}y",
    r"(?:ab|cd)(?:ef|gh)+",
    r"straße|ﬁn",
)


@pytest.mark.parametrize(
    ("pattern", "expected"),
    [
        (r"\{\{[^}]*\}\}", [{"}}"}, {"{{"}]),
        (r"(?-i)TODO", [{"todo"}]),
        (r"\b(?:buy|order)\s+\w+ online\b", [{" online"}, {"buy", "order"}]),
        (r"colou?r", [{"color", "colour"}]),
        (r"gr[ae]y area", [{"gray area", "grey area"}]),
        (r"\d+ \w+", []),
        (r"(?:a|\w+) b", [{" b"}]),
        (r"(?:foo|\d\d)bar", [{"bar"}]),
        (r"[\pL]+ \pN", []),
        (r"\bw dobie \p{Latin}+ owo\pL*", [{"w dobie "}, {" owo"}]),
        (r"a\\pLb", [{r"a\plb"}]),
        (r"(?-i)(?-t)“Top”", [{'"top"'}]),
        ("|".join(MANY), [set(MANY)]),
        (r"(?:hotel|hotels|motels?)\d", [{"hotel", "motel"}]),
    ],
)
def test_what_a_pattern_cannot_match_without(pattern: str, expected: list[set[str]]) -> None:
    assert [set(strings) for strings in required_strings(pattern)] == expected


@given(st.data())
def test_every_match_holds_one_string_of_each_set(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(PATTERNS))
    match = data.draw(st.from_regex(re.compile(pattern, re.IGNORECASE | re.ASCII), fullmatch=True))
    for strings in required_strings(pattern):
        assert any(string in folded(match) for string in strings)
