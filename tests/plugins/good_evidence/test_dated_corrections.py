from __future__ import annotations

import pytest

from tests.plugins.observing import observe, strength

RULE = "good.dated-corrections"
STORY = "The footbridge was opened by the mayor, who walked over it with a goat and two musicians in the rain."


@pytest.mark.parametrize(
    "note",
    [
        "Correction, 3 May 2021: the goat belonged to the deputy mayor, not to the mayor as we first wrote.",
        "Correction: this story misstated the length of the bridge; it measures forty metres.",
        "An earlier version of this article gave the wrong name of the second musician.",
        "In einer früheren Version dieses Artikels stand, die Ziege gehöre dem Bürgermeister.",
    ],
)
def test_a_correction_that_says_what_was_wrong_counts(note: str) -> None:
    (evidence,) = observe(RULE, f"Footbridge\n\n{STORY}\n\n{note}")
    assert evidence.strength == 0.35


@pytest.mark.parametrize(
    "line",
    [
        "Last updated 3 May 2021",
        "Correction policy",
        "Correction of the spine takes months and a corset that nobody likes to wear in summer.",
    ],
)
def test_dates_policies_and_other_corrections_do_not(line: str) -> None:
    assert strength(RULE, f"Footbridge\n\n{STORY}\n\n{line}") == 0
