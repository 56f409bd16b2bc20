from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "rewritten.generic-subheads"
PROSE = (
    "The kiln reaches nine hundred degrees before noon, and the potter opens the damper by a finger's width. Ash"
    " falls on the"
    " shelves and melts into green drops. Nobody speaks while the cones bend. A dog sleeps under the wheel."
)


def markdown(*heads: str) -> str:
    return "# Pottery\n\n" + "\n\n".join(f"## {head}\n\n{PROSE}\n\n{PROSE}" for head in heads)


def test_five_forms_are_a_clear_tell() -> None:
    heads = (
        "The Importance of Clay",
        "How to Choose a Kiln",
        "Benefits of Glazing",
        "Common Mistakes",
        "Conclusion",
        "Future Trends",
    )
    (evidence,) = observe(RULE, markdown(*heads), "markdown")
    assert evidence.strength == 0.55
    assert len(evidence.spans) == 6


def test_two_forms_among_four_subheads_are_weak() -> None:
    heads = ("The Role of Ash", "Noon at the kiln", "Key Considerations", "What the dog knows")
    assert strength(RULE, markdown(*heads), "markdown") == 0.25


def test_subheads_of_their_own_stay_silent() -> None:
    heads = ("Noon at the kiln", "Green drops", "A bent cone", "What the dog knows", "Ash on Sundays")
    assert not observe(RULE, markdown(*heads), "markdown")


def test_a_beginning_and_an_end_are_no_mould() -> None:
    assert not observe(RULE, markdown("Introduction", "Noon at the kiln", "Green drops", "Conclusion"), "markdown")


def test_an_outline_in_another_language_is_known() -> None:
    heads = ("Vorteile von Ton", "Die Bedeutung von Asche", "Häufige Fehler", "Der Hund", "Fazit")
    assert strength(RULE, markdown(*heads), "markdown") >= 0.4


def test_documentation_with_code_is_left_alone() -> None:
    heads = ("The Importance of Types", "How to Choose a Linter", "Common Mistakes", "Conclusion", "Best Practices")
    assert not observe(RULE, markdown(*heads) + "\n\n```python\nprint(1)\n```\n", "markdown")


def test_questions_of_one_form_are_how_honest_guides_ask() -> None:
    heads = ("What is a kiln?", "What is a damper?", "What is a cone?", "What is ash good for?", "Noon at the kiln")
    assert not observe(RULE, markdown(*heads), "markdown")
