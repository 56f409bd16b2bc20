from __future__ import annotations

import pytest

from tests.plugins.observing import observe

RULE = "template.empty-slot"
TAIL = "\n\nOur people have worked in this trade for thirty years and know every roof in the valley."


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("Are you looking for a good roofer in ? Call today.", "roofer in ?"),
        ("Emergency repair services in by trained crews of roofers.", "services in by"),
        ("People all over the city of , love our honest work.", "city of ,"),
    ],
)
def test_a_hole_in_a_frame_is_told(sentence: str, quote: str) -> None:
    text = f"Roofers\n\n{sentence}{TAIL}"
    (found,) = observe(RULE, text)
    assert found.strength >= 0.5
    assert quote in found.message


@pytest.mark.parametrize(
    "sentence",
    [
        "What did they come in for? Nobody could say.",
        "The shop she believed in! It is still open.",
        "He walked in, by chance, while we were in by the fire.",
        "Is this the house you grew up in? Yes, it is.",
    ],
)
def test_prepositions_at_the_end_of_a_sentence_are_left_alone(sentence: str) -> None:
    assert not observe(RULE, f"Roofers\n\n{sentence}{TAIL}")


GAPS = (
    "<p>After the first week of using {}, the hinges were quiet.</p><p>We ordered a tin of {}.</p>"
    "<p>Then we rubbed the {}, as told, into each of them.</p><p>The door swings like new.</p>"
)


@pytest.mark.parametrize("hole", ["", "<a href=''></a>", "<!--?php echo $name ?-->", "<b></b>"])
def test_sentences_that_break_off_again_and_again_are_told_at_once(hole: str) -> None:
    (evidence,) = observe(RULE, GAPS.replace("{}", hole), "html")
    assert evidence.message.startswith("3 sentences break off")
    assert len(evidence.spans) == 3


@pytest.mark.parametrize(
    "filled", ["<img src='i.png'>", "<i class='icon'></i>", "<math><mi>x</mi></math>", "<svg></svg>", "<b>oil</b>"]
)
def test_gaps_that_are_filled_for_the_eye_are_left_alone(filled: str) -> None:
    assert not observe(RULE, GAPS.replace("{}", filled), "html")


def test_two_broken_sentences_are_left_alone() -> None:
    assert not observe(RULE, "We ordered a tin of . Then we rubbed the , as told, into each of them. It helped.")
