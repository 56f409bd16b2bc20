from __future__ import annotations

from collections.abc import Sequence

from detector import Detector
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


def test_partner_links_do_not_count() -> None:
    assert see(page(["https://one.example.org/r?affid=77", "https://two.example.net/x?a=1&clickid=9"])) == 0


def test_links_on_a_page_that_sells_bets_are_no_sources() -> None:
    selling = (
        "<p>Best online casinos: free spins, no deposit bonus, casino bonus codes and real money slots. Play now at this"
        " casino online, sign up and claim your bonus.</p>"
    )
    links = page(["https://survey.example.org/r", "https://river.example.net/x"])

    def rules(content: str) -> set[str]:
        verdict = Detector(models=False).check(content, url="https://dam.example.com/a", kind="html")
        return {finding.rule for finding in verdict.findings}

    assert RULE in rules(links)
    told = rules(links.replace("</h1>", "</h1>" + selling * 3))
    assert "spam.gambling" in told
    assert RULE not in told
