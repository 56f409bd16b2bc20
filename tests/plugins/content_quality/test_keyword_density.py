from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "quality.keyword-density"
FILLER = (
    "The people of the town have known for a long time that nobody does this work as well as they once did it here."
)


def page(title: str, sentence: str, times: int = 20) -> str:
    return f"# {title}\n\n" + "\n\n".join(f"{sentence} {FILLER}" for _ in range(times))


def test_the_title_s_phrase_in_every_sentence_is_told() -> None:
    (evidence,) = observe(
        RULE, page("Carpet cleaning in Larch", "Our carpet cleaning is the carpet cleaning you want."), "markdown"
    )
    assert "“carpet cleaning”" in evidence.message
    assert evidence.spans


def test_a_phrase_that_the_title_does_not_announce_is_left_alone() -> None:
    assert not observe(
        RULE, page("A letter to the town", "Our carpet cleaning is the carpet cleaning you want."), "markdown"
    )


def test_a_subject_that_is_named_now_and_then_is_left_alone() -> None:
    text = page("The harbour master retires", FILLER) + "\n\nThe harbour master waved."
    assert strength(RULE, text, "markdown") == 0


def test_a_short_text_is_left_alone() -> None:
    assert not observe(RULE, page("Carpet cleaning", "Carpet cleaning and carpet cleaning.", 2), "markdown")


def test_a_party_named_in_every_row_of_a_table_is_left_alone() -> None:
    rows = "".join(
        f"<tr><td>The Harbour Board v. Owner {n} of the boats at pier</td><td>May {n}</td></tr>" for n in range(40)
    )
    table = f"<html><body><h1>Cases of the Harbour Board</h1><p>{FILLER * 4}</p><table>{rows}</table></body></html>"
    assert not observe(RULE, table, "html")
