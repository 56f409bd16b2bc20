from __future__ import annotations

from detector.page import read_page
from detector.reading import PageReading
from detector.signals.teasers import SIGNALS, teasers, unrelated

BY_NAME = {signal.name: signal for signal in SIGNALS}
ARTICLE = "The boats of the harbour came home before the tide had turned. The harbour master counted every boat twice. "
TEXT = f"""Boats of the harbour

{ARTICLE * 4}

Popular News

Boats of the northern harbour come home

The boats of the northern harbour were late this year, and nobody in the town could say why they...

A cake with seven layers

Seven layers are needed, and each of them is baked alone before the cream is put between the...
"""


def test_headlines_and_their_excerpts_make_one_teaser() -> None:
    found = PageReading(read_page(TEXT, kind="text")).once(teasers)
    assert [teaser.title for teaser in found.teasers] == [
        "Boats of the northern harbour come home", "A cake with seven layers",
    ]  # fmt: skip
    assert all(teaser.cut for teaser in found.teasers)


def test_what_shares_no_word_with_the_subject_is_unrelated() -> None:
    found = PageReading(read_page(TEXT, kind="text")).once(teasers)
    assert [teaser.title for teaser in unrelated(found)] == ["A cake with seven layers"]


def test_a_page_without_teasers_has_none() -> None:
    reading = PageReading(read_page(ARTICLE, kind="text"))
    assert BY_NAME["links.teasers"].measure(reading) == 0
    assert BY_NAME["links.teaser-words"].measure(reading) == 0
