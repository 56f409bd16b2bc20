from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "template.glued-breadcrumb"
ARTICLE = (
    "\n\nTown beats rivals after a long and rainy night\n\nIt was late when the last goal fell, and nobody went home."
)


def test_a_path_glued_to_the_cut_title_is_told() -> None:
    (found,) = observe(RULE, f"HomeSportTown beats rivals after...{ARTICLE}")
    assert found.strength == 0.6
    assert "Town beats rivals after" in found.message


def test_other_languages_are_known() -> None:
    page = "StartseiteSportStadt schlägt Rivalen nach…\n\nStadt schlägt Rivalen nach langer Nacht\n\nEs war schon spät."
    assert strength(RULE, page) == 0.6


def test_words_that_begin_with_home_are_left_alone() -> None:
    assert not observe(RULE, f"Homeward bound after a long night...{ARTICLE}")
    assert not observe(RULE, f"Home › Sport › Town beats rivals{ARTICLE}")
