"""Sites that hang together."""

from __future__ import annotations

from dataclasses import replace

from detector.corpus.cards import card_of
from detector.corpus.collection import Card, Outlink
from detector.corpus.networks import find_networks
from tests.corpus.making import story, told
from tests.corpus.stories import page


def card(site: str, seed: int = 0) -> Card:
    return replace(card_of(page(told(story(seed)), url=f"https://{site}/")), site=site)


def test_a_shared_rare_id_ties_two_sites_and_is_shown() -> None:
    cards = [replace(card("a.example"), network_ids=("ga:UA-1",)), replace(card("b.example"), network_ids=("ga:UA-1",))]
    cards += [card(f"c{i}.example", i) for i in range(10)]
    (network,) = find_networks(cards, ())
    assert network.sites == ("a.example", "b.example")
    assert network.ties[0].evidence == ("ga:UA-1",)


def test_an_id_that_everybody_has_ties_nobody() -> None:
    cards = [replace(card(f"s{i}.example", i), network_ids=("ad:provider",)) for i in range(60)]
    assert find_networks(cards, ()) == ()


def test_sites_that_link_to_each_other_and_elsewhere_alike_are_one_network() -> None:
    links = {
        "a.example": (
            Outlink("b.example", "https://b.example/", "best casino"),
            Outlink("x.example", "https://x.example/p", "buy now"),
        ),
        "b.example": (
            Outlink("a.example", "https://a.example/", "best casino"),
            Outlink("x.example", "https://x.example/p", "buy now"),
        ),
    }
    cards = [replace(card(site), outlinks=own) for site, own in links.items()] + [
        card(f"c{i}.example", i) for i in range(20)
    ]
    (network,) = find_networks(cards, ())
    assert {tie.kind for tie in network.ties} == {"reciprocal-links", "same-outlinks"}


def test_the_hub_of_a_network_has_the_highest_score() -> None:
    cards = [replace(card("hub.example"), network_ids=tuple(f"id:{i}" for i in range(5)))]
    cards += [replace(card(f"leaf{i}.example", i), network_ids=(f"id:{i}",)) for i in range(5)]
    (network,) = find_networks(cards, ())
    assert max(network.scores, key=lambda site: network.scores[site]) == "hub.example"
    assert abs(sum(network.scores.values()) - 1) < 0.01


def test_equal_footers_tie_sites_whatever_the_year() -> None:
    cards = [replace(card("a.example"), footers=("the # network of good news for all of us",)),
             replace(card("b.example"), footers=("the # network of good news for all of us",))]  # fmt: skip
    (network,) = find_networks([*cards, *(card(f"c{i}.example", i) for i in range(9))], ())
    assert network.ties[0].kind == "footer"
