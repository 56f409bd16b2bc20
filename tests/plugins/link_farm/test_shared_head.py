from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "links.shared-head"
TOWNS = ["arlen", "birk", "coven", "dale", "elm", "fern", "grove", "hollow", "ivy", "juniper", "kestrel", "larch"]


def page(texts: list[str]) -> str:
    rows = "".join(f"<li><a href='/p{n}'>{text}</a></li>" for n, text in enumerate(texts))
    return f"<html><body><h1>Services</h1><p>We come to you.</p><ul>{rows}</ul></body></html>"


def test_links_that_vary_one_phrase_by_town_are_told() -> None:
    (evidence,) = observe(RULE, page([f"{town.title()} plumbers" for town in TOWNS]), "html")
    assert "plumbers" in evidence.message
    assert len(evidence.spans) == 12


def test_more_of_them_weigh_more() -> None:
    many = [f"{a.title()} {b} plumbers" for a in TOWNS for b in ("north", "south", "east")]
    few = [f"{town.title()} plumbers" for town in TOWNS]
    assert strength(RULE, page(many), "html") > strength(RULE, page(few), "html")


def test_chapters_months_and_numbers_are_navigation() -> None:
    assert not observe(RULE, page([f"{town.title()} chapter" for town in TOWNS]), "html")
    assert not observe(RULE, page([f"plumbers {n} report" for n in range(20)]), "html")


def test_a_few_such_links_among_others_are_left_alone() -> None:
    others = [f"How we built the {town} of our own hands" for town in TOWNS] * 3
    assert not observe(RULE, page([f"{town.title()} plumbers" for town in TOWNS[:8]] + others), "html")


def test_the_same_list_is_told_in_plain_text_which_has_lost_its_links() -> None:
    lines = [
        "Services",
        "We come to you, whatever the weather and the hour.",
        *[f"{t.title()} plumbers" for t in TOWNS],
    ]
    (evidence,) = observe(RULE, "\n\n".join(lines))
    assert "lines" in evidence.message
    assert not observe(RULE, "\n\n".join(lines[:8]))


def test_recipes_cases_and_institutions_are_left_alone() -> None:
    assert not observe(RULE, page([f"{town.title()} recipes" for town in TOWNS]), "html")
    assert not observe(RULE, page([f"People v. {town.title()}" for town in TOWNS]), "html")
    homes = "".join(f"<li><a href='https://{t}-choir.org/'>{t.title()} choir</a></li>" for t in TOWNS)
    outside = f"<html><body><h1>Choirs</h1><p>All of them sing.</p><ul>{homes}</ul></body></html>"
    assert not observe(RULE, outside, "html", "https://singing.example.net/")


def test_sections_of_a_brand_are_left_alone_and_a_keyword_in_the_host_is_not() -> None:
    sections = page([f"Orbit {town}" for town in TOWNS])
    assert not observe(RULE, sections, "html", "https://www.orbit.com/")
    assert observe(RULE, sections, "html", "https://orbit-deals.com/")
