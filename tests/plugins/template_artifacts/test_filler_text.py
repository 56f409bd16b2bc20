from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "template.filler-text"
LOREM = "Lorem ipsum dolor sit amet, consectetur adipiscing elit, sed do eiusmod tempor incididunt ut labore."


def test_a_passage_of_filler_text_is_nearly_conclusive() -> None:
    assert strength(RULE, f"Our shop\n\n{LOREM}") == 0.9


def test_kin_in_other_languages_count() -> None:
    page = "Unser Laden\n\nWeit hinten, hinter den Wortbergen, fern der Länder, leben die Blindtexte."
    assert strength(RULE, page) >= 0.6


def test_a_line_that_asks_for_text_is_told() -> None:
    assert strength(RULE, "Our shop\n\nYour text here\n\nWe sell rope and tar.") == 0.7


def test_a_tutorial_about_filler_text_is_left_alone() -> None:
    page = (
        "What is lorem ipsum?\n\nLorem ipsum is dummy text of the printing trade. Typesetters used such placeholder"
        f" text for centuries.\n\n{LOREM}\n\nWhy filler text looks like Latin\n\nBecause it was."
    )
    assert not observe(RULE, page)


def test_a_quoted_mention_is_left_alone() -> None:
    assert not observe(RULE, "Our shop\n\nThe sign still said “lorem ipsum dolor” when we opened.")


def test_code_is_left_alone() -> None:
    assert not observe(RULE, f"<html><body><h1>Shop</h1><pre>{LOREM}</pre></body></html>", "html")


SHUFFLED = "Etiam quis felis tincidunt, sapien et luctus commodo. Phasellus ac felis vitae cursus neque ante sed elit."


def test_shuffled_filler_is_told_without_its_best_known_sentences() -> None:
    (evidence,) = observe(RULE, f"Our shop\n\n{SHUFFLED}\n\nWe sell rope and tar.")
    assert evidence.strength == 0.9
    assert "Etiam quis felis" in evidence.message


def test_genuine_latin_is_left_alone() -> None:
    page = (
        "Reading Caesar\n\nGallia est omnis divisa in partes tres, quarum unam incolunt Belgae, aliam Aquitani, tertiam"
        " qui ipsorum lingua Celtae, nostra Galli appellantur. Tristique corde vivamus, mea Lesbia, atque amemus."
    )
    assert not observe(RULE, page)


def test_a_page_made_of_filler_is_no_page_about_code() -> None:
    code = "<pre>#header { color: red }</pre>"
    html = f"<html><body><h1>Joinery</h1><p>{SHUFFLED}</p>{code}<p>{SHUFFLED}</p></body></html>"
    assert strength(RULE, html, "html") >= 0.9


def test_filler_in_a_lesson_about_markup_is_left_alone() -> None:
    lesson = "The HTML selector in this CSS snippet gives every paragraph a colour; the browser reads the syntax. " * 8
    html = f"<html><body><h1>CSS colours</h1><p>{lesson}</p><pre>p {{ color: red }}</pre><p>{LOREM}</p></body></html>"
    assert not observe(RULE, html, "html")


def test_what_an_editor_of_pages_says_to_its_user_is_told() -> None:
    for hint in (
        "To edit this footer, log in.",
        "Kliknij dwukrotnie, aby zmienić",
        "Здесь будет ваш текст",
        "Ide jön a szöveg",
    ):
        assert strength(RULE, f"Joinery\n\nWe cut boards.\n\n{hint}") >= 0.3


def test_the_fish_text_of_russian_designers_is_filler() -> None:
    fish = "Таким образом, постоянный количественный рост и сфера нашей активности требует реализация намеченных плановых заданий."
    assert strength(RULE, f"Мебель на заказ\n\n{fish}") >= 0.6
