from __future__ import annotations

from tests.plugins.observing import observe, strength

RULE = "template.default-label"


def page(*lines: str) -> str:
    return (
        "<html><body><article><h1>Harbour news</h1>"
        + "".join(f"<p>{line}</p>" for line in lines)
        + "</article></body></html>"
    )


def test_the_default_author_is_told() -> None:
    assert strength(RULE, page("by admin", "The fair opens on Sunday."), "html") == 0.2


def test_author_and_category_together_weigh_more() -> None:
    assert strength(RULE, page("admin - May 4, 2021", "Uncategorized", "The fair opens on Sunday."), "html") == 0.35


def test_other_languages_are_known() -> None:
    assert strength(RULE, page("Non classé", "La fête ouvre dimanche."), "html") == 0.2


def test_administrators_and_lists_of_categories_are_left_alone() -> None:
    assert not observe(RULE, page("The admin of the harbour opens the fair.", "by Ada Moss"), "html")
    menu = (
        "<html><body><h1>News</h1><nav><ul><li>Boats</li><li>Uncategorized</li></ul></nav><p>A fair.</p></body></html>"
    )
    assert not observe(RULE, menu, "html")


def test_the_category_of_the_page_is_told_in_plain_text_too() -> None:
    lines = ("Harbour news", "By Ada Moss", "May 4, 2021", "Boats", "Uncategorized", "The fair opens on Sunday.")
    assert strength(RULE, "\n\n".join(lines)) == 0.2


def test_what_follows_the_name_may_be_a_date_a_category_or_comments() -> None:
    for line in (
        "admin May 4, 2021",
        "admin in Boats",
        "by admin Boats",
        "Admin | 3 Comments",
        "Posted by Administrator",
    ):
        assert strength(RULE, page(line, "The fair opens on Sunday."), "html") == 0.2
    assert not observe(RULE, page("Administrator changes", "The fair opens on Sunday."), "html")


def test_a_category_at_the_foot_of_the_article_is_the_page_s_own() -> None:
    foot = "<footer><a href='/c/1'>Uncategorized</a></footer><h3>Leave a Comment</h3>"
    assert strength(RULE, page("The fair opens on Sunday.").replace("</article>", foot + "</article>"), "html") == 0.2


def test_a_list_of_categories_in_plain_text_is_left_alone() -> None:
    lines = ("Harbour news", "The fair opens its gates on Sunday for the first time in many years.", "Categories")
    assert not observe(RULE, "\n\n".join((*lines, "Boats", "Fairs", "Uncategorized", "Archives", "May 2016")))
