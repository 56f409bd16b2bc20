from __future__ import annotations

from tests.plugins.observing import observe

RULE = "quality.shouting"


def test_pictograms_in_every_line_are_told() -> None:
    text = "# Boats\n\n" + "\n\n".join(f"🔥 Boat {n} is here!! 🚀 Come and see it now!! 💰" for n in range(10))
    (evidence,) = observe(RULE, text, "markdown")
    assert "in 10 blocks" in evidence.message


def test_a_few_of_them_are_left_alone() -> None:
    text = "# Boats\n\n" + "\n\n".join(
        f"Boat {n} came home, and nobody was late for supper that night." for n in range(30)
    )
    assert not observe(RULE, f"{text}\n\nWell done! 🎉", "markdown")


def test_the_stars_of_ratings_are_left_alone() -> None:
    text = "# Reviews\n\n" + "\n\n".join(f"★★★★★ Boat {n} was clean and the crew kind." for n in range(20))
    assert not observe(RULE, text, "markdown")
