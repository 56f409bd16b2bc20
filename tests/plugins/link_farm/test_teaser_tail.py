from __future__ import annotations

from tests.plugins.observing import observe

CUT, UNRELATED = "links.cut-teasers", "links.unrelated-teasers"
ARTICLE = "The boats of the harbour came home before the tide had turned. The harbour master counted every boat twice. "
TEASERS = [
    (
        "A cake with seven layers",
        "Seven layers are needed, and each of them is baked alone before the cream is put in between...",
    ),
    (
        "Why cats sleep all day",
        "Cats sleep up to sixteen hours, and nobody who has lived with one is surprised by what science found...",
    ),
    (
        "The actor's new house",
        "It has nine rooms and a garden that was laid out by the man who made the garden of the president...",
    ),
    (
        "Five ways to fold a shirt",
        "The third way is the one that most people try first, although it leaves a crease along the arm...",
    ),
    (
        "Your phone is too slow",
        "There is a setting that almost nobody knows, and it has been there since the very first version...",
    ),
    (
        "The truth about carrots",
        "In recent years many have asked whether carrots are as good for the eyes as our mothers said...",
    ),
]


def page(times: int = 8, cut: bool = True) -> str:
    rows = [f"{title}\n\n{text if cut else text.removesuffix('...') + ' said.'}" for title, text in TEASERS]
    return f"Boats of the harbour\n\n{ARTICLE * times}\n\n{ARTICLE * times}\n\nPopular News\n\n" + "\n\n".join(rows)


def test_a_tail_of_cut_excerpts_is_told_with_its_share() -> None:
    (evidence,) = observe(CUT, page())
    assert "6 excerpts" in evidence.message
    assert "%" in evidence.message


def test_excerpts_about_anything_are_told_as_unrelated() -> None:
    (evidence,) = observe(UNRELATED, page())
    assert "nothing to do" in evidence.message
    assert len(evidence.spans) == 6


def test_beside_a_long_article_the_same_teasers_are_left_alone() -> None:
    assert not observe(CUT, page(40))
    assert not observe(UNRELATED, page(40))


def test_an_index_that_only_announces_is_left_alone() -> None:
    assert not observe(CUT, "News\n\n" + page().split("Popular News")[1])
