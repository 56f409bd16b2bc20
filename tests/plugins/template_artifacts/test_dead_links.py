from __future__ import annotations

import pytest

from tests.plugins.observing import observe

RULE = "template.dead-links"
URL = "https://harbour.example.org/fair"


def page(*links: tuple[str, str]) -> str:
    footer = " ".join(f'<a href="{href}">{text}</a>' for text, href in links)
    return f"<html><body><main><p>The fair opens its gates on Sunday.</p></main><footer>{footer}</footer></body></html>"


@pytest.mark.parametrize(
    "labels",
    [
        ("About us", "Contact", "Privacy Policy"),
        ("Über uns", "Impressum", "Datenschutz"),
        ("お問い合わせ", "利用規約", "プライバシーポリシー"),
    ],
)
def test_three_labels_without_a_target_are_told(labels: tuple[str, ...]) -> None:
    (evidence,) = observe(RULE, page(*((label, "#") for label in labels)), "html", URL)
    assert all(label in evidence.message for label in labels)
    assert len(evidence.spans) == 3


def test_two_are_told_where_many_links_are_dead() -> None:
    links = [("Contact", "#"), ("Terms", "#"), *((f"Pier {n}", f"/pier/{n}") for n in range(4))]
    assert observe(RULE, page(*links), "html", URL)


def test_two_that_open_menus_among_many_links_are_left_alone() -> None:
    links = [("Contact", "#"), ("About us", "#"), *((f"Pier {n}", f"/pier/{n}") for n in range(9))]
    assert not observe(RULE, page(*links), "html", URL)


def test_buttons_of_scripts_are_left_alone() -> None:
    assert not observe(
        RULE, page(*((text, "#") for text in ("Share", "Print", "Next", "Language", "Search"))), "html", URL
    )


def test_the_same_label_twice_counts_once() -> None:
    links = [("Contact", "#"), ("Contact", "#"), ("contact", "#"), *((f"Pier {n}", f"/pier/{n}") for n in range(9))]
    assert not observe(RULE, page(*links), "html", URL)


def test_links_to_another_sites_front_page_are_left_alone() -> None:
    links = ((text, "https://other.example.com/#") for text in ("Contact", "Terms", "Privacy"))
    assert not observe(RULE, page(*links), "html", URL)
