from __future__ import annotations

import pytest

from tests.plugins.observing import observe

RULE = "quality.clickbait-title"


def page(title: str, body: str = "The boats came home.") -> str:
    return f"<html><head><title>{title}</title></head><body><h1>{title}</h1><p>{body}</p></body></html>"


@pytest.mark.parametrize("title", ["A boat came home. What happened next?", "Vous n'allez pas croire ce bateau"])
def test_a_title_that_withholds_is_told(title: str) -> None:
    assert observe(RULE, page(title), "html")


def test_the_same_words_in_the_text_are_left_alone() -> None:
    assert not observe(RULE, page("Boats", "Nobody knows what happened next."), "html")
