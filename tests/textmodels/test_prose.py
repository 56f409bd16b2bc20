from __future__ import annotations

import numpy as np

from detector.page import read_page
from detector.reading import PageReading
from detector.textmodels.prose import WINDOW_WORDS, page_prose, text_prose

SENTENCE = "The old miller walked along the river and counted the boats that came up from the sea. "


def test_windows_hold_whole_sentences_and_about_the_same_number_of_words() -> None:
    prose = text_prose(SENTENCE * 60)
    sizes = np.bincount(prose.window)
    assert prose.windows == round(prose.words / WINDOW_WORDS)
    assert sizes.max() - sizes.min() <= 2 * len(SENTENCE.split())
    for sentence in range(int(prose.sentence[-1]) + 1):
        assert len(set(prose.window[prose.sentence == sentence].tolist())) == 1


def test_an_abbreviation_before_a_small_letter_does_not_end_a_sentence() -> None:
    assert text_prose("We met at 5 p.m. near the gate. Nobody came.").sentence[-1] == 1


def test_menus_titles_and_short_lines_are_not_prose() -> None:
    head = "<title>Boats</title><nav><a href=/>Home</a></nav><h1>Boats on the river</h1>"
    html = f"{head}<p>{SENTENCE * 8}</p><p>Share</p>"
    page = read_page(html, kind="html")
    prose = page_prose(PageReading(page))
    words = {page.text[a:b] for a, b in zip(prose.start, prose.end, strict=True)}
    assert "miller" in words
    assert not words & {"Home", "Boats", "Share"}


def test_a_page_without_prose_has_no_windows() -> None:
    assert text_prose("").windows == 0
    assert page_prose(PageReading(read_page("<p>Hi</p>", kind="html"))).words <= 1
