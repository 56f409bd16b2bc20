from __future__ import annotations

from tests.plugins.observing import observe, strength

PROSE = "The harbour master read the tide tables aloud while the crew painted the hull, and nobody hurried that day."

RULE = "template.empty-section"


def test_lists_without_entries_are_told_together() -> None:
    page = f"Harbour\n\n{PROSE}\n\nYou may also like\n\nEditors' Picks\n\nLatest News\n\n© 2023 The Harbour"
    (found,) = observe(RULE, page)
    assert found.strength == 0.4
    assert len(found.spans) == 3


def test_one_empty_list_is_weak() -> None:
    assert strength(RULE, f"Harbour\n\n{PROSE}\n\nMost Popular\n\n© 2023 The Harbour") == 0.05


def test_other_languages_are_known() -> None:
    page = f"Hafen\n\n{PROSE}\n\nÄhnliche Beiträge\n\nNeueste Beiträge\n\n© 2023 Der Hafen"
    assert strength(RULE, page) == 0.15


def test_a_list_with_entries_is_left_alone() -> None:
    page = f"Harbour\n\n{PROSE}\n\nMost Popular\n\n{PROSE}\n\n{PROSE}"
    assert not observe(RULE, page)


def test_in_markup_a_script_may_fill_the_list() -> None:
    heads = "<h3>Most Popular</h3><h3>Latest News</h3><h3>Editors’ Picks</h3>"
    page = f"<html><body><h1>Harbour</h1><p>{PROSE}</p>{heads}<footer>© 2023</footer></body></html>"
    assert strength(RULE, page, "html") <= 0.15


def test_links_in_the_footer_are_the_list() -> None:
    links = "".join(f"<li><a href='/{n}'>Boats leave the harbour early, part {n}</a></li>" for n in range(5))
    page = f"<html><body><p>{PROSE}</p><footer><h3>Recent Posts</h3><ul>{links}</ul></footer></body></html>"
    assert not observe(RULE, page, "html")


def test_headings_of_the_article_are_left_alone() -> None:
    assert not observe(RULE, f"Harbour\n\n{PROSE}\n\nThe tides\n\nThe ropes\n\n{PROSE}")


def test_headings_in_a_row_over_a_list_are_its_tabs() -> None:
    tabs = "<h3>Most Viewed</h3><h3>Most Commented</h3>"
    entries = "".join(f"<li><a href='/{n}'>Boats leave the harbour early, part {n}</a></li>" for n in range(5))
    page = f"<html><body><h1>Harbour</h1><p>{PROSE}</p>{tabs}<ul>{entries}</ul></body></html>"
    assert not observe(RULE, page, "html")


def test_a_form_without_words_is_no_empty_section() -> None:
    assert not observe(RULE, f"Harbour\n\n{PROSE}\n\nLeave a Reply\n\n© 2023 The Harbour")


def test_one_empty_list_weighs_the_same_in_markup_and_in_text() -> None:
    page = f"<html><body><h1>Harbour</h1><p>{PROSE}</p><h3>Most Popular</h3><footer>© 2023 The Harbour</footer></body>"
    assert strength(RULE, page, "html") == 0.05
