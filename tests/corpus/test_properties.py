"""Whatever a page says, its facts quote it and comparing it ends."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from detector.corpus import compare, skeleton
from detector.corpus.prints import Print, print_of
from detector.nouns import Page
from tests.corpus.stories import page

MARKS = [
    "“",
    "”",
    '"',
    "«",
    "»",
    "「",
    "」",
    "-",
    "’s",
    "\n",
    "\n\n",
    " ",
    ". ",
    "! ",
    "。",
    "\u200b",
    "\u0301",
    "\ud800",
]
FIGURES = ["1,000", "3.5", "%", "$", "２０", "٣", "Sept. 7", "2023-13-45", "12月40日", "May"]
WORDS = ["Anna", "von", "Berg", "U.S.", "O'Neill", "l'Été", "Straße", "Путин", "said", "laut"]
SCRIPTS = ["東京", "カムチャツカ", "김철수 대통령은", "ไทย", "हिन्दी", "😀"]
PIECES = st.lists(st.sampled_from(MARKS + FIGURES + WORDS + SCRIPTS), max_size=80)
TEXTS = st.one_of(st.text(max_size=300), PIECES.map(" ".join), PIECES.map("".join))


def built(text: str) -> Page:
    return page(text.encode("utf-8", "replace").decode("utf-8"))


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_facts_and_sentences_always_quote_the_page(text: str) -> None:
    made = built(text)
    found = skeleton(made)
    for fact in found.facts:
        assert made.text[fact.span.start : fact.span.end] == fact.text
        assert fact.text
        assert 0 <= fact.sentence < len(found.sentences)
    for line in found.sentences:
        assert made.text[line.span.start : line.span.end] == line.text


@settings(max_examples=80, deadline=None)
@given(TEXTS, TEXTS)
def test_any_two_pages_can_be_compared(one: str, other: str) -> None:
    found = compare(built(one), built(other))
    assert 0 <= found.probability <= 1
    assert 0 <= found.coverage_a <= 1.0001


@settings(max_examples=80, deadline=None)
@given(TEXTS)
def test_a_print_survives_its_bytes(text: str) -> None:
    own = print_of(skeleton(built(text)), -1.5)
    back = Print.from_bytes(own.to_bytes())
    assert back.digest == own.digest
    assert back.machine == own.machine
    assert back.language == own.language
    assert back.stems.tolist() == own.stems.tolist()
    assert back.ends.tolist() == own.ends.tolist()
    assert back.facts.tolist() == own.facts.tolist()
