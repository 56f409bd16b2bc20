from __future__ import annotations

from collections.abc import Sequence

from tests.plugins.observing import observe, strength

RULE = "good.linked-sources"
LINE = (
    "<p>The dam was measured again in the spring, and the {}report of the surveyors</a> shows that the wall has"
    " moved by"
    " two centimetres since the first reading.</p>"
)


def page(addresses: Sequence[str], rel: str = "") -> str:
    links = "".join(LINE.format(f'<a href="{address}"{rel}>') for address in addresses)
    return f"<html><body><article><h1>The dam</h1>{links}</article></body></html>"


def see(content: str) -> float:
    return strength(RULE, content, "html", "https://dam.example.com/a")


def test_links_to_several_sites_from_sentences_count_for_the_page() -> None:
    two = page(["https://survey.example.org/r", "https://river.example.net/x"])
    four = page([f"https://site{n}.net/report" for n in range(4)])
    assert see(two) == 0.2
    assert see(four) == 0.4
    (evidence,) = observe(RULE, two, "html", "https://dam.example.com/a")
    assert len(evidence.spans) == 2


def test_one_site_is_not_enough() -> None:
    assert see(page(["https://survey.example.org/r", "https://survey.example.org/s"])) == 0


def test_shops_networks_and_sponsored_links_do_not_count() -> None:
    assert see(page(["https://www.amazon.com/dp/1", "https://facebook.com/x", "https://bit.ly/z"])) == 0
    sponsored = [f"https://site{n}.net/report" for n in range(4)]
    assert see(page(sponsored, ' rel="sponsored"')) == 0


def test_a_list_of_bare_links_is_a_menu() -> None:
    menu = "".join(f'<li><a href="https://site{n}.net/">Site {n}</a></li>' for n in range(6))
    assert see(f"<html><body><article><h1>Links</h1><ul>{menu}</ul></article></body></html>") == 0
