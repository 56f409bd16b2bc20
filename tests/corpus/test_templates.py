"""One text with slots, and one list of headings, page after page."""

from __future__ import annotations

from detector.corpus import analyse
from detector.nouns import Page
from tests.corpus.making import doorway, story, told
from tests.corpus.stories import page

CITIES = ("Alderton", "Brightwell", "Carrow", "Dunmere", "Eastvale", "Fernhill", "Grantley", "Hollybrook")
SERVICES = ("roof repair", "carpet cleaning")


def doorways() -> list[Page]:
    return [
        page(doorway(city, service), f"{city}-{service}", f"https://helpers.example/{city}/{service}".replace(" ", "-"))
        for city in CITIES
        for service in SERVICES
    ]


def test_doorway_pages_are_one_template_with_its_slots_and_values() -> None:
    (found,) = [t for t in analyse(doorways()).templates if t.kind == "slots"]
    assert len(found.members) == 16
    assert found.strength > 0.6
    assert found.beyond_words < 10
    values = {value for slot in found.slots for value in slot.values}
    assert any("Alderton" in value for value in values)
    assert any("roof repair" in value for value in values)


def test_pages_with_one_frame_and_much_of_their_own_are_weak_evidence() -> None:
    frame = "Welcome to the shop of the valley where every piece is made by hand in our own workshop near the river. "
    pages = [page(f"{frame}\n\n{told(story(i, 7))}\n\n{frame}", f"p{i}", f"https://shop.example/{i}") for i in range(8)]
    assert all(t.strength < 0.3 for t in analyse(pages).templates)


def test_one_list_of_headings_on_page_after_page_is_found_with_topics_masked() -> None:
    def article(topic: str, seed: int) -> str:
        lines = told(story(seed, 5)).split("\n\n")
        heads = [
            f"What Is {topic}?",
            f"Benefits of {topic}",
            f"How to Choose {topic}",
            f"Mistakes With {topic}",
            "Conclusion",
        ]
        body = "".join(f"<h2>{h}</h2><p>{line}</p>" for h, line in zip(heads, lines, strict=True))
        return f"<html><head><title>{topic}</title></head><body><article><h1>{topic}</h1>{body}</article></body></html>"

    from detector.page import read_page

    topics = ("Garden Hoses", "Water Filters", "Office Chairs", "Desk Lamps", "Rain Boots", "Paper Shredders")
    pages = [read_page(article(topic, i), url=f"https://tips.example/{i}") for i, topic in enumerate(topics)]
    (found,) = [t for t in analyse(pages).templates if t.kind == "headings"]
    assert len(found.members) == 6
    assert "conclusion" in found.headings


def test_stories_of_their_own_are_no_template() -> None:
    pages = [
        page(told(story(i, 4 + i)) + f"\n\n{i} notes were left out here by the editor of the day.", f"s{i}")
        for i in range(8)
    ]
    assert all(t.strength < 0.3 for t in analyse(pages).templates)
