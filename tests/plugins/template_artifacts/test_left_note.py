from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "template.left-note"


def test_a_bracketed_instruction_is_told() -> None:
    assert strength(RULE, "Town news\n\nThe mill closed in spring [link here] after a strike.") == 0.7


def test_a_mark_at_the_head_of_a_paragraph_is_told() -> None:
    assert strength(RULE, "Town news\n\nTODO: ask the mayor for a statement.") == 0.4


def test_the_quote_of_a_mark_ends_with_the_mark() -> None:
    (found,) = observe(RULE, "Town news\n\nFIXME before the launch, says the mayor.")
    assert "“FIXME”" in found.message
    assert found.spans[0].end - found.spans[0].start == len("FIXME")


def test_a_mark_inside_a_sentence_is_left_alone() -> None:
    assert not observe(RULE, "Town news\n\nHer list said TODO: buy rope, and she did.")


def test_a_page_about_programming_is_left_alone() -> None:
    page = (
        "Linting Python code\n\nTODO: comments fail when the compiler, the script, the runtime and the server say so."
    )
    assert not observe(RULE, page)
