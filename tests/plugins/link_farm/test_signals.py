from __future__ import annotations

from detector.page import read_page
from detector.reading import PageReading
from tests.plugins.observing import catalogue


def test_numbers_about_links_are_installed() -> None:
    page = read_page(
        "<p>one two <a href='https://a.example.net/'>three four</a></p>", kind="html", url="https://b.example.org/"
    )
    reading = PageReading(page, catalogue().signals)
    assert reading.signal("links.anchor-words") == 0.5
    assert reading.signal("links.domains") == 1
    assert reading.signal("links.teasers") == 0
