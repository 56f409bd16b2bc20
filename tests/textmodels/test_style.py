from __future__ import annotations

import numpy as np
import pytest

from detector.textmodels.prose import text_prose
from detector.textmodels.style import NAMES, style


def share(text: str, name: str) -> float:
    return float(style(text_prose(text))[0, NAMES.index(name)])


def test_there_is_one_number_for_each_name() -> None:
    assert style(text_prose("One sentence. Another one.")).shape == (1, len(NAMES))


def test_marks_endings_and_shapes_are_counted_per_word() -> None:
    text = "Slowly, the Mill kept turning, grinding corn."
    assert share(text, "mark ,") == pytest.approx(2 / 7)
    assert share(text, "-ly") == pytest.approx(1 / 7)
    assert share(text, "capitalised") == pytest.approx(2 / 7)
    assert share(text, "participle after comma") == pytest.approx(1 / 7)


def test_even_sentences_vary_less_than_uneven_ones() -> None:
    even = "The boat went out. The crew came back. The fish were sold."
    uneven = "No. The boat that had gone out at four in the morning came back with nothing at all. Why?"
    assert share(even, "variation of sentences") < share(uneven, "variation of sentences")


def test_length_of_the_text_does_not_matter() -> None:
    text = "The boat went out early, and the crew sang. "
    assert np.allclose(style(text_prose(text * 4)), style(text_prose(text * 8)), atol=0.05)
