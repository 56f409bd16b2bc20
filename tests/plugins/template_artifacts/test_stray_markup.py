from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "template.stray-markup"


def test_a_cut_tag_is_told() -> None:
    assert strength(RULE, "Town news\n\nThe mill closed./p> The workers went home.") == 0.6


def test_entities_and_whole_tags_are_weak() -> None:
    assert strength(RULE, "Town news\n\nIt&nbsp;was a long <strong>winter</strong> for the bakers.") == 0.2


def test_what_only_search_results_show_is_said_to_stand_in_the_head() -> None:
    head = "<head><title>The mill&amp;#8217;s last winter</title></head>"
    (found,) = observe(RULE, f"<html>{head}<body><p>The mill closed in a long winter.</p></body></html>", "html")
    assert "in title or description" in found.message
    assert found.strength == 0.1


def test_many_markdown_marks_mean_that_nobody_looked() -> None:
    marks = " ".join(f"The **word number {n}** shines." for n in range(12))
    assert strength(RULE, f"<html><body><h1>News</h1><p>{marks}</p></body></html>", "html") == 0.6


def test_signs_of_comparison_are_left_alone() -> None:
    assert not observe(RULE, "Town news\n\nThe score was 3 < 5 and the crowd > 1,000 people, bread & butter.")


def test_a_page_about_markup_is_left_alone() -> None:
    page = "HTML for beginners\n\nWrite <strong>this</strong> in HTML; the browser, CSS and a script do it."
    assert not observe(RULE, page)


def test_the_line_that_names_the_html_a_form_allows_is_left_alone() -> None:
    assert not observe(RULE, "Town news\n\nThe mill closed.\n\nAllowed HTML tags: <em> <strong> <blockquote> <br>")


def test_a_cut_tag_is_told_at_the_head_of_a_paragraph_too() -> None:
    (found,) = observe(RULE, "Town news\n\n/p> The workers went home, and nobody came back.")
    assert found.strength == 0.6
    assert found.message == "The cut HTML tag “/p>” shows as text."
