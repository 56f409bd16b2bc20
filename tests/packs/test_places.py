from __future__ import annotations

from pathlib import Path

import pytest

from detector.nouns import Block, BlockKind, Page, Span
from detector.packs.places import count_words
from tests.packs.making import evidence, load_rules

RULE = 'kind = "phrases"\nphrases = ["the mark"]\nmessage = "{count}"\n'


def page(*blocks: tuple[BlockKind, str, bool, str]) -> Page:
    """A page of (kind, text, main, hidden) blocks."""
    made, start = [], 0
    for kind, text, main, hidden in blocks:
        made.append(Block(kind, text, Span(start, start + len(text)), "", 0.0, main, hidden, 0, 1.0))
        start += len(text) + 2
    return Page("\n\n".join(block.text for block in made), tuple(made))


MIXED = page(
    ("title", "the mark in a title", False, ""),
    ("heading", "The Mark!", True, ""),
    ("paragraph", "here is the mark too", True, ""),
    ("code", "the mark", True, ""),
    ("quote", "the mark, as we say", True, ""),
    ("hidden", "the mark", False, "display:none"),
    ("footer", "— the mark —", False, ""),
)


@pytest.mark.parametrize(
    ("condition", "count"),
    [
        ("", "6"),
        ("visible = false", "7"),
        ('in = ["heading", "code"]', "2"),
        ('in = ["hidden"]', "1"),
        ('not_in = ["code", "quote"]', "4"),
        ("main_only = true", "4"),
        ("whole_block = true", "3"),
        ("whole_block = true\nmain_only = true", "2"),
        ('unless_in_block = ["as we say", "title"]', "4"),
        ('position = "start"\nmain_only = true', "1"),
        ('position = "end"\nwithin = 0.5\nmain_only = true', "2"),
    ],
)
def test_an_occurrence_counts_where_the_rule_says(tmp_path: Path, condition: str, count: str) -> None:
    assert evidence(load_rules(tmp_path, RULE + condition), MIXED)["test.rule-1"].message == count


def test_an_occurrence_over_two_blocks_does_not_count(tmp_path: Path) -> None:
    rules = load_rules(tmp_path, 'kind = "pattern"\npatterns = ["one\\\\s+two"]\nmessage = "{quote}"')
    assert evidence(rules, page(("paragraph", "one", True, ""), ("paragraph", "two", True, ""))) == {}
    assert evidence(rules, page(("paragraph", "one\n two", True, "")))


@pytest.mark.parametrize(
    ("text", "count"),
    [("", 0), ("three short words", 3), ("das sind vier Wörter", 4),
     ("这是一个没有空格的中文句子它没有任何空格也没有标点", 12)],
)  # fmt: skip
def test_words_are_counted_in_scripts_without_blanks_too(text: str, count: int) -> None:
    assert count_words(text) == count
