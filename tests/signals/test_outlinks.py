from __future__ import annotations

from detector.page import read_page
from detector.reading import PageReading
from detector.signals.outlinks import Outlinks, outlinks
from tests.plugins.good_evidence.test_linked_sources import page


def see(*addresses: str) -> Outlinks:
    return outlinks(PageReading(read_page(page(addresses), kind="html", url="https://dam.example.com/a")))


def test_links_of_the_own_site_are_no_sources() -> None:
    assert see("/other", "https://www.dam.example.com/b", "https://archive.example.com/c").sources == ()


def test_documents_are_told_from_other_sources() -> None:
    found = see("https://survey.example.org/r", "https://doi.org/10.1000/182")
    assert [link.domain for link in found.sources] == ["example.org", "doi.org"]
    assert [link.domain for link in found.documents] == ["doi.org"]
