from __future__ import annotations

from tests.plugins.observing import observe

RULE = "quality.question-dump"


def page(questions: list[str]) -> str:
    return "# Boats\n\n" + "\n\n".join(
        f"### {n}. {text}\n\nAnswer:\n\nIt floats." for n, text in enumerate(questions, 1)
    )


def test_one_question_asked_many_times_is_told() -> None:
    (evidence,) = observe(RULE, page([f"what is a boat {word} pls" for word in "abcdefghijkl"]), "markdown")
    assert "“boat”" in evidence.message
    assert evidence.spans


def test_different_questions_are_left_alone() -> None:
    words = ["tides", "nets", "sails", "oars", "ropes", "lamps", "fish", "piers", "masts", "knots"]
    assert not observe(RULE, page([f"What are the {word} for?" for word in words]), "markdown")


def test_a_short_list_is_left_alone() -> None:
    assert not observe(RULE, page(["what is a boat", "what is boat?"]), "markdown")
