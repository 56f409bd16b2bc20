from __future__ import annotations

from tests.plugins.observing import observe

RULE = "links.bare-addresses"


def page(rows: list[str]) -> str:
    return f"<html><body><h1>Larch Roofing</h1><p>We lay roofs.</p><ul>{''.join(rows)}</ul></body></html>"


def row(n: int, text: str = "") -> str:
    address = f"https://www.directory-{n}.example{n}.com/biz/larch-roofing"
    return f"<li><a href='{address}'>{text or address}</a></li>"


def test_a_dump_of_addresses_is_told() -> None:
    (evidence,) = observe(RULE, page([row(n) for n in range(14)]), "html", "https://larch.example.org/")
    assert "14 domains" in evidence.message
    assert evidence.spans


def test_named_sources_and_short_lists_are_left_alone() -> None:
    assert not observe(RULE, page([row(n, f"Register of roofs, part {n}") for n in range(14)]), "html")
    assert not observe(RULE, page([row(n) for n in range(6)]), "html")
