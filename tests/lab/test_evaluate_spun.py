from __future__ import annotations

import numpy as np

from detector.lab.evaluate_spun import Pages, cut, judge_texts, page_table
from detector.lab.spinner import Spinner
from detector.lab.textcorpora import Document
from tests.textmodels.making import HUMAN, MACHINE

SYNONYMS = {
    "boat": ("vas",), "kiosk": ("stall",), "ticket": ("slate",), "wall": ("bulwark",), "bread": ("breadstuff",),
    "wind": ("current of air",), "night": ("dark",), "pub": ("gin mill",), "foot": ("pes",), "landlady": ("lessor",),
    "van": ("vanguard",), "net": ("mesh",), "post": ("mail",), "island": ("isle",), "uncle": ("nuncle",),
    "shop": ("storehouse",), "sister": ("sis",), "left": ("odd",), "charge": ("bear down",), "ask": ("expect",),
}  # fmt: skip


def test_spun_texts_stand_above_their_originals_and_the_level_of_pages_is_kept() -> None:
    rows = {rate: row for _, rate, row in judge_texts([HUMAN], {"own": Spinner(SYNONYMS)}, level=50.0)}
    assert rows[0.2]["auroc"] == 1.0
    assert rows[0.2]["plain_above_half"] == rows[0.2]["at_1pct_of_pages"] == 0.0


def test_only_human_texts_of_full_length_are_spun() -> None:
    documents = [
        Document("a", "own", "", "human", "", "a", HUMAN),
        Document("b", "own", "", "machine", "", "b", MACHINE),
        Document("c", "own", "", "human", "", "c", "The boat had gone."),
    ]
    (text,) = cut(documents, 220)
    assert HUMAN.startswith(text[:60])


def test_shares_of_pages_above_each_level_are_shown() -> None:
    pages = Pages(np.array([-5.0, -5.0, -5.0, 0.5]), np.array([-5.0, 2.0]))
    assert page_table({"dev": pages}).splitlines()[-1] == (
        "| dev | 4 | 2 | 25.0% | 50.0% | 25.0% | 50.0% | 0.0% | 50.0% |"
    )
