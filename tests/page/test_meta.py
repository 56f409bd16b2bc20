"""What a page says about itself outside its text, and in its bylines."""

from __future__ import annotations

import pytest

from detector.page import read_page
from tests.page.reading import PROSE, html

HEAD = """
<title>The old crane stays | Harbour News</title>
<meta name="description" content="The council  keeps the crane.">
<meta name="generator" content="Pelican 4.8">
<meta name="author" content="Anna Berg">
<meta property="og:site_name" content="Harbour News">
<meta property="article:published_time" content="2021-05-03T09:12:00+02:00">
<meta property="article:modified_time" content="2021-05-07">
<link rel="canonical" href="https://www.harbour.example.org/news/crane">
"""
DATA = """
<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
 {"@type": "NewsArticle", "datePublished": "2021-05-03", "author": {"@type": "Person", "name": "Anna Berg"}},
 {"@type": ["Organization", "NewsMediaOrganization"], "name": "Harbour News"}]}</script>
"""


def test_the_head_is_read() -> None:
    meta = html("", HEAD).meta
    assert meta.title == "The old crane stays | Harbour News"
    assert meta.description == "The council keeps the crane."
    assert (meta.generator, meta.author, meta.site_name) == ("Pelican 4.8", "Anna Berg", "Harbour News")
    assert meta.canonical == "https://www.harbour.example.org/news/crane"
    assert {(d.iso, d.role) for d in meta.dates} >= {("2021-05-03", "published"), ("2021-05-07", "modified")}


def test_title_and_description_stand_first_in_the_text_and_are_not_main() -> None:
    page = html("", HEAD)
    assert [b.kind for b in page.blocks[:2]] == ["title", "description"]
    assert not any(b.main for b in page.blocks[:2])


def test_structured_data_is_read() -> None:
    meta = html("", DATA).meta
    assert {"NewsArticle", "Organization"} <= set(meta.jsonld_types)
    assert meta.author == "Anna Berg"
    assert ("2021-05-03", "published", "json-ld") in {(d.iso, d.role, d.source) for d in meta.dates}


@pytest.mark.parametrize(
    "data", ["{", "[" * 5_000, '{"a":' * 3_000 + "1" + "}" * 3_000, "null", '"text"', '{"@type": 7}']
)
def test_broken_structured_data_costs_nothing_else(data: str) -> None:
    page = html("", f'<title>Crane</title><script type="application/ld+json">{data}</script>')
    assert page.meta.title == "Crane"
    assert PROSE in page.text


def test_a_byline_gives_author_and_date_with_their_place() -> None:
    page = html('<p class="byline">By Anna Berg | May 3, 2021</p>')
    assert page.meta.author == "Anna Berg"
    (date,) = [d for d in page.meta.dates if d.source == "visible"]
    assert date.iso == "2021-05-03"
    assert page.text[date.span.start : date.span.end] == "May 3, 2021"


def test_ids_of_networks_are_collected() -> None:
    ids = html(
        "", "<script>ga('create', 'UA-1234567-1')</script><script>gtag('config', 'G-ABCDEF1234')</script>"
    ).meta.network_ids
    assert "analytics:UA-1234567-1" in ids
    assert any(value.endswith("G-ABCDEF1234") for value in ids)


def test_links_know_their_target_and_whose_it_is() -> None:
    page = html(
        '<p>See <a href="../boats">boats</a>, <a href="https://shop.harbour.example.org/x">shop</a> and '
        '<a rel="nofollow sponsored" href="https://other.example.net/">another</a>.</p>'
    )
    boats, shop, other = page.links
    assert (boats.href, boats.internal) == ("https://www.harbour.example.org/boats", True)
    assert (shop.domain, shop.internal) == ("example.org", True)
    assert (other.internal, other.rel) == (False, ("nofollow", "sponsored"))


@pytest.mark.parametrize(
    "href", ["javascript:alert(1)", "mailto:a@example.org", "http://[::1", "https://exa mple/", "//", "#top"]
)
def test_addresses_that_lead_nowhere_are_harmless(href: str) -> None:
    page = html(f'<p>A link that <a href="{href}">leads nowhere</a> at all.</p>')
    assert all(link.internal or not link.domain for link in page.links)


def test_the_language_is_told_from_the_text_and_named_with_its_detector() -> None:
    german = (
        "Der Rat des Hafens hat am Dienstag beschlossen, dass der alte Kran nicht verkauft, sondern repariert wird. "
        * 4
    )
    language = read_page(f"<html lang='en'><body><p>{german}</p></body></html>").language
    assert (language.code, language.declared, language.detected) == ("de", "en", "de")
    assert language.detector != "none"


def test_front_matter_is_metadata() -> None:
    page = read_page(
        f"---\ntitle: The old crane\ndate: 2021-05-03\nauthor: Anna Berg\n---\n\n# Crane\n\n{PROSE}\n", kind="markdown"
    )
    assert (page.meta.title, page.meta.author) == ("The old crane", "Anna Berg")
    assert ("2021-05-03", "front-matter") in {(d.iso, d.source) for d in page.meta.dates}
    assert "author: Anna" not in page.text
