from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "template.missing-page"


def test_a_page_that_only_says_that_there_is_nothing_is_told() -> None:
    (found,) = observe(RULE, "Blog\n\nSorry, no posts matched your criteria.")
    assert found.strength == 0.5
    assert "WordPress" in found.message


def test_other_languages_are_known() -> None:
    assert strength(RULE, "Wiki\n\nCette page n'existe pas encore") == 0.5


def test_the_notice_under_an_article_is_left_alone() -> None:
    prose = "The harbour master read the tide tables aloud while the crew painted the hull. " * 12
    assert not observe(RULE, f"Harbour\n\n{prose}\n\nNo posts found.")


def test_closed_comments_are_ordinary() -> None:
    assert not observe(RULE, "Blog\n\nComments are closed.")
