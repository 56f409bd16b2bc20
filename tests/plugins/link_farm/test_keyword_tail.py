from __future__ import annotations

from tests.plugins.observing import observe

RULE = "links.keyword-tail"
PROSE = "The carpets of the house were cleaned in May, and the rooms smelled of soap for a week."
ROOMS = [f"carpet {word}" for word in (
    "cleaning", "repair", "washing", "drying", "shampoo", "steam", "stains", "wool", "silk", "office", "stairs", "hall",
    "rugs", "mats", "tiles", "dye", "moths", "smell", "pets", "price", "quote", "offer", "team", "van",
)]  # fmt: skip


def test_a_tail_that_repeats_the_title_s_word_is_told() -> None:
    (evidence,) = observe(RULE, "# Carpet cleaning\n\n" + PROSE + "\n\n" + "\n\n".join(ROOMS), "markdown")
    assert "“carpet”" in evidence.message
    assert evidence.spans


def test_a_tail_about_other_things_and_a_short_one_are_left_alone() -> None:
    others = "\n\n".join(f"{a} pier" for a in ("north", "south", "old", "new", "long", "short") * 5)
    assert not observe(RULE, f"# Carpet cleaning\n\n{PROSE}\n\n{others}", "markdown")
    assert not observe(RULE, "# Carpet cleaning\n\n" + PROSE + "\n\n" + "\n\n".join(ROOMS[:10]), "markdown")


def test_a_numbered_index_is_left_alone() -> None:
    index = "\n\n".join(f"{n}.1. {room}" for n, room in enumerate(ROOMS))
    assert not observe(RULE, f"# Carpet cleaning\n\n{PROSE}\n\n{index}", "markdown")
    counted = "\n\n".join(f"{n * 37} {room}" for n, room in enumerate(ROOMS))
    assert observe(RULE, f"# Carpet cleaning\n\n{PROSE}\n\n{counted}", "markdown")


def test_a_sentence_at_the_end_ends_the_tail() -> None:
    text = "# Carpet cleaning\n\n" + "\n\n".join(ROOMS) + "\n\n" + PROSE
    assert not observe(RULE, text, "markdown")
