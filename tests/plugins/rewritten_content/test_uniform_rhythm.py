from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "rewritten.uniform-rhythm"
LINE = "The {} opens the heavy gate and lets the {} walk slowly through."
WHO = ("guard", "mother", "farmer", "porter", "sailor", "miller")
WHAT = ("horses", "visitors", "children", "pilgrims", "tourists", "soldiers")


def even(paragraphs: int) -> str:
    return "\n\n".join(
        " ".join(LINE.format(WHO[(p + i) % 6], WHAT[(2 * p + i) % 6]) for i in range(4)) for p in range(paragraphs)
    )


LIVELY = (
    "No. The guard, who had stood there since the autumn when the old one broke his hip on the ice, opened the"
    " gate and let the horses"
    " through without looking up. They ran. Behind them came a boy with a rope, a woman with a lamp, and the"
    " smith, swearing. Why so"
    " late? Nobody could say, least of all the guard himself."
)


def test_sentences_and_paragraphs_of_one_length_are_told() -> None:
    (evidence,) = observe(RULE, f"Gate\n\n{even(6)}")
    assert evidence.strength == 0.25
    assert evidence.message.startswith("24 sentences of nearly one length")
    assert len(evidence.spans) == 3


def test_lively_prose_stays_silent() -> None:
    assert not observe(RULE, "Gate\n\n" + "\n\n".join([LIVELY] * 6))


def test_a_few_even_sentences_prove_nothing() -> None:
    assert strength(RULE, f"Gate\n\n{even(4)}") == 0


def test_a_report_with_one_sentence_a_paragraph_is_left_alone() -> None:
    lines = [LINE.format(WHO[i % 6], WHAT[(i * 5 + 1) % 6]) for i in range(24)]
    assert not observe(RULE, "Gate\n\n" + "\n\n".join(lines))
