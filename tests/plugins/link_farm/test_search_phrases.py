from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "links.search-phrases"
ENDS = ["images free", "for friends", "in french", "sale laptop", "party dress", "food ideas", "song download",
        "eve in goa",
        "wishes quotes", "card maker"]  # fmt: skip


def page(texts: list[str]) -> str:
    rows = "".join(f"<li><a href='/{n}.html'>{text}</a></li>" for n, text in enumerate(texts))
    return f"<html><body><h1>Boat day</h1><p>Boat day is near.</p><ul>{rows}</ul></body></html>"


def test_a_list_of_searches_around_one_word_is_told() -> None:
    phrases = [f"happy boat day {end}" for end in ENDS] + [f"boat day 2022 {end}" for end in ENDS]
    (evidence,) = observe(RULE, page(phrases), "html")
    assert "20 of 20" in evidence.message


def test_headlines_and_tags_are_left_alone() -> None:
    heads = [f"Why the {end.split()[0]} came home, and what we did" for end in ENDS] * 2
    assert not observe(RULE, page(heads), "html")
    assert not observe(RULE, page([end.split()[0] for end in ENDS] * 2), "html")


def test_phrases_written_as_titles_weigh_less() -> None:
    phrases = [f"happy boat day {end}" for end in ENDS] + [f"boat day supper {end}" for end in ENDS]
    titled = strength(RULE, page([phrase.title() for phrase in phrases]), "html")
    assert 0 < titled < 0.5 * strength(RULE, page(phrases), "html")
