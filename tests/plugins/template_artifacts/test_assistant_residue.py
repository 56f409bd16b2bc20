from __future__ import annotations

import pytest

from tests.plugins.observing import observe, strength

RULE = "template.assistant-residue"


@pytest.mark.parametrize(
    "sentence",
    [
        "As an AI language model, I cannot say what the weather will be.",
        "Als KI-Sprachmodell kann ich dazu nichts sagen.",
        "Como modelo de lenguaje, no tengo opiniones.",
        "作为一个AI语言模型，我无法回答。",
        "I’m sorry, but I cannot fulfill this request.",
    ],
)
def test_a_disclosure_in_the_page_s_own_voice_is_nearly_conclusive(sentence: str) -> None:
    assert strength(RULE, f"Harbour weather\n\n{sentence}") == 0.95


def test_a_preamble_is_strong() -> None:
    assert strength(RULE, "Harbour weather\n\nCertainly! Here is the article about the weather.") == 0.7


def test_a_quotation_is_weak() -> None:
    assert strength(RULE, "Harbour weather\n\nThe machine said: “As an AI language model, I cannot say.”") == 0.15


def test_a_page_about_assistants_is_weak() -> None:
    page = "How ChatGPT and other chatbots talk\n\nAs an AI language model, it says, I have no opinions."
    assert strength(RULE, page) == 0.15


def test_people_may_be_certain() -> None:
    assert not observe(RULE, "Harbour weather\n\nThe clerk was certainly right: here is where the boats lie.")
