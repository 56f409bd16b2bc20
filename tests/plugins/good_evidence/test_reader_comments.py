from __future__ import annotations

from tests.plugins.observing import observe, strength
from tests.plugins.rewritten_content.test_comment_ring import READERS, RING, page

RULE = "good.reader-comments"
FOURTH = ("Ines", "June 2, 2021", "Our neighbours collect signatures at the bakery, we signed on Sunday.")


def test_different_readers_on_different_days_count_for_the_page() -> None:
    (evidence,) = observe(RULE, page((*READERS, FOURTH)))
    assert evidence.strength == 0.4
    assert "4 comments by 4 readers on 4 days" in evidence.message


def test_a_ring_does_not() -> None:
    assert strength(RULE, page((*RING, ("SwimExpert", "May 4, 2021", "pool pool pool")))) == 0


def test_three_comments_are_too_few() -> None:
    assert strength(RULE, page(READERS)) == 0


def test_testimonials_signed_with_a_place_do_not() -> None:
    signed = [(f"{name} – Sydney, Australia", day, text) for name, day, text in (*READERS, FOURTH)]
    assert strength(RULE, page(signed)) == 0
