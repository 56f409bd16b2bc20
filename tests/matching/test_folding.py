from __future__ import annotations

import re2
from hypothesis import example, given
from hypothesis import strategies as st

from detector.matching.folding import BLANKS, SHORT, fold_character, folded, plain, views


@given(st.text(alphabet=st.characters(codec=None, exclude_categories=())))
def test_both_views_keep_every_place(text: str) -> None:
    view = views(text)
    assert len(view.plain) == len(view.folded) == len(text)


@given(st.text(alphabet=st.characters(codec=None, exclude_categories=())))
@example("line\nbreak\u2028or\u2029not\ttab\u00a0blank ΐ \ud800 \U0001f600 𝐅")
@example("ascii\nonly\t")
@example("\uf900")  # an ideograph that normalises to another one, and has no case
def test_the_views_do_not_depend_on_the_path_taken(text: str) -> None:
    """ASCII and short texts go another way than the tables."""
    alone = views(text)
    beside = views(text + "é" * SHORT)
    assert beside.text[:-SHORT] == alone.text
    assert beside.plain[:-SHORT] == alone.plain
    assert beside.folded[:-SHORT] == alone.folded


def test_typography_is_levelled() -> None:
    assert plain("“Don’t”\u00a0stop‑now") == "\"Don't\" stop-now"
    assert plain(f"a{BLANKS}b") == "a" + " " * len(BLANKS) + "b"


def test_case_is_levelled_in_any_alphabet() -> None:
    assert folded("ΣΊΣΥΦΟΣ") == folded("σίσυφος")
    assert folded("ПРИВЕТ") == folded("привет")
    assert folded("GROẞ") == folded("groß")
    assert folded("ＦＲＥＥ 𝐅𝐫𝐞𝐞") == "free free"


def test_the_four_letters_i_of_turkish_are_one() -> None:
    assert folded("İLETİŞİM") == folded("iletişim")
    assert folded("ILIK") == folded("ılık")


def test_what_cannot_be_encoded_becomes_the_replacement_character() -> None:
    assert views("a\ud800é").plain == "a\ufffdé"


def test_letters_that_re2_takes_for_the_same_fold_to_the_same() -> None:
    """Otherwise a required string could hide a match."""
    options = re2.Options()
    options.case_sensitive = False
    cased = [c for c in map(chr, range(0xD800)) if c.lower() != c or c.upper() != c]
    everything = "\n".join(cased)
    for character in cased:
        same = re2.compile(re2.escape(character), options).findall(everything)
        assert {fold_character(c) for c in same} == {fold_character(character)}, (character, same)
