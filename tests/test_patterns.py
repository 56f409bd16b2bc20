"""Expressions compiled at their first use."""

from __future__ import annotations

import copy
import re

import pytest

from detector.patterns import lazy


def test_a_lazy_expression_finds_what_a_compiled_one_finds() -> None:
    own, usual = lazy(r"h(\w+)", re.IGNORECASE), re.compile(r"h(\w+)", re.IGNORECASE)
    text = "Harbour and hall"
    assert own.findall(text) == usual.findall(text)
    assert [found.span() for found in own.finditer(text, 3)] == [found.span() for found in usual.finditer(text, 3)]
    assert own.sub("x", text) == usual.sub("x", text)
    assert (own.groups, own.flags) == (usual.groups, usual.flags)


def test_a_wrong_expression_is_told_when_it_is_used() -> None:
    with pytest.raises(re.error):
        lazy("(").search("text")


def test_a_lazy_expression_can_be_copied() -> None:
    assert copy.deepcopy(lazy("a+")).fullmatch("aaa")
