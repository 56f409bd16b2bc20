"""What one page may cost is bounded, and every bound that was hit is told."""

from __future__ import annotations

import pytest

from detector.page import read_page
from detector.page.limits import Limits
from tests.page.reading import PROSE

MONSTERS = {
    "deep nesting": "<div>" * 60_000 + PROSE,
    "deep formatting": "<b><i>" * 30_000 + PROSE,
    "many attributes": "<p " + " ".join(f"a{i}=1" for i in range(50_000)) + f">{PROSE}</p>",
    "an endless comment": f"<p>{PROSE}</p><!--" + "x" * 300_000,
    "an endless attribute": f'<p>{PROSE}</p><a href="' + "x" * 300_000,
    "many links": f"<p>{PROSE}</p>" + "<a href='/x'>boat</a> " * 20_000,
    "many entities": f"<p>{PROSE}</p><p>" + "&amp;&#65;&nosuch;" * 20_000,
    "duplicate ids": f"<p>{PROSE}</p>" + "<p id=one>boat</p>" * 5_000,
    "a huge style sheet": "<style>" + ".a{display:none}" * 20_000 + f"</style><p>{PROSE}</p>",
    "open tags": f"<p>{PROSE}</p>" + "<table><tr><td>" * 5_000,
    "angle brackets": f"<p>{PROSE}</p>" + "<" * 200_000,
}


@pytest.mark.timeout(60)
@pytest.mark.parametrize("name", MONSTERS)
def test_hostile_markup_is_read(name: str) -> None:
    page = read_page(MONSTERS[name], kind="html")
    assert len(page.text) <= Limits().text
    assert len(page.blocks) <= Limits().blocks


@pytest.mark.parametrize("name", ["deep nesting", "many links"])
def test_a_bound_that_was_hit_is_told(name: str) -> None:
    assert read_page(MONSTERS[name], kind="html").degraded


def test_the_input_is_cut_to_size() -> None:
    page = read_page("<p>" + "boat " * 1_000, kind="html", limits=Limits(bytes=500))
    assert len(page.text) <= 500
    assert "500" in page.degraded[0]


def test_the_text_is_cut_to_size() -> None:
    page = read_page("\n\n".join([PROSE] * 50), kind="text", limits=Limits(text=1_000))
    assert len(page.text) <= 1_000
    assert page.degraded


def test_blocks_are_cut_to_number() -> None:
    page = read_page("".join(f"<p>{PROSE} {i}</p>" for i in range(100)), kind="html", limits=Limits(blocks=20))
    assert len(page.blocks) <= 20
    assert page.degraded


def test_an_ordinary_page_is_not_degraded() -> None:
    assert read_page(f"<h1>Crane</h1><p>{PROSE}</p>").degraded == ()
