from __future__ import annotations

import pytest

from tests.plugins.observing import observe, strength

RULE = "template.placeholder-slot"


@pytest.mark.parametrize(
    "sentence",
    [
        "Call us at <INSERT PHONE> before noon.",
        "Our crews repair roofs all over [City] within a day.",
        "Visit [Your Company Name] for a free estimate.",
        "The best roofers in %%city%% come to your door.",
        "Welcome to {{ page.title }} and its many rooms.",
        "<Insert a short story about the founder> The shop opened in May.",
        "Sales grew by XX% in a single summer.",
        "Notre équipe intervient à [ville] tous les jours.",
    ],
)
def test_an_open_slot_in_a_sentence_is_told(sentence: str) -> None:
    assert strength(RULE, f"Roof notes\n\n{sentence}") >= 0.6


@pytest.mark.parametrize(
    "sentence",
    [
        "He called it “a [sic] mistake” and left the room.",
        "The witness [Name withheld] spoke for an hour.",
        "The figures [1] are those of the town clerk.",
        "The gnu [city](https://example.org) link works.",
        "Say “hello [name]” to the machine and it answers.",
        "Search the base for barcode[keyword] and read on.",
        "Size XX fits most sheep, and XXL the rest.",
    ],
)
def test_brackets_of_editors_and_quotations_are_left_alone(sentence: str) -> None:
    assert not observe(RULE, f"Field notes\n\n{sentence}")


def test_a_withheld_name_is_weak() -> None:
    assert strength(RULE, "Letters\n\nMy vet [name] told me to try a softer brush.") == 0.3


def test_insert_something_here_is_a_figure_of_speech() -> None:
    assert strength(RULE, "Soups\n\nIt may become the favourite soup of <INSERT NAME HERE>, too.") == 0.15


def test_a_letter_template_may_have_slots() -> None:
    assert not observe(RULE, "Sample letter of resignation\n\nDear [Name], I resign from [Company] as of [Date].")


def test_the_span_is_the_slot_alone() -> None:
    text = "Roof notes\n\nOur crews repair roofs all over [City] within a day."
    (found,) = observe(RULE, text)
    assert text[found.spans[0].start : found.spans[0].end] == "[City]"


def test_a_markdown_source_keeps_its_own_tags() -> None:
    assert not observe(RULE, "# Notes\n\nSee {{ site.baseurl }} for more.\n\n- [a](b)\n- [c](d)", "markdown")


def test_a_menu_that_repeats_another_pages_title_is_weak() -> None:
    page = (
        "<html lang=en><body><nav><ul><li><a href='/'>Home</a></li><li><a href='/p'>Plumbers in [City]</a></li></ul></nav>"
        "<main><h1>Our crew</h1><p>Five plumbers work here, and each of them has learned the trade in this town.</p></main>"
    )
    assert strength(RULE, page, "html") == 0.2


def test_a_link_in_brackets_is_a_reference() -> None:
    linked = (
        '<p>The bridge was closed in May <a href="https://paper.example/bridge">[Source]</a> and is open again.</p>'
    )
    assert not observe(RULE, f"<html><body><h1>Bridge</h1>{linked}</body></html>", "html")
    assert observe(
        RULE, "<html><body><h1>Bridge</h1><p>It was closed in May [Source] and is open again.</p></body></html>", "html"
    )


def test_a_figure_at_the_head_of_a_paragraph_is_told() -> None:
    assert strength(RULE, "Town news\n\nXX% of the roofs leak, and the mayor has promised new ones.") == 0.6


def test_doubled_brackets_are_quoted_without_the_second() -> None:
    (found,) = observe(RULE, "Town news\n\nOur crews repair roofs all over [[Your City]] within a day.")
    assert "“[Your City]”" in found.message


def test_tags_of_one_word_and_of_embedded_code_are_told() -> None:
    for tag in ("{{ name }}", "{{city}}", "<%= title %>"):
        (found,) = observe(RULE, f"Boats\n\nDear {tag}, your boat lies in the harbour and waits for you.")
        assert tag in found.message
