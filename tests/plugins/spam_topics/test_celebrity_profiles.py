from __future__ import annotations

from tests.plugins.observing import observe
from tests.plugins.spam_topics.asserting import assert_told_with_phrases, assert_weak_in_long_prose

RULE = "spam.celebrity-profiles"
SELLING = """Mira Tolwen Wiki, Age, Height, Net Worth 2025, Boyfriend

Mira Tolwen wiki biography: age height weight, boyfriend age and parents ethnicity. Mira Tolwen net worth 2025 and career.

Read also: quick facts. Mira Tolwen estimated net worth and salary: net worth and lifestyle, bio age height, full biography."""
HONEST = """Mira Tolwen, actress

Mira Tolwen grew up in a harbour town and came to the stage at seventeen. In an interview with this paper she told of her first role, a tree. Critics praised her Nora in 2019; the film of the play won two prizes.

She lives with her husband and two children near the sea. Her height was once a problem, she says: at 1.86 metres no costume fitted."""


def test_a_page_that_sells_is_told_with_its_phrases() -> None:
    assert_told_with_phrases(RULE, SELLING)


def test_a_page_about_the_subject_is_left_alone() -> None:
    assert not observe(RULE, HONEST)


def test_single_phrases_in_long_prose_are_left_alone() -> None:
    assert_weak_in_long_prose(RULE, SELLING)
