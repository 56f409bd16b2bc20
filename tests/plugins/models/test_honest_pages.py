"""Short tidy pages by people who mean well: what the words of the vocabulary must not be mistaken about."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from detector.engine import Detector

PAGES = sorted((Path(__file__).parent / "honest").glob("*.html"))


@cache
def detector(preset: str) -> Detector:
    return Detector(preset)


@pytest.mark.parametrize("preset", ["editor", "crawler", "strict"])
def test_reviews_faqs_shops_and_councils_are_not_stopped(preset: str) -> None:
    found = {page.stem: detector(preset).check(page.read_bytes()) for page in PAGES}
    assert len(found) == 24
    assert {name: v.probability for name, v in found.items() if v.verdict != "publish"} == {}


def test_most_of_them_are_nowhere_near_it() -> None:
    chances = sorted(detector("editor").check(page.read_bytes()).probability for page in PAGES)
    assert chances[len(chances) // 2] < 0.2
    assert chances[-1] < 0.9
