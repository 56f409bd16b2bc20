from __future__ import annotations

from tests.plugins.observing import observe, strength

DESCRIPTION, TITLE = "quality.stuffed-description", "quality.stuffed-title"


def page(title: str = "Boats", description: str = "") -> str:
    return (
        f"<html><head><title>{title}</title><meta name='description' content='{description}'></head>"
        "<body><p>The boats came home.</p></body></html>"
    )


def test_empty_fields_in_a_description_are_told() -> None:
    (evidence,) = observe(DESCRIPTION, page(description="Boat day, , , , , 0, Boats on the pier, example.org"), "html")
    assert evidence.strength >= 0.9


def test_a_list_of_keywords_is_told_with_its_word() -> None:
    words = "boat hire, boat rent, cheap boat, boat trips, hire a boat, fishing boat, boat day"
    (evidence,) = observe(DESCRIPTION, page(description=words), "html")
    assert "“boat”" in evidence.message


def test_sentences_and_lists_of_different_things_are_left_alone() -> None:
    assert not observe(
        DESCRIPTION, page(description="We hire out boats, sails, oars, and a shed by the pier. Come by."), "html"
    )
    assert not observe(DESCRIPTION, page(description="sails, oars, ropes, paint, nets, lamps, tar"), "html")


def test_a_title_that_says_its_word_in_every_part_is_told() -> None:
    assert strength(TITLE, page("Larch plumbers, plumbers in Larch, cheap Larch plumbers"), "html") > 0.1


def test_headline_section_and_paper_may_share_the_name_of_a_town() -> None:
    assert not observe(TITLE, page("A boat show for Larch - Boats - Larch News - Larch, Michigan"), "html")


def test_a_title_that_says_it_twice_is_left_alone() -> None:
    assert not observe(TITLE, page("Boats of the harbour | The Boat Museum of the northern coast"), "html")


def test_the_name_of_the_site_in_its_title_is_left_alone() -> None:
    content = page("Larchpost | Larchpost online – Larchpost: the paper of the northern coast")
    assert observe(TITLE, content, "html", "https://other.example.org/")
    assert not observe(TITLE, content, "html", "https://www.larchpost.org/")
