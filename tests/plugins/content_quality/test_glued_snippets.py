from __future__ import annotations

from tests.plugins.observing import observe

RULE = "quality.glued-snippets"
BROKEN = [
    "We offer a diverse range of colours, textures, and. Boats are sold in the shop, where we specialise in the.",
    "Web here are the ten best boats for your. The list of their.",
    "From the pier to the island, the small boat or. Web it is the best harbour and the.",
    "Web this boat is an. The company was founded by two brothers and.",
]
PROSE = "The boats came home, and the crew sang. It was what they had sailed for. Nobody knew what the song was about."


def test_sentences_that_break_off_are_told() -> None:
    (evidence,) = observe(RULE, "Best boats\n\n" + "\n\n".join(BROKEN))
    assert "break off" in evidence.message
    assert "Web" in evidence.message


def test_whole_sentences_are_left_alone() -> None:
    assert not observe(RULE, "Boats\n\n" + "\n\n".join([PROSE] * 10))


def test_a_page_about_the_web_is_left_alone() -> None:
    text = "Standards\n\n" + "\n\n".join(["Web pages are old. Web design is older. Web standards came later."] * 5)
    assert not observe(RULE, text)
